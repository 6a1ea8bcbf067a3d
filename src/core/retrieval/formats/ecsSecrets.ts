import type { TextEdit } from '../../text/textEdit';
import { refuse } from '../language';
import { nameParameter } from '../parameterStore';
import type { RetrievalResult, RetrievalStyle, RetrievalTarget, SourceFile } from '../retrieval';
import { readAt, replaceInData, type DataFile } from './dataFile';
import type { DataScalarPart } from './dataScalar';
import { moveEntry } from './moveEntry';

/** Index of the step `environment` in the path of a container's variable. */
export function findEnvironment(path: DataScalarPart['path']): number | undefined {
  const index = path.findIndex(
    (step, position) =>
      /^environment$/i.test(String(step)) && /^containerDefinitions$/i.test(String(path[position - 2])),
  );
  return index < 0 ? undefined : index;
}

/** Names the value of a container's variable after the variable, as a value of a map is named after its key. */
export function nameByVariable(part: DataScalarPart, { scalars }: DataFile): DataScalarPart {
  const { path } = part.scalar;
  const name = findEnvironment(path) === path.length - 3 ? readVariable(scalars, path) : undefined;
  return name === undefined ? part : { ...part, path: [...path.slice(0, -2), name] };
}

/** The name that stands beside the value of a variable. */
function readVariable(scalars: DataFile['scalars'], path: DataScalarPart['path']): string | undefined {
  const name = path.at(-1) === 'value' ? 'name' : path.at(-1) === 'Value' ? 'Name' : undefined;
  return name && readAt(scalars, [...path.slice(0, -1), name]);
}

/**
 * Moves a variable of a container from `environment` to `secrets`, in the spelling of the file:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html
 */
export function moveToSecrets(
  source: SourceFile,
  file: DataFile,
  part: DataScalarPart,
  environment: number,
  target: RetrievalTarget,
  style: RetrievalStyle,
): RetrievalResult {
  const { path } = part.scalar;
  const [list, index, field] = path.slice(environment);
  const isValue = path.length === environment + 3 && /^value$/i.test(String(field));
  if (!isValue || typeof index !== 'number')
    return refuse('Only the whole value of a variable can come from a secret.');
  if (!part.isWhole || target.encoding !== undefined)
    return refuse(
      'ECS sets a variable from a secret or from one key of it, never from a part: store the whole value of the variable.',
    );
  const isReference = style === 'reference';
  if (isReference && target.arn === undefined)
    return refuse(
      'ECS names a secret by its ARN, which is known only once the secret is stored.',
      'parameter-store',
    );
  const colonInKey = target.jsonKey?.includes(':') === true;
  if (colonInKey) return refuse('ECS has no way to name a key with a colon in it.');
  if (!isReference && target.jsonKey !== undefined)
    return refuse('ECS reads a parameter as a whole, not a key of it.', 'reference');
  const valueFrom = isReference
    ? `${target.arn ?? ''}${target.jsonKey === undefined ? '' : `:${target.jsonKey}::`}`
    : nameParameter(target);
  const value = replaceInData(part, valueFrom, file);
  const key = findKeyBefore(source.text, part, String(field));
  const edits =
    value === undefined || key === undefined
      ? undefined
      : moveEntry(source.text, file, part, {
          parent: path.slice(0, environment),
          from: String(list),
          to: list === 'environment' ? 'secrets' : 'Secrets',
          entry: index,
          changes: [key, value],
        });
  if (edits === undefined)
    return refuse('The list of variables is written between brackets: write it in lines first.');
  const name = readVariable(file.scalars, path);
  return {
    kind: 'plan',
    plan: {
      style,
      edits: new Map([[source.path, edits]]),
      notes: [
        isReference
          ? `The task's execution role needs secretsmanager:GetSecretValue on ${target.secretName}.`
          : `The task's execution role needs ssm:GetParameters on ${nameParameter(target)}.`,
        `A container reads ${name ?? 'the variable'} when it starts: deploy again after ${isReference ? 'the secret' : 'the parameter'} has changed.`,
      ],
    },
  };
}

/** `value` → `valueFrom`, in the key that stands before the scalar. */
function findKeyBefore(text: string, { range }: DataScalarPart, name: string): TextEdit | undefined {
  const key = new RegExp(String.raw`(${name})["']?\s*:\s*$`).exec(text.slice(0, range.start));
  return key === null
    ? undefined
    : { range: { start: key.index, end: key.index + name.length }, newText: `${name}From` };
}
