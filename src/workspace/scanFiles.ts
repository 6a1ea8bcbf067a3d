import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Finding } from '../core/detection/finding';
import type { Scanner } from '../core/detection/scanner';
import { LineIndex, type TextPosition } from '../core/text/lineIndex';
import { decodeText, isBinary, sniffedLength } from './decode';
import type { WorkspaceFile } from './walk';
import { errorCode, type FileWarning } from './warning';

/** Larger files are left out, with a warning unless they are binary: they are data, not source. */
export const largestFile = 5 * 1024 * 1024;

/** A finding with its place in a file. Start and end are those of the credential itself; the end is exclusive. */
export interface LocatedFinding extends Omit<Finding, 'range'> {
  readonly file: string;
  readonly start: TextPosition;
  readonly end: TextPosition;
}

export interface ScanOutcome {
  readonly file: WorkspaceFile;
  readonly findings: readonly LocatedFinding[];
}

/** Scans a text under the name that it has for a person. */
export function scanText(text: string, name: string, scanner: Scanner): LocatedFinding[] {
  const findings = scanner.scan(text, { path: name });
  if (findings.length === 0) return [];
  const lines = new LineIndex(text);
  return findings.map(({ range, ...finding }) => ({
    ...finding,
    file: name,
    start: lines.positionAt(range.start),
    end: lines.positionAt(range.end),
  }));
}

/**
 * Scans files one after the other in this thread. It holds no state but its read buffer, so that a worker can own one.
 * Binary files have no findings; files that are too large or cannot be read are warned about.
 */
export class FileScanner {
  readonly #scanner: Scanner;
  readonly #onWarning: (warning: FileWarning) => void;
  #buffer = Buffer.allocUnsafe(256 * 1024);

  constructor(scanner: Scanner, onWarning: (warning: FileWarning) => void) {
    this.#scanner = scanner;
    this.#onWarning = onWarning;
  }

  scan(file: WorkspaceFile): ScanOutcome {
    const bytes = this.#read(file);
    const text = bytes && decodeText(bytes);
    return { file, findings: text === undefined ? [] : scanText(text, file.name, this.#scanner) };
  }

  /** The file's bytes, valid until the next read. */
  #read(file: WorkspaceFile): Uint8Array | undefined {
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
    const { size } = fstatSync(descriptor);
    const isTooLarge = size > largestFile;
    const wanted = isTooLarge ? sniffedLength : size;
    if (wanted > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(wanted);
    const bytes = this.#buffer.subarray(0, readSync(descriptor, this.#buffer, 0, wanted, 0));
    if (!isTooLarge) return bytes;
    if (!isBinary(bytes))
      this.#onWarning({ file: file.name, message: `is larger than ${largestFile / 1024 / 1024} MB` });
    return undefined;
  }
}

/** Scans batches of files in their order and gives the outcome of every file, one batch for one. */
export async function* scanFiles(
  batches: AsyncIterable<readonly WorkspaceFile[]>,
  scanner: FileScanner,
): AsyncGenerator<readonly ScanOutcome[], void, undefined> {
  for await (const batch of batches) yield batch.map((file) => scanner.scan(file));
}
