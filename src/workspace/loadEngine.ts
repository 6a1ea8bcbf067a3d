import type * as engine from './engine';

/**
 * Detection, read from its bundle on first use. It is required, not imported, because that works alike in the bundle,
 * beside which it lies, and in the sources.
 */
export function loadEngine(): typeof engine {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would run at start
  return require('./engine.js') as typeof engine;
}
