import type { Node } from 'web-tree-sitter';
import { isLocalRequest, readLocalRequest } from '../../program/localRequest';
import type { SecretUse } from '../../program/programSyntax';
import type { TextReader } from '../../program/textReader';
import { listPythonCalls, memberOf, readCall } from './calls';
import type { PythonCall } from './calls';

/** Functions and methods of urllib, http.client, requests, httpx, urllib3 and aiohttp that take a URL. */
const requesting = /^(get|request|urlopen|Request|stream|fetch)$/;

/** Requests to the extension, or the agent, on localhost. */
export function findLocalRequests(root: Node, reader: TextReader): readonly SecretUse[] {
  if (!reader.source.includes('/secretsmanager/get')) return [];
  return listPythonCalls(root).flatMap((call): SecretUse[] => {
    if (!requesting.test(call.name)) return [];
    const url = [...call.positional, ...call.named.values()].find((argument) =>
      isLocalRequest(argument, reader),
    );
    const read = url && (readLocalRequest(url, reader) ?? readEncoded(url, call, reader));
    if (read === undefined) return [];
    const { secretId, ...version } = read;
    const connection = call.callee.childForFieldName('object');
    const bound =
      connection?.type === 'identifier' ? reader.bindingAt(connection.text, connection) : undefined;
    return [
      {
        form: 'AWS Parameters and Secrets Lambda extension',
        node: call.node,
        // http.client gives the response by another call of the same connection.
        ...(bound && { next: { to: 'name', name: bound.name, at: bound.at } }),
        secretId,
        actions: ['GetSecretValue'],
        isEnvelope: true,
        ...version,
      },
    ];
  });
}

/** Parameters that `urlencode` puts into the URL, or that stand beside it. */
function readEncoded(
  url: Node,
  call: PythonCall,
  reader: TextReader,
): Pick<SecretUse, 'secretId' | 'stagingLabel' | 'versionId'> | undefined {
  const encoded = reader.piecesOf(url).flatMap(({ node }) => {
    const inner = node?.type === 'call' ? readCall(node) : undefined;
    return inner?.name === 'urlencode' ? inner.positional.slice(0, 1) : [];
  });
  const beside = [call.named.get('params'), call.named.get('fields')].filter((node) => node !== undefined);
  for (const parameters of [...encoded, ...beside]) {
    const dictionary = reader.resolve(parameters);
    const secretId = memberOf(dictionary, 'secretId');
    const stagingLabel = memberOf(dictionary, 'versionStage');
    const versionId = memberOf(dictionary, 'versionId');
    if (secretId !== undefined)
      return { secretId, ...(stagingLabel && { stagingLabel }), ...(versionId && { versionId }) };
  }
  return undefined;
}
