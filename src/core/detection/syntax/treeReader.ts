import type { Tree } from 'web-tree-sitter';
import type { GrammarName } from '../../syntax/grammars';
import type { LexicalSpan } from '../../syntax/lexer';
import type { TreeParser } from '../../syntax/syntaxTrees';
import type { TextRange } from '../../text/textEdit';
import { readRole, type Role, type RoleQuestion } from './role';
import { chooseWindow } from './window';

/**
 * UTF-16 units that one scan may parse, besides a share of its text. Texts with errors cost a parser many times what
 * sound ones do, and so take more of it. When it is spent, the lexer's evidence stands.
 */
const FUEL_BASE = 64 * 1024;
const FUEL_SHARE = 1 / 16;
const ERROR_PRICE = 8;

interface Window {
  readonly text: string;
  readonly range: TextRange;
  readonly tree: Tree | undefined;
  /** Length of what stands before the window's text in the parsed one. */
  readonly shift: number;
}

/** A text that candidates stand in, with its strings and comments. */
interface LexedText {
  readonly text: string;
  spanAt(offset: number): LexicalSpan | undefined;
}

/** A PHP program is text until its opening tag. */
const openings: Partial<Record<GrammarName, string>> = { php: '<?php ' };

/** Asks syntax trees during one scan, which closes it: it parses what is asked about, and keeps the last tree. */
export class TreeReader {
  readonly #parser: TreeParser;
  #fuel: number;
  #window: Window | undefined;

  /**
   * @param length of the scanned text, in UTF-16 units
   */
  constructor(parser: TreeParser, length: number) {
    this.#parser = parser;
    this.#fuel = FUEL_BASE + length * FUEL_SHARE;
  }

  /** What the tree says of a name and a value; undefined when it says nothing, and the lexer's evidence stands. */
  readRole(source: LexedText, grammar: GrammarName, { name, value }: RoleQuestion): Role | undefined {
    const asked = { start: Math.min(name.start, value.start), end: Math.max(name.end, value.end) };
    const window = this.#windowFor(source, grammar, asked);
    if (window?.tree === undefined) return undefined;
    const offset = window.shift - window.range.start;
    const lastWord = name.start + source.text.slice(name.start, name.end).lastIndexOf('.') + 1;
    return readRole(window.tree.rootNode, {
      name: move({ start: lastWord, end: name.end }, offset),
      value: move(value, offset),
    });
  }

  /** Frees the tree. */
  close(): void {
    this.#window?.tree?.delete();
    this.#window = undefined;
  }

  #windowFor(source: LexedText, grammar: GrammarName, asked: TextRange): Window | undefined {
    const { text } = source;
    const known = this.#window;
    if (known?.text === text && known.range.start <= asked.start && asked.end <= known.range.end)
      return known;
    const range = chooseWindow(text, asked, (offset) => source.spanAt(offset));
    if (range === undefined || range.end - range.start > this.#fuel) return undefined;
    this.close();
    const part = text.slice(range.start, range.end);
    const opening = part.includes('<?') ? '' : (openings[grammar] ?? '');
    const tree = this.#parser.parse(grammar, opening + part);
    const isSound = tree !== undefined && !tree.rootNode.hasError;
    this.#fuel -= part.length * (isSound ? 1 : ERROR_PRICE);
    this.#window = { text, range, tree, shift: opening.length };
    return this.#window;
  }
}

function move({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}
