import type * as sections from './sections';

/**
 * What stands under a secret, read from its bundle when one is first opened. It is required, not imported, because that works
 * alike in the bundle, beside which it lies, and in the sources.
 */
export function loadSections(): typeof sections {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would run at start
  return require('./sections.js') as typeof sections;
}
