import type { Node } from 'web-tree-sitter';
import { python as retrieval } from '../../retrieval/languages/python';
import type { ProgramSyntax } from '../program/programSyntax';
import { listBindings, listCalls, listFunctions, nameOf } from './python/bindings';
import { lastName, readCall } from './python/calls';
import { findCdkUses } from './python/cdkUses';
import { followValue } from './python/followValue';
import { joinedBy } from './python/joinedBy';
import { findLibraryUses } from './python/libraryUses';
import { findLocalRequests } from './python/localRequests';
import { modules } from './python/modules';
import { findSdkUses } from './python/sdkUses';

/**
 * Python: boto3, aioboto3 and aiobotocore, AWS's caching client with its decorators, Powertools, AWS SDK for pandas, the
 * extension and agent on localhost, the CDK.
 */
export const python: ProgramSyntax = {
  languageIds: retrieval.languageIds,
  chooseGrammar: (file) => retrieval.chooseGrammar(file),
  hint: /secrets?_?manager|SecretId|secretId=|from_secret_|SecretsProvider|lambda_powertools|SECRETS_MANAGER/i,
  literalTypes: retrieval.literalTypes,
  findLiteral: (root, source, range) => retrieval.findLiteral(root, source, range),
  unwrap,
  nameOf,
  joinedBy,
  defaultOf,
  listBindings,
  listFunctions,
  listCalls,
  followValue,
  modules,
  findUses: (root, reader) => [
    ...findSdkUses(root, reader),
    ...findLibraryUses(root, reader),
    ...findLocalRequests(root, reader),
    ...findCdkUses(root, reader),
  ],
};

/** Functions that give their argument: converted, percent-encoded for a URL, or entered as a context. */
const passing = /^(str|quote|quote_plus|enter_context|enter_async_context)$/;

function unwrap(node: Node): Node {
  const inner = /^(parenthesized_expression|await)$/.test(node.type) ? node.firstNamedChild : passedBy(node);
  return inner ? unwrap(inner) : node;
}

function passedBy(node: Node): Node | undefined {
  if (node.type !== 'call') return undefined;
  const callee = node.childForFieldName('function');
  return callee && passing.test(lastName(callee)) ? readCall(node)?.positional[0] : undefined;
}

const environment = /(^|\.)(environ\b|getenv\()/;

/** `os.environ.get('NAME', …)`, `os.getenv('NAME') or …`, `os.environ['NAME'] if … else …` */
function defaultOf(node: Node): Node | undefined {
  if (node.type === 'boolean_operator')
    return node.childForFieldName('operator')?.text === 'or' &&
      environment.test(node.childForFieldName('left')?.text ?? '')
      ? (node.childForFieldName('right') ?? undefined)
      : undefined;
  if (node.type === 'conditional_expression')
    return environment.test(node.firstNamedChild?.text ?? '') ? node.namedChildren[2] : undefined;
  const call = node.type === 'call' ? readCall(node) : undefined;
  return call && /(^|\.)(environ\.get|getenv)$/.test(call.callee.text)
    ? (call.positional[1] ?? call.named.get('default'))
    : undefined;
}
