import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import { readLocalRequest } from '../../program/localRequest';
import type { ProgramSyntax, SecretUse } from '../../program/programSyntax';
import type { TextReader } from '../../program/textReader';
import { outerOf } from './shapes';
import type { Shapes } from './shapes';

/** How a language joins the text of a URL. */
export interface UrlShapes
  extends Pick<Shapes, 'betweenTypes'>, Pick<ProgramSyntax, 'joinedBy' | 'literalTypes'> {
  /** The parameters that an expression makes a query of: `URI.encode_www_form(secretId: name)`. */
  queryIn?(node: Node): ReadonlyMap<string, Node> | undefined;
}

/** URLs of the Lambda extension, or of the agent, on localhost. */
export function findLocalRequests(reader: TextReader, shapes: UrlShapes): readonly SecretUse[] {
  if (!reader.source.includes('/secretsmanager/get')) return [];
  const literals = findAll(reader.root, ...shapes.literalTypes).filter(({ text }) =>
    text.includes('/secretsmanager/get'),
  );
  return literals.flatMap((literal): SecretUse[] => {
    const url = joinRound(literal, shapes);
    const request = readLocalRequest(url, reader) ?? readQuery(url, reader, shapes);
    return request === undefined
      ? []
      : [
          {
            form: 'AWS Parameters and Secrets Lambda extension',
            node: url,
            actions: ['GetSecretValue'],
            isEnvelope: true,
            ...request,
          },
        ];
  });
}

/** The whole expression that a literal is joined into. */
function joinRound(literal: Node, shapes: UrlShapes): Node {
  const outer = outerOf(literal, shapes);
  return outer !== undefined && shapes.joinedBy(outer) !== undefined ? joinRound(outer, shapes) : literal;
}

function readQuery(
  url: Node,
  reader: TextReader,
  shapes: UrlShapes,
): Pick<SecretUse, 'secretId' | 'stagingLabel' | 'versionId'> | undefined {
  for (const { node } of reader.piecesOf(url)) {
    const query = node && shapes.queryIn?.(node);
    const secretId = query?.get('secretId');
    const stagingLabel = query?.get('versionStage');
    const versionId = query?.get('versionId');
    if (secretId !== undefined)
      return { secretId, ...(stagingLabel && { stagingLabel }), ...(versionId && { versionId }) };
  }
  return undefined;
}
