import { chooseFreeName } from './names';

/** Declarations that retrieval code adds to a file, each found again by its text so that it is written once. */
export class Declarations {
  readonly #texts: readonly string[];
  readonly #taken: Set<string>;
  readonly #added: string[] = [];

  /** Takes the texts whose declarations can be used, and the names that are not free. */
  constructor(texts: readonly string[], taken: ReadonlySet<string>) {
    this.#texts = texts.map((text) => text.replaceAll('\r\n', '\n'));
    this.#taken = new Set(taken);
  }

  /** What no text has yet, in the order of its first use; lines end in LF. */
  get added(): readonly string[] {
    return this.#added;
  }

  /** The name under which the declaration exists already, or else is added: the first of the names that is free. */
  use(names: readonly [string, ...string[]], write: (name: string) => string): string {
    const last = names.at(-1) ?? names[0];
    const candidates = [...names, ...[2, 3, 4, 5].map((number) => `${last}${number}`)];
    const existing = candidates.find((name) => this.#has(write(name)));
    if (existing !== undefined) return existing;
    const name = chooseFreeName(names, this.#taken);
    this.#taken.add(name);
    this.#added.push(write(name));
    return name;
  }

  #has(declaration: string): boolean {
    return (
      this.#added.includes(declaration) ||
      this.#texts.some((text) => `\n${text}\n`.includes(`\n${declaration}\n`))
    );
  }
}
