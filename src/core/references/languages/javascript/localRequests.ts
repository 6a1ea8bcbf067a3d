import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import { isLocalRequest, readLocalRequest } from '../../program/localRequest';
import type { LocalRequest } from '../../program/localRequest';
import type { SecretUse } from '../../program/programSyntax';
import type { TextReader } from '../../program/textReader';
import { argumentsOf } from './bindings';
import { memberOf } from './objects';

/** Functions and methods of fetch, node:http, axios, got and their like that take a URL. */
const requesting = /(^|\.)(fetch|get|request|axios|got)$/;

/** Requests to the extension, or the agent, on localhost. */
export function findLocalRequests(root: Node, reader: TextReader): readonly SecretUse[] {
  if (!reader.source.includes('/secretsmanager/get')) return [];
  return findAll(root, 'call_expression').flatMap((node): SecretUse[] => {
    if (!requesting.test(node.childForFieldName('function')?.text ?? '')) return [];
    const given = argumentsOf(node).map((argument) => reader.resolve(argument));
    const urls = given.map((argument) => urlIn(argument, reader));
    const url = urls.find((candidate) => isLocalRequest(candidate, reader));
    const read =
      url &&
      (readLocalRequest(url, reader) ??
        readParameters([...given, ...parametersOf(url, reader)], root, reader));
    return read === undefined
      ? []
      : [
          {
            form: 'AWS Parameters and Secrets Lambda extension',
            node,
            actions: ['GetSecretValue'],
            isEnvelope: true,
            ...read,
          },
        ];
  });
}

/** The text of `new URL(…)`, and of an object with a `url` or a `path`; else the argument itself. */
function urlIn(argument: Node, reader: TextReader): Node {
  if (argument.childForFieldName('constructor')?.text === 'URL') return argumentsOf(argument)[0] ?? argument;
  const member = memberOf(argument, 'url') ?? memberOf(argument, 'path');
  return member === undefined ? argument : reader.resolve(member);
}

/** What stands in a URL as `new URLSearchParams(…)`. */
function parametersOf(url: Node, reader: TextReader): readonly Node[] {
  return reader
    .piecesOf(url)
    .flatMap(({ node }) => (node === undefined ? [] : [reader.resolve(withoutCall(node))]));
}

/** `x` of `x.toString()` */
function withoutCall(node: Node): Node {
  const callee = node.type === 'call_expression' ? node.childForFieldName('function') : undefined;
  return callee?.childForFieldName('property')?.text === 'toString'
    ? (callee.childForFieldName('object') ?? node)
    : node;
}

/** Parameters that are given beside the URL, as an object or one by one. */
function readParameters(given: readonly Node[], root: Node, reader: TextReader): LocalRequest | undefined {
  for (const argument of given) {
    const params = memberOf(argument, 'params') ?? memberOf(argument, 'searchParams');
    const [own] =
      argument.childForFieldName('constructor')?.text === 'URLSearchParams' ? argumentsOf(argument) : [];
    const object = params ?? own;
    const resolved = object && reader.resolve(object);
    const secretId = resolved && memberOf(resolved, 'secretId');
    if (resolved !== undefined && secretId !== undefined) {
      const [stagingLabel, versionId] = ['versionStage', 'versionId'].map((name) => memberOf(resolved, name));
      return { secretId, ...(stagingLabel && { stagingLabel }), ...(versionId && { versionId }) };
    }
  }
  const set = findAll(root, 'call_expression').find(
    (call) =>
      /\.searchParams\.(set|append)$/.test(call.childForFieldName('function')?.text ?? '') &&
      /^['"]secretId['"]$/.test(argumentsOf(call)[0]?.text ?? '') &&
      given.some((argument) => isSearchOf(call, argument, reader)),
  );
  const secretId = set && argumentsOf(set)[1];
  return secretId && { secretId };
}

function isSearchOf(call: Node, url: Node, reader: TextReader): boolean {
  const object = call.childForFieldName('function')?.childForFieldName('object')?.childForFieldName('object');
  return object ? reader.resolve(object).id === url.id : false;
}
