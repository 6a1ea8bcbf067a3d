import { textOf } from '../../core/secrets/secretChange';
import { keysOf } from '../../core/secrets/secretValue';
import type { ValueObserver } from '../observedValues';
import type { KnownKeys } from './knownKeys';

/** Lets `keys` know the names in each value that is seen. It is apart from them, since what reads JSON is not needed at start. */
export function observeKeys(keys: Pick<KnownKeys, 'learn'>): ValueObserver {
  return {
    see: (connection, secretName, value, versionId) => {
      const text = textOf(value);
      keys.learn(connection, secretName, { versionId, names: text && keysOf(text) });
    },
  };
}
