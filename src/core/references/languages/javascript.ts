import type { Node } from 'web-tree-sitter';
import { javascript as retrieval } from '../../retrieval/languages/javascript';
import type { ProgramSyntax } from '../program/programSyntax';
import { argumentsOf, listBindings, listCalls, listFunctions, nameOf } from './javascript/bindings';
import { findCdkUses } from './javascript/cdkUses';
import { followValue, transparent } from './javascript/followValue';
import { modules } from './javascript/modules';
import { findCallUses } from './javascript/uses';

/** JavaScript and TypeScript: versions 3 and 2 of the SDK, Powertools, the extension and agent on localhost, the CDK. */
export const javascript: ProgramSyntax = {
  languageIds: retrieval.languageIds,
  chooseGrammar: (file) => retrieval.chooseGrammar(file),
  hint: /secrets?[-_]?manager|SecretId|Secret\.fromSecret|SecretsProvider|powertools\/parameters/i,
  literalTypes: retrieval.literalTypes,
  findLiteral: (root, source, range) => retrieval.findLiteral(root, source, range),
  unwrap,
  nameOf,
  joinedBy(node) {
    if (node.type !== 'binary_expression' || node.childForFieldName('operator')?.text !== '+')
      return undefined;
    const operands = [node.childForFieldName('left'), node.childForFieldName('right')];
    return operands.filter((operand) => operand !== null);
  },
  defaultOf,
  listBindings,
  listFunctions,
  listCalls,
  followValue,
  modules,
  findUses: (root, reader) => [...findCallUses(root, reader), ...findCdkUses(root, reader)],
};

function unwrap(node: Node): Node {
  const inner = transparent.has(node.type) ? node.firstNamedChild : encodedBy(node);
  return inner ? unwrap(inner) : node;
}

/** What is percent-encoded for a URL. */
function encodedBy(node: Node): Node | undefined {
  return node.type === 'call_expression' && node.childForFieldName('function')?.text === 'encodeURIComponent'
    ? argumentsOf(node)[0]
    : undefined;
}

/** `process.env.NAME ?? …`, and `const { NAME = … } = process.env`. */
function defaultOf(node: Node): Node | undefined {
  if (node.type === 'object_assignment_pattern') {
    const declarator = node.parent?.parent;
    return declarator?.childForFieldName('value')?.text === 'process.env'
      ? (node.childForFieldName('right') ?? undefined)
      : undefined;
  }
  const isChoice =
    node.type === 'binary_expression' && /^(\?\?|\|\|)$/.test(node.childForFieldName('operator')?.text ?? '');
  return isChoice && /^(process|import\.meta)\.env\b/.test(node.childForFieldName('left')?.text ?? '')
    ? (node.childForFieldName('right') ?? undefined)
    : undefined;
}
