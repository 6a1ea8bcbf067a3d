import type { Node } from 'web-tree-sitter';
import { parseSecretArn } from '../../secrets/arn';
import type { SourceText } from '../reference';
import type { SecretUse } from './programSyntax';
import type { TextReader } from './textReader';

/**
 * The secret that a variable of a build names: `secret-id:json-key:version-stage:version-id`, of which only the first is
 * needed (https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.env.secrets-manager).
 */
export function readBuildVariable(value: Node, node: Node, reader: TextReader): SecretUse[] {
  const read = reader.read(value, []);
  if (read === undefined) return [];
  const { text, range } = read;
  const idLength = /^(?:arn(?::[^:]*){6}|[^:]*)/.exec(text)?.[0].length ?? 0;
  const isVerbatim = range.end - range.start === text.length;
  const part = (from: number, to: number): SourceText => ({
    text: text.slice(from, to),
    range: isVerbatim ? { start: range.start + from, end: range.start + to } : range,
    isLiteral: read.isLiteral && to - from === text.length,
  });
  let position = idLength;
  const [key, stagingLabel, versionId] = text
    .slice(idLength)
    .split(':')
    .slice(1)
    .map((field) => {
      const start = position + 1;
      position = start + field.length;
      return field === '' ? undefined : part(start, position);
    });
  const secretId = part(0, idLength);
  return secretId.text.startsWith('arn:') && parseSecretArn(secretId.text) === undefined
    ? []
    : [
        {
          form: 'AWS CodeBuild',
          node,
          secretId,
          actions: ['GetSecretValue'],
          ...(key && { key }),
          ...(stagingLabel && { stagingLabel }),
          ...(versionId && { versionId }),
        },
      ];
}
