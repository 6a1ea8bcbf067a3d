import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/textEdit';
import { endOfLine, insert, startOfLine } from '../../sourceText';

/** The imports of a Go file, and those that retrieval code adds to them. */
export class GoImports {
  readonly #declarations: readonly Node[];
  readonly #source: string;
  readonly #taken: ReadonlySet<string>;
  readonly #packageClause: Node | undefined;
  readonly #names = new Map<string, string>();
  readonly #missing = new Map<string, string>();

  /** `taken` holds the names that mean something else in the file or its package. */
  constructor(root: Node, source: string, taken: ReadonlySet<string>) {
    this.#source = source;
    this.#taken = taken;
    this.#declarations = root.namedChildren.filter(({ type }) => type === 'import_declaration');
    this.#packageClause = root.namedChildren.find(({ type }) => type === 'package_clause');
    for (const spec of this.#declarations.flatMap((declaration) => findAll(declaration, 'import_spec'))) {
      const path = pathOf(spec);
      const name = spec.childForFieldName('name')?.text ?? defaultName(path);
      if (name !== '_' && name !== '.') this.#names.set(path, name);
    }
  }

  /** The paths that the file imports. */
  get paths(): readonly string[] {
    return [...this.#names.keys()];
  }

  /** The name of the package in this file, which imports it from now on unless {@link keepUsed} finds no use. */
  use(path: string): string {
    const known = this.#names.get(path);
    if (known !== undefined) return known;
    const plain = defaultName(path);
    const isTaken = this.#taken.has(plain) || [...this.#names.values()].includes(plain);
    const name = isTaken ? `${isStandard(path) ? 'std' : 'aws'}${plain}` : plain;
    this.#names.set(path, name);
    this.#missing.set(path, `${isTaken ? `${name} ` : ''}"${path}"`);
    return name;
  }

  /** Forgets what no code that is written needs, such as the imports of a helper that another file of the package has. */
  keepUsed(written: readonly string[]): void {
    for (const path of this.#missing.keys()) {
      const name = this.#names.get(path) ?? '';
      if (written.some((code) => new RegExp(`\\b${name}\\.`).test(code))) continue;
      this.#missing.delete(path);
      this.#names.delete(path);
    }
  }

  /** Insertions of what is missing: into the file's groups, in their order, or as a group of its own. */
  edits(lineEnding: string): readonly TextEdit[] {
    const missing = [...this.#missing].sort(([a], [b]) => compare(a, b));
    if (missing.length === 0) return [];
    const own = this.#declarations.filter((declaration) => !/^import\s*"C"$/.test(declaration.text));
    const group = own.find((declaration) =>
      declaration.namedChildren.some(({ type }) => type === 'import_spec_list'),
    );
    if (group !== undefined) return this.#addToGroup(group, missing, lineEnding);
    const [only] = own;
    if (own.length === 1 && only !== undefined) return [this.#makeGroup(only, missing, lineEnding)];
    const last = own.at(-1) ?? this.#declarations.at(-1) ?? this.#packageClause;
    const text =
      own.length > 1
        ? missing.map(([, spec]) => `${lineEnding}import ${spec}`).join('')
        : lineEnding + lineEnding + writeGroup(missing, lineEnding);
    return [insert(endOfLine(this.#source, last?.endIndex ?? 0), text)];
  }

  #makeGroup(only: Node, missing: readonly (readonly [string, string])[], lineEnding: string): TextEdit {
    const spec = findAll(only, 'import_spec')[0];
    const all = [...missing, [spec === undefined ? '' : pathOf(spec), spec?.text ?? ''] as const];
    return {
      range: { start: only.startIndex, end: only.endIndex },
      newText: writeGroup(
        all.sort(([a], [b]) => compare(a, b)),
        lineEnding,
      ),
    };
  }

  #addToGroup(
    group: Node,
    missing: readonly (readonly [string, string])[],
    lineEnding: string,
  ): readonly TextEdit[] {
    const specs = findAll(group, 'import_spec');
    const edits: TextEdit[] = [];
    for (const standard of [true, false]) {
      const ours = missing.filter(([path]) => isStandard(path) === standard);
      if (ours.length === 0) continue;
      const run = chooseRun(splitRuns(specs), standard);
      if (run !== undefined) {
        edits.push(...ours.map(([path, spec]) => this.#addToRun(run, path, `\t${spec}`, lineEnding)));
        continue;
      }
      const text = ours.map(([, spec]) => `\t${spec}`).join(lineEnding);
      const [first] = specs;
      const last = specs.at(-1);
      if (first === undefined || last === undefined)
        edits.push(insert(group.endIndex - 1, `${lineEnding}${text}${lineEnding}`));
      else if (standard) edits.push(insert(this.#above(first), `${text}${lineEnding}${lineEnding}`));
      else edits.push(insert(endOfLine(this.#source, last.endIndex), `${lineEnding}${lineEnding}${text}`));
    }
    return edits;
  }

  #addToRun(run: readonly Node[], path: string, line: string, lineEnding: string): TextEdit {
    const next = run.find((spec) => compare(pathOf(spec), path) > 0);
    if (next !== undefined) return insert(this.#above(next), line + lineEnding);
    return insert(endOfLine(this.#source, run.at(-1)?.endIndex ?? 0), lineEnding + line);
  }

  /** The start of a spec's line, or of the comments that stand on it. */
  #above(spec: Node): number {
    let top = spec;
    for (
      let comment = spec.previousNamedSibling;
      comment?.type === 'comment' && comment.endPosition.row === top.startPosition.row - 1;
      comment = comment.previousNamedSibling
    )
      top = comment;
    return startOfLine(this.#source, top.startIndex);
  }
}

function pathOf(spec: Node): string {
  return spec.childForFieldName('path')?.text.slice(1, -1) ?? '';
}

/** The last part of a path that is no major version. */
function defaultName(path: string): string {
  const parts = path.split('/').filter((part, index) => index === 0 || !/^v\d+$/.test(part));
  return (parts.at(-1) ?? path).replace(/\.v\d+$/, '');
}

/** Whether the package is of the standard library: its path's first part is no host. */
function isStandard(path: string): boolean {
  return !(path.split('/')[0] ?? '').includes('.');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The specs that stand line under line. */
function splitRuns(specs: readonly Node[]): Node[][] {
  const runs: Node[][] = [];
  for (const spec of specs) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && !hasGap(last, spec)) runs.at(-1)?.push(spec);
    else runs.push([spec]);
  }
  return runs;
}

function hasGap(above: Node, below: Node): boolean {
  let row = above.endPosition.row;
  for (let node = above.nextNamedSibling; node !== null; node = node.nextNamedSibling) {
    if (node.startPosition.row - row > 1) return true;
    if (node.id === below.id) return false;
    row = node.endPosition.row;
  }
  return false;
}

function chooseRun(runs: readonly Node[][], standard: boolean): readonly Node[] | undefined {
  const fitting = runs.filter((run) => run.some((spec) => isStandard(pathOf(spec)) === standard));
  return fitting.find((run) => run.some((spec) => pathOf(spec).startsWith('github.com/aws/'))) ?? fitting[0];
}

function writeGroup(specs: readonly (readonly [string, string])[], lineEnding: string): string {
  const groups = [true, false]
    .map((standard) => specs.filter(([path]) => isStandard(path) === standard))
    .filter((group) => group.length > 0)
    .map((group) => group.map(([, spec]) => `\t${spec}`).join(lineEnding));
  return `import (${lineEnding}${groups.join(lineEnding + lineEnding)}${lineEnding})`;
}
