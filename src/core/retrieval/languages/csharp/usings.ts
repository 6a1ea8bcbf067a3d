import type { Node } from 'web-tree-sitter';
import { findAll, hasKeyword } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/textEdit';
import { endOfLine, indentationAt, insert, startOfLine } from '../../sourceText';

interface UsingDirective {
  readonly namespace: string;
  readonly node: Node;
  readonly isGlobal: boolean;
}

/** Namespaces that `<ImplicitUsings>enable</ImplicitUsings>` gives every file: .NET SDK, "Implicit using directives". */
const implicitNamespaces = [
  'System',
  'System.Collections.Generic',
  'System.IO',
  'System.Linq',
  'System.Net.Http',
  'System.Threading',
  'System.Threading.Tasks',
];

/** Declarations whose names hide types. */
const declarationTypes = [
  'class_declaration',
  'struct_declaration',
  'interface_declaration',
  'enum_declaration',
  'record_declaration',
  'delegate_declaration',
  'method_declaration',
  'local_function_statement',
  'property_declaration',
  'variable_declarator',
  'parameter',
];

/** Collects the namespaces that added code needs, and writes the directives that are missing. */
export class UsingAdditions {
  readonly #root: Node;
  readonly #useAt: Node;
  readonly #directives: readonly UsingDirective[];
  readonly #declared: ReadonlySet<string>;
  readonly #given: ReadonlySet<string>;
  readonly #added = new Set<string>();

  /**
   * @param project texts of the project's files and of the source's siblings, whose settings and global directives hold in
   *   this file too
   */
  constructor(root: Node, useAt: Node, project: readonly string[]) {
    this.#root = root;
    this.#useAt = useAt;
    this.#directives = findAll(root, 'using_directive').flatMap((node) => readDirective(node));
    this.#declared = new Set([
      ...findAll(root, ...declarationTypes).map((node) => node.childForFieldName('name')?.text ?? ''),
      ...project.flatMap((text) =>
        [...text.matchAll(/\b(?:class|struct|record|interface|enum)\s+(\w+)/g)].map(([, name]) => name ?? ''),
      ),
    ]);
    this.#given = new Set([
      ...(project.some((text) => /<ImplicitUsings>\s*(enable|true)\s*</i.test(text))
        ? implicitNamespaces
        : []),
      ...project.flatMap((text) =>
        [...text.matchAll(/^[ \t]*global[ \t]+using[ \t]+([\w.]+)[ \t]*;/gm)].map(([, name]) => name ?? ''),
      ),
    ]);
  }

  /** What the type is called in this file: its simple name, or all of it where the simple name means another. */
  use(namespace: string, type: string): string {
    const hidesType =
      this.#declared.has(type) ||
      (type.startsWith('Json') && this.#directives.some(({ namespace: own }) => /^Newtonsoft\b/.test(own)));
    if (hidesType) return `${namespace}.${type}`;
    this.#need(namespace);
    return type;
  }

  #need(namespace: string): void {
    const { isNear } = this.#place();
    const has =
      this.#given.has(namespace) ||
      this.#directives.some((own) => own.namespace === namespace && (own.isGlobal || isNear(own)));
    if (!has) this.#added.add(namespace);
  }

  edits(source: string, lineEnding: string): readonly TextEdit[] {
    if (this.#added.size === 0) return [];
    const { directives, emptyAt } = this.#place();
    const added = [...this.#added].sort(compareSystemFirst);
    const last = directives.at(-1);
    if (last === undefined) {
      const at = emptyAt(source);
      const indentation = /^[ \t]*/.exec(source.slice(at))?.[0] ?? '';
      const lines = added.map((namespace) => `${indentation}using ${namespace};${lineEnding}`).join('');
      return [insert(at, lines + lineEnding)];
    }
    const compare = chooseOrder(directives.map(({ namespace }) => namespace));
    return added.map((namespace) => {
      const next = compare && directives.find((own) => compare(own.namespace, namespace) > 0);
      const indentation = indentationAt(source, (next ?? last).node.startIndex);
      return next === undefined
        ? insert(endOfLine(source, last.node.endIndex), `${lineEnding}${indentation}using ${namespace};`)
        : insert(startOfLine(source, next.node.startIndex), `${indentation}using ${namespace};${lineEnding}`);
    });
  }

  /** Where directives stand: at the top of the file, or else in the namespace round the place of use, if any do there. */
  #place(): {
    readonly directives: readonly UsingDirective[];
    readonly isNear: (directive: UsingDirective) => boolean;
    readonly emptyAt: (source: string) => number;
  } {
    const isNear = ({ node }: UsingDirective): boolean => {
      const { parent } = node;
      return (
        parent !== null &&
        parent.startIndex <= this.#useAt.startIndex &&
        parent.endIndex >= this.#useAt.endIndex
      );
    };
    const near = this.#directives.filter(isNear);
    const plain = near.filter(({ isGlobal }) => !isGlobal);
    const outer = plain.filter(({ node }) => node.parent?.type === 'compilation_unit');
    const inner = plain.filter(({ node }) => node.parent?.type !== 'compilation_unit');
    const globals = near.filter(({ isGlobal }) => isGlobal);
    const directives = outer.length > 0 ? outer : inner.length > 0 ? inner : globals;
    return { directives, isNear, emptyAt: (source) => findTop(this.#root, source) };
  }
}

/** A directive that makes a namespace known; none of an alias or of a type's static members. */
function readDirective(node: Node): UsingDirective[] {
  if (hasKeyword(node, 'static') || hasKeyword(node, '=')) return [];
  const namespace = node.namedChildren.find(({ type }) => /name$|identifier$/.test(type))?.text;
  return namespace === undefined ? [] : [{ namespace, node, isGlobal: hasKeyword(node, 'global') }];
}

/** The order in which the names stand already; undefined when they stand in none. */
function chooseOrder(names: readonly string[]): ((a: string, b: string) => number) | undefined {
  return [compareSystemFirst, comparePlain].find((compare) =>
    names.every((name, index) => index === 0 || compare(names[index - 1] ?? '', name) <= 0),
  );
}

function comparePlain(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareSystemFirst(a: string, b: string): number {
  const rank = (name: string): number => (/^System\b/.test(name) ? 0 : 1);
  return rank(a) - rank(b) || comparePlain(a, b);
}

/** The line of the first declaration or statement, with the comments directly above it. */
function findTop(root: Node, source: string): number {
  const first = root.namedChildren.find(
    ({ type }) => !/^(comment|preproc_.*|extern_alias_directive|using_directive)$/.test(type),
  );
  let top = first;
  for (let above = top?.previousSibling; above?.type === 'comment'; above = above.previousSibling) {
    if ((top?.startPosition.row ?? 0) - above.endPosition.row > 1) break;
    if (above.startPosition.row === 0 && first?.type.endsWith('namespace_declaration')) break;
    top = above;
  }
  return startOfLine(source, top?.startIndex ?? 0);
}
