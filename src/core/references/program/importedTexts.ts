import type { Node } from 'web-tree-sitter';
import type { SourceText } from '../reference';
import { contains, rangeOf } from './places';
import type { ImportedName, ModuleSyntax, ProgramSyntax } from './programSyntax';
import type { TextReader } from './textReader';

/** Names that lead to what is imported are followed so far. */
const DEEPEST = 8;

/** Texts of other files that one file asks for, and readings of it: what one text says may lead to the next. */
const MOST_ASKED = 100;
const MOST_READINGS = 8;

/**
 * What other files say of the names that one file imports. A text that is asked for the first time is not known; once all that
 * were asked for are, the file is read again.
 */
export class ImportedTexts {
  readonly #syntax: ProgramSyntax;
  readonly #modules: ModuleSyntax;
  readonly #ask: (imported: ImportedName) => Promise<SourceText | undefined>;
  readonly #known = new Map<string, SourceText | undefined>();
  readonly #wanted = new Map<string, readonly ImportedName[]>();
  #imports: ((name: string) => readonly ImportedName[]) | undefined;

  constructor(
    syntax: ProgramSyntax,
    modules: ModuleSyntax,
    ask: (imported: ImportedName) => Promise<SourceText | undefined>,
  ) {
    this.#syntax = syntax;
    this.#modules = modules;
    this.#ask = ask;
  }

  /** What an expression of the file stands for where it reads what another file says. */
  read(node: Node, reader: TextReader): SourceText | undefined {
    const text = this.#textOf(this.#importedBy(node, reader, 0));
    return text && { ...text, range: rangeOf(node) };
  }

  /** What the file itself has for others under these names. */
  readExport([name, ...members]: readonly string[], reader: TextReader): SourceText | undefined {
    if (name === undefined) return undefined;
    for (const given of this.#modules.exportsOf(name, reader)) {
      const text =
        'files' in given ? this.#textOf([extend(given, members)]) : this.#readMember(given, members, reader);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /** What `read` gives once everything that it asks for is known. */
  async settle<T>(read: () => T): Promise<T> {
    for (let readings = 1; ; readings++) {
      const given = read();
      if (this.#wanted.size === 0 || readings === MOST_READINGS) return given;
      for (const [key, candidates] of this.#wanted) {
        if (this.#known.size >= MOST_ASKED) return given;
        this.#known.set(key, await this.#askFor(candidates));
      }
      this.#wanted.clear();
    }
  }

  async #askFor(candidates: readonly ImportedName[]): Promise<SourceText | undefined> {
    for (const candidate of candidates) {
      const text = await this.#ask(candidate);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  #textOf(candidates: readonly ImportedName[]): SourceText | undefined {
    if (candidates.length === 0) return undefined;
    const key = JSON.stringify(candidates);
    if (!this.#known.has(key)) this.#wanted.set(key, candidates);
    return this.#known.get(key);
  }

  #readMember(node: Node, [name, ...rest]: readonly string[], reader: TextReader): SourceText | undefined {
    if (name === undefined) return reader.read(node, []);
    const object = reader.resolve(node);
    const member = this.#modules.memberOf(object, name, reader);
    return member === undefined
      ? this.#textOf(this.#importedBy(object, reader, 0).map((imported) => extend(imported, [name, ...rest])))
      : this.#readMember(member, rest, reader);
  }

  #importedBy(wrapped: Node, reader: TextReader, depth: number): readonly ImportedName[] {
    if (depth > DEEPEST) return [];
    const node = this.#syntax.unwrap(wrapped);
    const part = this.#modules.partOf(node);
    if (part !== undefined) {
      const whole = node.text.includes('.') ? this.#lookUp(node.text, reader) : [];
      if (whole.length > 0) return whole;
      return this.#importedBy(part.object, reader, depth + 1).map((imported) =>
        extend(imported, [part.name]),
      );
    }
    const name = this.#syntax.nameOf(node);
    if (name === undefined) {
      const imported = this.#modules.importOf?.(node, reader.path);
      return imported === undefined ? [] : [imported];
    }
    if (!reader.isBound(name, node)) return this.#lookUp(name, reader);
    const binding = reader.bindingAt(name, node);
    const from = binding?.value ?? (binding && this.#modules.partOf(binding.at) && binding.at);
    return from === undefined || contains(from, node) ? [] : this.#importedBy(from, reader, depth + 1);
  }

  #lookUp(name: string, { root, path }: TextReader): readonly ImportedName[] {
    this.#imports ??= this.#modules.readImports(root, path);
    return this.#imports(name);
  }
}

function extend(imported: ImportedName, members: readonly string[]): ImportedName {
  return { ...imported, names: [...imported.names, ...members] };
}
