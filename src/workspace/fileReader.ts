import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { isBinary } from './decode';
import type { WorkspaceFile } from './walk';
import { errorCode, type FileWarning } from './warning';

/** Bytes of the largest file that is read unless another limit is set: larger ones are data, not source. */
export const largestFile = 5 * 1024 * 1024;

/** Says, after a file's name, that it is too large to be read; the limit is in bytes. */
export function describeTooLarge(limit: number): string {
  return `is larger than ${Math.round(limit / 1024 / 102.4) / 10} MB`;
}

/** Reads one file after the other into a buffer of its own. Files that are too large or cannot be read are warned about. */
export class FileReader {
  readonly #onWarning: (warning: FileWarning) => void;
  readonly #largest: number;
  #buffer = Buffer.allocUnsafe(256 * 1024);

  /** `largest` is the size in bytes of the largest file that is read. */
  constructor(onWarning: (warning: FileWarning) => void, largest = largestFile) {
    this.#onWarning = onWarning;
    this.#largest = largest;
  }

  /** The file's bytes, valid until the next read. */
  read(file: WorkspaceFile): Uint8Array | undefined {
    try {
      const descriptor = openSync(file.path, 'r');
      try {
        return this.#readContent(descriptor, file);
      } finally {
        closeSync(descriptor);
      }
    } catch (error) {
      this.#onWarning({ file: file.name, message: `cannot be read (${errorCode(error)})` });
      return undefined;
    }
  }

  #readContent(descriptor: number, file: WorkspaceFile): Uint8Array | undefined {
    // Most files end before the buffer does, and need not be asked for their size.
    const first = readSync(descriptor, this.#buffer, 0, this.#buffer.length, 0);
    if (first < this.#buffer.length && first <= this.#largest) return this.#buffer.subarray(0, first);
    const { size } = fstatSync(descriptor);
    if (size > this.#largest) {
      if (!isBinary(this.#buffer.subarray(0, first)))
        this.#onWarning({ file: file.name, message: describeTooLarge(this.#largest) });
      return undefined;
    }
    if (size > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(size);
    return this.#buffer.subarray(0, readSync(descriptor, this.#buffer, 0, size, 0));
  }
}
