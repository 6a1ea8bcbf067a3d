import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type ParseError,
} from 'jsonc-parser';
import type { KeyPath } from './configTable';

/** A parsed configuration file. */
export interface ConfigSource {
  readonly content: unknown;
  /** The line, from 1, on which the value at that place stands. */
  lineOf(where: KeyPath): number | undefined;
}

/** Why a text cannot be parsed, as a sentence that quotes nothing of it, and the line where that shows. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(message);
    this.line = line;
  }
}

/** Parses JSON; comments and trailing commas are allowed. Throws a {@link SourceError}. */
export function readJson(text: string): ConfigSource {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined || tree === undefined)
    throw new SourceError(
      `It is not valid JSON${error === undefined ? '' : ` (${printParseErrorCode(error.error)})`}.`,
      lineAt(text, error?.offset ?? 0),
    );
  return {
    content: getNodeValue(tree),
    lineOf: (where) => {
      for (let length = where.length; length > 0; length--) {
        const node = findNodeAtLocation(tree, where.slice(0, length));
        if (node) return lineAt(text, node.offset);
      }
      return undefined;
    },
  };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
