import type { ValuePlace } from '../core/secrets/sharedValue';
import type { HealthJudge } from './explorer/health';
import type * as bundle from './health';

/** A judge that is loaded with the first question. */
export function createHealthJudgeOnDemand(
  sharedValues: () => readonly (readonly ValuePlace[])[],
): HealthJudge {
  let judge: HealthJudge | undefined;
  return (secrets) => (judge ??= loadHealth().createHealthJudge(sharedValues))(secrets);
}

/**
 * Read from its bundle on first use. It is required, not imported, because that works alike in the bundle, beside which it
 * lies, and in the sources.
 */
function loadHealth(): typeof bundle {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would run at start
  return require('./health.js') as typeof bundle;
}
