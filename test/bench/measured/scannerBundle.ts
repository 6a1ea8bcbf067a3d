/** The scanner as a bundle of its own, so that loading it can be timed. */
import { createScanner } from '../../../src/core/detection/scanner';

/** Makes a scanner ready and has it scan a first, short text. */
export function scanFirst(): void {
  createScanner({ fingerprintKey: new Uint8Array(32) }).scan('const retries = 3;\n', { path: 'src/app.ts' });
}
