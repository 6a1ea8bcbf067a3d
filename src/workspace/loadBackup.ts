import type * as backup from './backup';

/**
 * What writes and reads encrypted backup files, read from its bundle on first use. It is required, not imported, because that works
 * alike in the bundle, beside which it lies, and in the sources.
 */
export function loadBackup(): typeof backup {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would run at start
  return require('./backup.js') as typeof backup;
}
