import type { DataScalar } from '../../retrieval/formats/dataScalar';
import type { SecretReference } from '../reference';
import type { TracedText } from '../tracedText';
import type { DataFormat } from './dataFormat';
import { arnWithTail, dynamicReference, idAlone, matchAll, matchWhole, parameterName } from './secretText';
import type { ReferenceFrame } from './secretText';
import { readEmbeddedTexts, readSecretUriText } from './secretUriText';

/** Values that say by themselves that they name a secret, in a file of any format. */
export const namedInValues: DataFormat = {
  hint: /secretsmanager|\$\{secret:|:\?is read from |\bSECRET_ID\b/i,
  find: (tree) => tree.scalars.flatMap((scalar) => findInValue(tree.textOf(scalar), scalar.path)),
};

/** The references in the value at a path. */
export function findInValue(traced: TracedText, path: DataScalar['path']): readonly SecretReference[] {
  if (!/secrets?-?manager|\$\{secret:|is read from/i.test(traced.text) && !isIdByPath(path)) return [];
  return [
    ...matchAll(traced, dynamicReference, { form: 'CloudFormation dynamic reference' }),
    ...matchAll(traced, parameterName, { form: 'Parameter Store reference' }),
    ...readEmbeddedTexts(traced),
    ...matchAll(traced, composeVariable, { form: 'Compose variable' }),
    ...(findWhole(traced, path) ?? []),
  ];
}

/** What our own fix of a Compose file has Compose say while the variable is not set. */
const composeVariable = /\$\{\w+:\?is read from (?<id>[\w/+=.@:-]+)\}/dg;

/** A value that is nothing but a reference, alone or as what a variable or an option is set to: `NAME=arn:…`. */
function findWhole(traced: TracedText, path: DataScalar['path']): readonly SecretReference[] | undefined {
  const lead = /^-{0,2}[A-Za-z_][\w.-]*=(?=arn:|aws-secretsmanager:)/.exec(traced.text)?.[0].length ?? 0;
  const value = lead === 0 ? traced : traced.slice(lead, traced.text.length);
  const reference =
    readSecretUriText(value) ??
    matchWhole(value, arnWithTail, frameAt(path)) ??
    (isIdByPath(path) ? matchWhole(value, idAlone, { form: 'AWS resource' }) : undefined);
  return reference && [reference];
}

/** Settings that are a secret's name or ARN by what AWS calls them: of AWS Glue's connections and of AWS DMS' endpoints. */
function isIdByPath(path: DataScalar['path']): boolean {
  return (
    (path.at(-1) === 'SECRET_ID' && path.at(-2) === 'ConnectionProperties') ||
    path.at(-1) === 'SecretsManagerSecretId'
  );
}

/** Whose way of naming a secret an ARN at a path is. A statement of a policy lets others use the secret, and uses none. */
export function frameAt(path: DataScalar['path']): ReferenceFrame {
  const steps = path.join('/');
  if (/(?:^|\/)(?:(?:Not)?Resource|(?:not_)?resources)(?:\/\d+)?$/.test(steps))
    return { form: 'IAM policy', actions: [] };
  if (/(?:^|\/)(?:secrets|secretOptions)\/\d+\/(?:valueFrom|value-from)$/i.test(steps))
    return {
      form: /container_?definitions\//i.test(steps) ? 'Amazon ECS task definition' : 'container definition',
    };
  return { form: 'ARN' };
}
