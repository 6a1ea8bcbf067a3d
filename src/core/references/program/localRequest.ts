import type { Node } from 'web-tree-sitter';
import type { SourceText } from '../reference';
import type { TextPiece, TextReader } from './textReader';

/** What the URL of a request to the server on localhost says of a secret. */
export interface LocalRequest {
  readonly secretId: Node | SourceText;
  readonly stagingLabel?: Node | SourceText;
  readonly versionId?: Node | SourceText;
}

/**
 * Reads an expression as a URL of the AWS Parameters and Secrets Lambda extension, or of the Secrets Manager agent, which
 * both serve `/secretsmanager/get` with `secretId`, `versionStage` and `versionId`
 * (https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html). Undefined for any other.
 */
export function readLocalRequest(node: Node, reader: TextReader): LocalRequest | undefined {
  const pieces = reader.piecesOf(node);
  const start = pieces.findIndex(({ text }) => text?.includes(path));
  if (start === -1) return undefined;
  return readQuery(pieces.slice(start));
}

/** The parameters of a query that an expression is, without a URL in front of it. */
export function readQueryOf(node: Node, reader: TextReader): LocalRequest | undefined {
  return readQuery(reader.piecesOf(node));
}

function readQuery(query: readonly TextPiece[]): LocalRequest | undefined {
  const secretId = readParameter(query, 'secretId');
  const stagingLabel = readParameter(query, 'versionStage');
  const versionId = readParameter(query, 'versionId');
  return (
    secretId && {
      secretId,
      ...(stagingLabel && { stagingLabel }),
      ...(versionId && { versionId }),
    }
  );
}

const path = '/secretsmanager/get';

/** Whether the pieces name the server's path, whatever follows it. */
export function isLocalRequest(node: Node, reader: TextReader): boolean {
  return reader.piecesOf(node).some(({ text }) => text?.includes(path));
}

/** A parameter of the query: the text behind `name=`, or the expression that stands there. */
function readParameter(pieces: readonly TextPiece[], name: string): Node | SourceText | undefined {
  for (const [index, piece] of pieces.entries()) {
    const found = new RegExp(`(?:^|[?&])${name}=`).exec(piece.text ?? '');
    if (found === null) continue;
    const end = found.index + found[0].length;
    const next = pieces[index + 1];
    if (end < (piece.text?.length ?? 0)) return readValue(piece, end);
    return next?.node ?? (next && readValue(next, 0));
  }
  return undefined;
}

function readValue({ text = '', range, node }: TextPiece, from: number): SourceText | undefined {
  const value = /^[^&#]*/.exec(text.slice(from))?.[0] ?? '';
  const decoded = decode(value);
  const start = range.start + from;
  const isVerbatim = node === undefined && range.end - range.start === text.length;
  return decoded === undefined
    ? undefined
    : {
        text: decoded,
        range: isVerbatim ? { start, end: start + value.length } : range,
        isLiteral: false,
      };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
