import type { SdkSessionsOptions } from '../aws/sdkSessions';
import type { Sessions } from '../aws/sessions';
import type { KnownKeys } from './explorer/knownKeys';
import type { KnownValues } from './fix/knownValues';
import type * as bundle from './sessions';

/** What is known of the values that came and went, and when that changes. */
export interface KnownSource extends Pick<KnownValues, 'find' | 'hashes' | 'shared'> {
  /** Calls the listener at each change. */
  onChange(listener: () => void): void;
}

/** Sessions that are loaded when AWS is first asked something. No value is known before. */
export function createSessionsOnDemand(
  options: Pick<SdkSessionsOptions, 'endpointUrl'>,
  keys: KnownKeys,
): { readonly sessions: Sessions; readonly known: KnownSource } {
  let opened: ReturnType<typeof bundle.openSessions> | undefined;
  const listeners: (() => void)[] = [];
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const open = (): Sessions => (opened ??= loadSessions().openSessions(options, keys, tell)).sessions;
  return {
    sessions: {
      discover: (wanted) => open().discover(wanted),
      profiles: () => open().profiles(),
      secretsManager: (connection) => open().secretsManager(connection),
      parameterStore: (connection) => open().parameterStore(connection),
      account: (connection) => open().account(connection),
      defaultRegion: (profile) => open().defaultRegion(profile),
      reset: () => opened?.sessions.reset(),
      dispose: () => opened?.sessions.dispose(),
    },
    known: {
      find: (value) => opened?.known.find(value) ?? [],
      shared: () => opened?.known.shared() ?? [],
      hashes: () => opened?.known.hashes(),
      onChange: (listener) => {
        listeners.push(listener);
      },
    },
  };
}

/**
 * Read from its bundle on first use. It is required, not imported, because that works alike in the bundle, beside which it
 * lies, and in the sources.
 */
function loadSessions(): typeof bundle {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would run at start
  return require('./sessions.js') as typeof bundle;
}
