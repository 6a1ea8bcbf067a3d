import type { Node } from 'web-tree-sitter';
import { ancestorsOf } from '../../syntax/nodes';
import type { TextRange } from '../../text/textEdit';

/** Statements and expressions whose parts may not run. */
const conditional =
  /^(if|else|elif|elsif|elseif|unless|switch|case|when|match|for|foreach|while|until|loop|try|catch|except|rescue|conditional|ternary)/;

/** Whether a place may not have run when one behind it does: it stands in a condition that the other is not in. */
export function mayBePassed(place: Node, later: Node): boolean {
  for (const ancestor of ancestorsOf(place)) {
    if (contains(ancestor, later)) return false;
    if (conditional.test(ancestor.type)) return true;
  }
  return false;
}

/** Whether `inner` stands inside `outer`, or is it. */
export function contains(outer: Node, inner: Node): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}

export function rangeOf({ startIndex, endIndex }: Node): TextRange {
  return { start: startIndex, end: endIndex };
}
