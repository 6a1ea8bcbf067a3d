import type * as references from './references';

/**
 * What finds references, read from its bundle on first use. It is required, not imported, because that works alike in the
 * bundle, beside which it lies, and in the sources.
 */
export function loadReferences(): typeof references {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would run at start
  return require('./references.js') as typeof references;
}
