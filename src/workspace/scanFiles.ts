import type { Finding } from '../core/detection/finding';
import type { PlacedPart } from '../core/detection/sarif';
import type { Scanner } from '../core/detection/scanner';
import { LineIndex, type TextPosition } from '../core/text/lineIndex';
import type { TextRange } from '../core/text/textEdit';
import { readText } from './decode';
import { FileReader, largestFile } from './fileReader';
import type { WorkspaceFile } from './walk';
import type { FileWarning } from './warning';

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
  readonly #reader: FileReader;

  /** `largest` is the size in bytes of the largest file that is scanned. */
  constructor(scanner: Scanner, onWarning: (warning: FileWarning) => void, largest = largestFile) {
    this.#scanner = scanner;
    this.#reader = new FileReader(onWarning, largest);
  }

  scan(file: WorkspaceFile): LocatedFinding[] {
    const bytes = this.#reader.read(file);
    const text = bytes && readText(bytes);
    if (text === undefined) return [];
    if (typeof text === 'string') return scanText(text, file.name, this.#scanner);
    const findings = this.#scanner.scanAscii(text, { path: file.name });
    return findings.length === 0 ? [] : placeFindings(findings, text.decode(), file.name);
  }
}
