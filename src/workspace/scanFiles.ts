import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Finding } from '../core/detection/finding';
import type { PlacedPart } from '../core/detection/sarif';
import type { Scanner } from '../core/detection/scanner';
import { LineIndex, type TextPosition } from '../core/text/lineIndex';
import type { TextRange } from '../core/text/textEdit';
import { isBinary, readText } from './decode';
import type { WorkspaceFile } from './walk';
import { errorCode, type FileWarning } from './warning';

/** Bytes of the largest file that is scanned unless another limit is set: larger ones are data, not source. */
export const largestFile = 5 * 1024 * 1024;

/** A finding with its place in a file. Start and end are those of the credential itself; the end is exclusive. */
export interface LocatedFinding extends Omit<Finding, 'range' | 'related'> {
  readonly file: string;
  readonly start: TextPosition;
  readonly end: TextPosition;
  readonly related?: readonly PlacedPart[];
}

/** Scans a text under the name that it has for a person. */
export function scanText(text: string, name: string, scanner: Scanner): LocatedFinding[] {
  return placeFindings(scanner.scan(text, { path: name }), text, name);
}

/** The findings of a text with their places in it, under the name that it has for a person. */
export function placeFindings(findings: readonly Finding[], text: string, name: string): LocatedFinding[] {
  if (findings.length === 0) return [];
  const lines = new LineIndex(text);
  const place = ({ start, end }: TextRange): { start: TextPosition; end: TextPosition } => ({
    start: lines.positionAt(start),
    end: lines.positionAt(end),
  });
  return findings.map(({ range, related, ...finding }) => ({
    ...finding,
    file: name,
    ...place(range),
    ...(related && { related: related.map((part) => ({ ...place(part.range), message: part.message })) }),
  }));
}

/**
 * Scans files one after the other in this thread. It holds no state but its read buffer, so that a worker can own one.
 * Binary files have no findings; files that are too large or cannot be read are warned about.
 */
export class FileScanner {
  readonly #scanner: Scanner;
  readonly #onWarning: (warning: FileWarning) => void;
  readonly #largest: number;
  #buffer = Buffer.allocUnsafe(256 * 1024);

  /** `largest` is the size in bytes of the largest file that is scanned. */
  constructor(scanner: Scanner, onWarning: (warning: FileWarning) => void, largest = largestFile) {
    this.#scanner = scanner;
    this.#onWarning = onWarning;
    this.#largest = largest;
  }

  scan(file: WorkspaceFile): LocatedFinding[] {
    const bytes = this.#read(file);
    const text = bytes && readText(bytes);
    if (text === undefined) return [];
    if (typeof text === 'string') return scanText(text, file.name, this.#scanner);
    const findings = this.#scanner.scanAscii(text, { path: file.name });
    return findings.length === 0 ? [] : placeFindings(findings, text.decode(), file.name);
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

/** Says, after a file's name, that it is too large to be scanned; the limit is in bytes. */
export function describeTooLarge(limit: number): string {
  return `is larger than ${Math.round(limit / 1024 / 102.4) / 10} MB`;
}
