import type { Node } from 'web-tree-sitter';
import { ancestorsOf } from '../../syntax/nodes';
import { contains } from './places';
import type { TextReader } from './textReader';

/** What a value of a batch is told from the others by: `Name`, `getArn()`. */
const nameOrArn = /\b(?:get)?(?:name|arn)\b/i;

/** Nodes whose condition says when the rest of them runs. */
const conditional = /^(?:elif|elsif|if|ternary|conditional|when|case|switch|match|unless)/;

/**
 * Whether the value at a place may be this secret's: no condition round it, and no function that the call there looks for a value
 * with, asks for another name.
 */
export function mayBeOf(place: Node, secretId: string, reader: TextReader): boolean {
  if (!functionsGiven(place).every((given) => agrees(given, true, secretId, reader))) return false;
  for (const ancestor of ancestorsOf(place)) {
    if (!conditional.test(ancestor.type)) continue;
    const condition = ancestor.childForFieldName('condition') ?? ancestor.firstNamedChild;
    const otherwise = ancestor.childrenForFieldName('alternative');
    const isMet = !otherwise.some((part) => contains(part, place));
    if (!agrees(condition, isMet, secretId, reader)) return false;
  }
  return true;
}

/** What a call is given, in whatever way its language writes it. */
function functionsGiven(call: Node): readonly (Node | null)[] {
  return [
    call.childForFieldName('arguments'),
    call.childForFieldName('block'),
    ...call.namedChildren.filter(({ type }) => type === 'call_suffix'),
  ];
}

function agrees(condition: Node | null, isMet: boolean, secretId: string, reader: TextReader): boolean {
  if (condition === null || !nameOrArn.test(condition.text)) return true;
  return names(condition, secretId, reader) === (isMet !== condition.text.includes('!='));
}

function names(node: Node, secretId: string, reader: TextReader): boolean {
  return (
    reader.read(node, [])?.text === secretId ||
    node.namedChildren.some((part) => names(part, secretId, reader))
  );
}
