import type { Node } from 'web-tree-sitter';

/** Where the paths of the name and of the value meet, and what lies on them below. */
export interface Meeting {
  readonly tie: Node;
  /** From the name's token up to below the tie. */
  readonly nameSide: readonly Node[];
  /** From above the literal up to below the tie. */
  readonly valueSide: readonly Node[];
  readonly literal: Node;
  /** The child of the tie that is, or holds, the literal. */
  readonly valueChild: Node;
  /** The operator that stands before the value's side: `=`, `:`, `==`, `,`; empty when nothing does. */
  readonly operator: string;
  /** Another entry or statement begins between the two. */
  readonly isSeparated: boolean;
}

/** Where two paths meet, each from the innermost node up; the value's begins above its literal. */
export function meet(
  namePath: readonly Node[],
  abovePath: readonly Node[],
  literal: Node,
): Meeting | undefined {
  const ids = new Map(namePath.map(({ id }, index) => [id, index]));
  const at = abovePath.findIndex(({ id }) => ids.has(id));
  const tie = abovePath[at];
  if (tie === undefined) return undefined;
  const nameSide = namePath.slice(0, ids.get(tie.id));
  const valueSide = withoutWrappers(abovePath.slice(0, at), literal);
  const valueChild = abovePath[at - 1] ?? literal;
  const nameChild = nameSide.at(-1);
  if (nameChild === undefined) return undefined;
  const [before, after] =
    nameChild.startIndex < valueChild.startIndex ? [nameChild, valueChild] : [valueChild, nameChild];
  const between = tie.children.filter(
    ({ startIndex, endIndex }) => startIndex >= before.endIndex && endIndex <= after.startIndex,
  );
  const gap = tie.text.slice(
    before.endIndex - tie.startIndex,
    Math.max(0, after.startIndex - tie.startIndex),
  );
  const operator = readOperator(gap);
  return {
    tie,
    nameSide,
    valueSide,
    literal,
    valueChild,
    operator,
    isSeparated: between.some(({ type }) => type === ',' || type === ';') && operator !== ',',
  };
}

/** What stands last in the text between two nodes, brackets and space left out. */
function readOperator(gap: string): string {
  const end = endOfText(gap);
  const last = gap.slice(Math.max(0, end - 5), end);
  return /[^\s\w()[\]{}"'$@]{1,4}$|(?<![\w-])-?(?:eq|ne|or|to|is)$/i.exec(last)?.[0] ?? '';
}

function endOfText(gap: string): number {
  let end = gap.length;
  while (end > 0 && ' \t\r\n[({'.includes(gap.charAt(end - 1))) end--;
  return end;
}

/** Grammars wrap an expression of one part in every level of precedence. */
function withoutWrappers(path: readonly Node[], literal: Node): readonly Node[] {
  return path.filter((node, index) => {
    const inner = path[index - 1] ?? literal;
    return node.startIndex !== inner.startIndex || node.endIndex !== inner.endIndex;
  });
}
