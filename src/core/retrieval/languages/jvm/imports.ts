import type { Node } from 'web-tree-sitter';
import type { TextEdit } from '../../../text/textEdit';
import { endOfLine, insert, startOfLine } from '../../sourceText';

/** An import of a Java or Kotlin file. */
export interface JvmImport {
  /** `java.util.List`, without the `.*` of one that takes all of a package. */
  readonly path: string;
  /** What the file calls it. */
  readonly name: string;
  readonly isWildcard: boolean;
  readonly node: Node;
  /** Where its own text ends; the grammar of Kotlin lets a node reach over the comments behind it. */
  readonly end: number;
}

/** The place of the imports, and what the language puts behind each. */
export interface ImportPlace {
  readonly imports: readonly JvmImport[];
  /** The end of the package's declaration, where there is one. */
  readonly packageEnd?: number;
  /** Where the first declaration begins, its comments with it. */
  readonly top: number;
  readonly terminator: ';' | '';
}

/** Collects the classes that added code names, and writes the imports that are missing. */
export class ImportAdditions {
  readonly #place: ImportPlace;
  readonly #taken: ReadonlySet<string>;
  readonly #added = new Set<string>();

  /** `taken` are all names that occur in the file: a class of that name may be one that it does not import. */
  constructor(place: ImportPlace, taken: ReadonlySet<string>) {
    this.#place = place;
    this.#taken = taken;
  }

  /** What the class is called in this file: its simple name, or all of its path where the simple name means another. */
  use(path: string): string {
    const { imports } = this.#place;
    const own = imports.find((candidate) => candidate.path === path && !candidate.isWildcard);
    if (own !== undefined) return own.name;
    const [, packageName, name] = /^(.*)\.(\w+)$/.exec(path) ?? [];
    if (packageName === undefined || name === undefined) return path;
    if (imports.some((candidate) => candidate.isWildcard && candidate.path === packageName)) return name;
    if (this.#taken.has(name) && !this.#added.has(path)) return path;
    this.#added.add(path);
    return name;
  }

  /** The edits that add the imports; in Kotlin, declarations may follow them at the same place. */
  edits(source: string, lineEnding: string): readonly TextEdit[] {
    const { imports, packageEnd, top, terminator } = this.#place;
    const lines = [...this.#added].sort().map((path) => ({ path, text: `import ${path}${terminator}` }));
    if (lines.length === 0) return [];
    if (imports.length === 0) {
      const block = lines.map(({ text }) => text).join(lineEnding);
      return packageEnd === undefined
        ? [insert(top, block + lineEnding + lineEnding)]
        : [
            insert(
              packageEnd,
              lineEnding +
                lineEnding +
                block +
                (terminator === ';' ? gapBelow(source, packageEnd, lineEnding) : ''),
            ),
          ];
    }
    const groups = splitGroups(imports);
    return lines.map(({ path, text }) => {
      const group = chooseGroup(groups, path);
      const next = isSorted(group) ? group.find((candidate) => candidate.path > path) : undefined;
      if (next !== undefined) return insert(startOfLine(source, next.node.startIndex), text + lineEnding);
      return insert(lineEndAfter(source, group.at(-1)), lineEnding + text);
    });
  }
}

/** The end of the line that an import ends in. */
export function lineEndAfter(source: string, entry: JvmImport | undefined): number {
  return endOfLine(source, entry?.end ?? 0);
}

/** An empty line, where none stands below the line that ends at `offset`. */
export function gapBelow(source: string, offset: number, lineEnding: string): string {
  return /^\r?\n[ \t]*\S/.test(source.slice(offset)) ? lineEnding : '';
}

function rootOf(path: string): string {
  return path.slice(0, path.indexOf('.'));
}

/** Imports that follow one another without an empty line. */
function splitGroups(imports: readonly JvmImport[]): JvmImport[][] {
  const groups: JvmImport[][] = [];
  let lastRow = Number.NEGATIVE_INFINITY;
  for (const entry of imports) {
    if (entry.node.startPosition.row - lastRow > 1) groups.push([]);
    groups.at(-1)?.push(entry);
    lastRow = entry.node.startPosition.row;
  }
  return groups;
}

/** The group of the same root, `software` or `java`; or else the last one that is not the platform's own. */
function chooseGroup(groups: readonly JvmImport[][], path: string): readonly JvmImport[] {
  const isPlatform = (candidate: string): boolean => /^(java|javax|kotlin)\./.test(candidate);
  return (
    groups.find((group) => group.some((entry) => rootOf(entry.path) === rootOf(path))) ??
    groups.findLast((group) => group.some((entry) => isPlatform(entry.path) === isPlatform(path))) ??
    groups.at(-1) ??
    []
  );
}

function isSorted(group: readonly JvmImport[]): boolean {
  return group.every(({ path }, index) => index === 0 || (group[index - 1]?.path ?? '') <= path);
}
