import type * as sdk from './sdk';

export type Sdk = typeof sdk;

/**
 * The AWS SDK, read from its bundle on first use: loading it takes longer than activating everything else. It is
 * required, not imported, because that works alike in the bundle, beside which it lies, and in the sources.
 */
export function loadSdk(): Sdk {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would run at start
  return require('./sdk.js') as Sdk;
}
