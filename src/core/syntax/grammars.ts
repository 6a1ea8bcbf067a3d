import { Language, Parser } from 'web-tree-sitter';
import type { Node, Tree } from 'web-tree-sitter';
import type grammarFiles from './grammarFiles.json';

/** Gives the bytes of the parser's runtime and of its grammars by file name, such as `tree-sitter-python.wasm`. */
export interface GrammarSource {
  load(file: string): Promise<Uint8Array>;
}

/** The grammars that the bundle ships; `grammarFiles.json` says which file of which package each is. */
export type GrammarName = keyof typeof grammarFiles;

/** Parses at once; whoever asks deletes the tree. Undefined when the text costs more than any real one of its length. */
export type ParseText = (text: string) => Tree | undefined;

/** Calls of the parser's progress callback, besides a share of the text, after which a text is given up. */
const MOST_STEPS = 400;
const STEPS_PER_UNIT = 1 / 8;

/** Parses text; the runtime and each grammar are loaded when first needed and kept. */
export class Grammars {
  readonly #source: GrammarSource;
  readonly #languages = new Map<GrammarName, Promise<Language>>();
  #runtime: Promise<void> | undefined;

  constructor(source: GrammarSource) {
    this.#source = source;
  }

  /**
   * Parses `text` and lends the root of its tree to `use`; offsets are UTF-16. The tree is freed when `use` settles, so
   * that no node may leave it. Rejects when the runtime or the grammar cannot be loaded.
   */
  async withTree<T>(grammar: GrammarName, text: string, use: (root: Node) => T | Promise<T>): Promise<T> {
    const language = await this.#load(grammar);
    const parser = new Parser();
    try {
      const tree = parser.setLanguage(language).parse(text);
      if (tree === null) throw new Error(`The ${grammar} grammar gave no tree.`);
      try {
        return await use(tree.rootNode);
      } finally {
        tree.delete();
      }
    } finally {
      parser.delete();
    }
  }

  /** A parser that never waits. Rejects when the runtime or the grammar cannot be loaded. */
  async parserOf(grammar: GrammarName): Promise<ParseText> {
    const language = await this.#load(grammar);
    const parser = new Parser().setLanguage(language);
    return (text) => {
      let steps = MOST_STEPS + text.length * STEPS_PER_UNIT;
      const tree = parser.parse(text, null, { progressCallback: () => --steps < 0 });
      if (tree === null) parser.reset();
      return tree ?? undefined;
    };
  }

  #load(grammar: GrammarName): Promise<Language> {
    let language = this.#languages.get(grammar);
    if (language === undefined) {
      language = this.#start().then(async () =>
        Language.load(await this.#source.load(`tree-sitter-${grammar}.wasm`)),
      );
      this.#languages.set(grammar, language);
      language.catch(() => this.#languages.delete(grammar));
    }
    return language;
  }

  #start(): Promise<void> {
    if (this.#runtime === undefined) {
      this.#runtime = this.#source
        .load('web-tree-sitter.wasm')
        .then((wasmBinary) => Parser.init({ wasmBinary }));
      this.#runtime.catch(() => (this.#runtime = undefined));
    }
    return this.#runtime;
  }
}
