import type { Node } from 'web-tree-sitter';
import { languageOfPath } from '../../detection/languages';
import type { SourceFile } from '../../retrieval/retrieval';
import type { Grammars } from '../../syntax/grammars';
import { LineIndex } from '../../text/lineIndex';
import type { SourceText } from '../reference';
import { ImportedTexts } from './importedTexts';
import { readJsonModule } from './jsonModule';
import type { ImportedName, ModulePlace, ModuleSyntax, ProgramFiles, ProgramSyntax } from './programSyntax';
import { TextReader } from './textReader';

/** Files that one value is followed through. */
const MOST_FILES = 5;

/** Trees that are kept: many files take their names from few. */
const MOST_SPARE = 4;

/** UTF-16 units of the largest file that is read for a constant. */
const LARGEST = 256 * 1024;

/** What a file says under a name, with the paths at which it was looked for. */
interface Found {
  readonly text: SourceText | undefined;
  readonly paths: ReadonlySet<string>;
}

/** Where a module may be, with the paths at which that was looked for. */
type Located = ModulePlace & { readonly paths: ReadonlySet<string> };

/** A file that is read, until its tree is freed. */
interface OpenFile {
  readonly reader: TextReader;
  readonly close: () => void;
}

/**
 * Follows names into other files, as they are at one time, until it is closed: of a file nothing is kept but the texts that were
 * asked for, and of the last few their trees.
 */
export class Imports {
  readonly #files: ProgramFiles;
  readonly #project: ProgramFiles;
  readonly #grammars: Grammars;
  readonly #found = new Map<string, Found>();
  readonly #located = new Map<string, Located>();
  readonly #paths = new Map<string, Set<string>>();
  /** The files that were read last and are not just being read, the oldest first. */
  readonly #spare = new Map<string, OpenFile>();

  constructor(files: ProgramFiles, grammars: Grammars) {
    this.#files = files;
    this.#project = remember(files);
    this.#grammars = grammars;
  }

  /** Frees what is kept; nothing is followed any more. */
  close(): void {
    for (const { close } of this.#spare.values()) close();
    this.#spare.clear();
  }

  /**
   * The paths at which files were looked for, on behalf of one that was searched for references, whether they are there or not; a
   * `/` is behind those of folders whose files count, whatever they are.
   */
  pathsFor(path: string): readonly string[] {
    return [...(this.#paths.get(path) ?? [])];
  }

  /** What other files say of the names of one; undefined where its language is not followed. */
  textsFor(path: string, syntax: ProgramSyntax): ImportedTexts | undefined {
    const paths = this.#paths.get(path) ?? new Set();
    const { modules } = syntax;
    return (
      modules &&
      new ImportedTexts(syntax, modules, async (named) => {
        this.#paths.set(path, paths);
        const imported = this.#locate(named, modules, paths);
        const key = keyOf(imported);
        const found = this.#found.get(key) ?? (await this.#find(imported, syntax));
        this.#found.set(key, found);
        for (const lookedAt of found.paths) paths.add(lookedAt);
        return found.text;
      })
    );
  }

  async #find(imported: ImportedName, syntax: ProgramSyntax): Promise<Found> {
    const paths = new Set<string>();
    return { text: await this.#read(imported, syntax, [], paths), paths };
  }

  /** @param way what is being looked for, from the first on */
  async #read(
    named: ImportedName,
    syntax: ProgramSyntax,
    way: readonly string[],
    paths: Set<string>,
  ): Promise<SourceText | undefined> {
    const { modules } = syntax;
    if (modules === undefined || way.length === MOST_FILES) return undefined;
    const imported = this.#locate(named, modules, paths);
    const key = keyOf(imported);
    if (way.includes(key)) return undefined;
    const readIn = (file: SourceFile): Promise<SourceText | undefined> =>
      this.#readIn(file, imported, syntax, (next) => this.#read(next, syntax, [...way, key], paths));
    const file = this.#open(imported.files, paths);
    if (file !== undefined) return readIn(file);
    const said: SourceText[] = [];
    for (const path of imported.among ?? []) {
      const other = this.#open([path], paths);
      const text = other && (await readIn(other));
      if (text !== undefined) said.push(text);
    }
    const [first] = said;
    return said.every(({ text }) => text === first?.text) ? first : undefined;
  }

  /** What a file says under a name, and `read` says of names that it imports itself. */
  async #readIn(
    file: SourceFile,
    imported: ImportedName,
    syntax: ProgramSyntax,
    read: (next: ImportedName) => Promise<SourceText | undefined>,
  ): Promise<SourceText | undefined> {
    if (file.text.length > LARGEST) return undefined;
    if (file.path.endsWith('.json')) {
      const value = readJsonModule(file.text, imported.names);
      return value && place(value, file);
    }
    if (syntax.modules === undefined || !mayGive(file, imported, syntax)) return undefined;
    const texts = new ImportedTexts(syntax, syntax.modules, read);
    const opened = this.#spare.get(file.path) ?? (await this.#parse(file, syntax));
    this.#spare.delete(file.path);
    const { reader } = opened;
    reader.follow(texts);
    const text = await texts.settle(() => texts.readExport(imported.names, reader));
    this.#keep(file.path, opened);
    return text && place(text, file);
  }

  /** A name with the files that it may be in, where the project says them. */
  #locate(imported: ImportedName, modules: ModuleSyntax, paths: Set<string>): ImportedName {
    const { module, names } = imported;
    if (module === undefined) return imported;
    const key = JSON.stringify(module);
    const located = this.#located.get(key) ?? this.#lookUp(module, modules);
    this.#located.set(key, located);
    for (const path of located.paths) paths.add(path);
    const { files, among } = located;
    return { files, names, ...(among && { among }) };
  }

  #lookUp({ name, folder }: NonNullable<ImportedName['module']>, modules: ModuleSyntax): Located {
    const paths = new Set<string>();
    const files: ProgramFiles = {
      read: (path) => {
        paths.add(path);
        return this.#project.read(path);
      },
      list: (path) => {
        paths.add(`${path}/`);
        return this.#project.list(path);
      },
    };
    return { ...(modules.locate?.(name, folder, files) ?? { files: [] }), paths };
  }

  #parse(file: SourceFile, syntax: ProgramSyntax): Promise<OpenFile> {
    return new Promise((resolve, reject) => {
      const text = syntax.prepare?.(file.text) ?? file.text;
      const lend = (root: Node): Promise<void> =>
        new Promise((close) => {
          resolve({ reader: new TextReader(root, file, syntax), close });
        });
      this.#grammars.withTree(syntax.chooseGrammar(file), text, lend).catch(reject);
    });
  }

  /** For the next name of the file. */
  #keep(path: string, opened: OpenFile): void {
    this.#spare.get(path)?.close();
    this.#spare.delete(path);
    this.#spare.set(path, opened);
    const [oldest] = this.#spare.size > MOST_SPARE ? this.#spare : [];
    if (oldest === undefined) return;
    this.#spare.delete(oldest[0]);
    oldest[1].close();
  }

  /** The first of the files that is there. */
  #open(candidates: readonly string[], paths: Set<string>): SourceFile | undefined {
    for (const path of candidates) {
      paths.add(path);
      const text = this.#files.read(path);
      if (text !== undefined) return { path, languageId: languageOfPath(path), text };
    }
    return undefined;
  }
}

/** Files as they are when they are first asked for, but for large ones. */
function remember(files: ProgramFiles): ProgramFiles {
  const texts = new Map<string, string | undefined>();
  const folders = new Map<string, readonly string[]>();
  return {
    read(path) {
      if (texts.has(path)) return texts.get(path);
      const text = files.read(path);
      const known = text !== undefined && text.length <= LARGEST ? text : undefined;
      texts.set(path, known);
      return known;
    },
    list(folder) {
      const names = folders.get(folder) ?? files.list(folder);
      folders.set(folder, names);
      return names;
    },
  };
}

function keyOf(imported: ImportedName): string {
  return JSON.stringify(imported);
}

/** Whether a file may have something under a name: it says it, or passes on all that others have. */
function mayGive(
  { languageId, text }: SourceFile,
  { names: [name] }: ImportedName,
  syntax: ProgramSyntax,
): boolean {
  return (
    name !== undefined &&
    syntax.languageIds.includes(languageId) &&
    (syntax.modules?.declares?.(name).test(text) ??
      (text.includes(name) || /\b(?:export|import)\s*\*|\bexports\b/.test(text)))
  );
}

function place(text: SourceText, { path, text: source }: SourceFile): SourceText {
  const { range, isLiteral, importedFrom } = text;
  const lines = new LineIndex(source);
  const here = {
    file: path,
    start: lines.positionAt(range.start),
    end: lines.positionAt(range.end),
    isLiteral,
  };
  return { ...text, isLiteral: false, importedFrom: importedFrom ?? here };
}
