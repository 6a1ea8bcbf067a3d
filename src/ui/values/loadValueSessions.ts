import type * as valueSessions from './valueSessions';

/**
 * The sessions of value views, read from their bundle on first use. It is required, not imported, because that works
 * alike in the bundle, beside which it lies, and in the sources.
 */
export function loadValueSessions(): typeof valueSessions {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would run at start
  return require('./valueSessions.js') as typeof valueSessions;
}
