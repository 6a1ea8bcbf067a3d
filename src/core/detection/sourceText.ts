import { Lexer, type LexicalSpan } from '../syntax/lexer';
import type { TextRange } from '../text/textEdit';
import { isTestOrDocumentation } from './filters/paths';
import { kindOfLanguage, languageOfFile, type SourceKind } from './languages';
import { grammarOfLanguage } from './syntax/grammarOfLanguage';
import type { Role } from './syntax/role';
import type { TreeReader } from './syntax/treeReader';

const RUST_TESTS =
  /^#\[cfg\((?:test|all\(test,[^\n]{1,80}\))\)\]\r?\n(?:#\[[^\n]{1,200}\]\r?\n){0,4}(?:pub(?:\(\w{1,9}\))? )?mod \w/m;

/** Whether the string at `start` is a statement of its own in triple quotes, as a documentation string is. */
function isDocumentation(text: string, start: number): boolean {
  if (!/^(["'])\1\1/.test(text.slice(start, start + 3))) return false;
  const before = text.slice(Math.max(0, start - LINE_REACH), start);
  return (
    /(?:^|[\n;:@]\s{0,80}|@(?:module)?doc\s{1,4}(?:~S)?)[rRuU]?$/.test(before) &&
    !/[([{,=]\s{0,80}[rRuU]?$/.test(before)
  );
}

/** How far before a string its statement is looked for. */
const LINE_REACH = 160;

function findFirstEndingAfter(spans: readonly LexicalSpan[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** One text under scan, with its strings and comments, which are found on first need. */
export class SourceText {
  readonly text: string;
  readonly path: string;
  readonly languageId: string;
  readonly kind: SourceKind;
  readonly #trees: TreeReader | undefined;
  #lexer: Lexer | undefined;
  #isTestOrDocumentation: boolean | undefined;
  /** Where the tests of a Rust file start; −1 where it has none. */
  #testsStart: number | undefined;

  /** `trees` are asked where a grammar of the language is shipped. */
  constructor(text: string, path: string, languageId?: string, trees?: TreeReader) {
    this.text = text;
    this.path = path;
    const byPath = languageOfFile(path, text);
    this.languageId = languageId === undefined || languageId === 'plaintext' ? byPath : languageId;
    this.kind = kindOfLanguage(this.languageId);
    this.#trees = trees;
  }

  /** Whether the offset stands where people explain: in a comment, or in a documentation string of a program's. */
  isExplanation(offset: number): boolean {
    if (this.kind === 'prose') return false;
    const span = this.spanAt(offset);
    return span !== undefined && (span.kind === 'comment' || isDocumentation(this.text, span.start));
  }

  /** Whether the file is a test, an example or documentation. */
  get isTestOrDocumentation(): boolean {
    return (this.#isTestOrDocumentation ??= isTestOrDocumentation(this.path));
  }

  /** Whether the offset stands in the tests that a Rust file keeps at its end. */
  isTestCode(offset: number): boolean {
    if (this.languageId !== 'rust') return false;
    this.#testsStart ??= this.text.search(RUST_TESTS);
    return this.#testsStart >= 0 && this.#testsStart < offset;
  }

  /** The string or comment that holds the offset, its delimiters included. */
  spanAt(offset: number): LexicalSpan | undefined {
    const spans = this.#lexTo(offset);
    const span = spans[findFirstEndingAfter(spans, offset)];
    return span && span.start <= offset ? span : undefined;
  }

  /** The strings and comments that touch the range. */
  spansIn({ start, end }: TextRange): readonly LexicalSpan[] {
    const spans = this.#lexTo(end);
    const found: LexicalSpan[] = [];
    for (let index = findFirstEndingAfter(spans, start); ; index++) {
      const span = spans[index];
      if (span === undefined || span.start >= end) return found;
      found.push(span);
    }
  }

  /** String literals and comments, in order, at least those that start at the offset or before it. */
  #lexTo(offset: number): readonly LexicalSpan[] {
    this.#lexer ??= new Lexer(this.text, this.languageId);
    return this.#lexer.readTo(offset);
  }

  /** Whether there are trees to ask. */
  get hasTrees(): boolean {
    return this.#trees !== undefined && grammarOfLanguage(this.languageId) !== undefined;
  }

  /** What the syntax tree says of a value to a name; undefined where no tree can say. */
  readRole(name: TextRange, value: TextRange): Role | undefined {
    const grammar = grammarOfLanguage(this.languageId);
    return grammar && this.#trees?.readRole(this, grammar, { name, value });
  }
}
