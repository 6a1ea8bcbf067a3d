import type { Tree } from 'web-tree-sitter';
import type { GrammarName, ParseText } from './grammars';

/** Syntax trees for whoever cannot wait: what is not loaded yet gives none, and is noted as wanted. */
export interface TreeParser {
  /** Parses at once; whoever asks deletes the tree. Undefined while the grammar is not there, or when it gives up. */
  parse(grammar: GrammarName, text: string): Tree | undefined;
}

/** Grammars that are loaded when they are first wanted, and parse without waiting from then on. */
export class SyntaxTrees implements TreeParser {
  readonly #load: (grammar: GrammarName) => Promise<ParseText>;
  readonly #onFailure: (grammar: GrammarName, error: unknown) => void;
  readonly #loaded = new Map<GrammarName, ParseText>();
  readonly #wanted = new Set<GrammarName>();
  readonly #failed = new Set<GrammarName>();

  /**
   * @param onFailure told once of each grammar that cannot be loaded; it is then done without
   */
  constructor(
    load: (grammar: GrammarName) => Promise<ParseText>,
    onFailure: (grammar: GrammarName, error: unknown) => void,
  ) {
    this.#load = load;
    this.#onFailure = onFailure;
  }

  parse(grammar: GrammarName, text: string): Tree | undefined {
    const parseText = this.#loaded.get(grammar);
    if (parseText !== undefined) return parseText(text);
    if (!this.#failed.has(grammar)) this.#wanted.add(grammar);
    return undefined;
  }

  /** Whether something was parsed for which the grammar was not there and may be loaded. */
  get isWanting(): boolean {
    return this.#wanted.size > 0;
  }

  /** The outcome of `scan` with every grammar that it wants: it is run again when one has come. */
  async settle<T>(scan: () => T): Promise<T> {
    let outcome = scan();
    while (this.isWanting && (await this.#loadWanted())) outcome = scan();
    return outcome;
  }

  /** Loads what is wanted. Whether scanning again makes a difference. */
  async #loadWanted(): Promise<boolean> {
    const loaded = await Promise.all([...this.#wanted].map((grammar) => this.#tryToLoad(grammar)));
    return loaded.includes(true);
  }

  async #tryToLoad(grammar: GrammarName): Promise<boolean> {
    try {
      this.#loaded.set(grammar, await this.#load(grammar));
      return true;
    } catch (error) {
      if (!this.#failed.has(grammar)) this.#onFailure(grammar, error);
      this.#failed.add(grammar);
      return false;
    } finally {
      this.#wanted.delete(grammar);
    }
  }
}
