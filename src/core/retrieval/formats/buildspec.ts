import type { FormatRewriting, RetrievalFormat } from '../format';
import { refuse } from '../language';
import { nameParameter } from '../parameterStore';
import type { RetrievalResult } from '../retrieval';
import { hasUnder, mayBeData, readAt, readDataFile, replaceInData } from './dataFile';
import { findScalarPart, scalarsIn } from './dataScalar';
import { moveEntry } from './moveEntry';

/**
 * A build specification of AWS CodeBuild, in YAML or JSON:
 * https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html
 */
export const buildspec: RetrievalFormat = {
  name: 'build specification',
  styles: ['reference', 'parameter-store'],
  mayBe: mayBeData,
  recognises(file) {
    if (!/\bphases\b/.test(file.text)) return false;
    const { scalars } = readDataFile(file);
    return /^0\.[12]$/.test(readAt(scalars, ['version']) ?? '') && hasUnder(scalars, ['phases']);
  },
  ...scalarsIn(readDataFile),
  rewrite,
};

function rewrite({ file, scalar, target, style }: FormatRewriting): RetrievalResult {
  const data = readDataFile(file);
  const part = findScalarPart(data.scalars, file.text, scalar.range);
  if (part === undefined) return refuse('The range is not in a single value.');
  const [section, list, variable, ...rest] = part.path;
  if (section !== 'env' || list !== 'variables' || typeof variable !== 'string' || rest.length > 0)
    return refuse(
      'Of a build specification only env.variables can come from a secret: give the value a variable there and use that.',
    );
  if (!part.isWhole || target.encoding !== undefined)
    return refuse(
      'CodeBuild sets a variable from a secret or from one key of it, never from a part: store the whole value of the variable.',
    );
  const isReference = style === 'reference';
  if (target.jsonKey !== undefined && (!isReference || target.jsonKey.includes(':')))
    return isReference
      ? refuse('CodeBuild has no way to name a key with a colon in it.')
      : refuse('CodeBuild reads a parameter as a whole, not a key of it.', 'reference');
  const key = target.jsonKey === undefined ? '' : `:${target.jsonKey}`;
  const change = replaceInData(
    part,
    isReference ? `${target.secretName}${key}` : nameParameter(target),
    data,
  );
  const edits =
    change &&
    moveEntry(file.text, data, part, {
      parent: ['env'],
      from: 'variables',
      to: isReference ? 'secrets-manager' : 'parameter-store',
      entry: variable,
      changes: [change],
    });
  if (edits === undefined)
    return refuse('The variables are written between brackets: write them in lines first.');
  return {
    kind: 'plan',
    plan: {
      style,
      edits: new Map([[file.path, edits]]),
      notes: [
        isReference
          ? `The service role of the build needs secretsmanager:GetSecretValue on ${target.secretName}.`
          : `The service role of the build needs ssm:GetParameters on ${nameParameter(target)}.`,
      ],
    },
  };
}
