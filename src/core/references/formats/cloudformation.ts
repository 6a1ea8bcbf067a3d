import type { DataScalar } from '../../retrieval/formats/dataScalar';
import type { SecretAction, SecretReference } from '../reference';
import type { TracedText } from '../tracedText';
import { Template } from './cloudformation/template';
import type { DataFormat } from './dataFormat';
import { findInValue, frameAt } from './namedInValues';
import { idAlone, idWithTail, matchWhole, nameSecret } from './secretText';

const form = 'CloudFormation';

/**
 * Templates of CloudFormation and SAM: resources of Secrets Manager, and all values that name a secret, through Ref, Fn::GetAtt,
 * Fn::Sub and Fn::Join of what the template has. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_SecretsManager.html
 */
export const cloudformation: DataFormat = {
  hint: /secretsmanager|SECRETS_MANAGER|\bSECRET_ID\b/i,
  find({ scalars }, { text }) {
    if (!/\bResources\b/.test(text)) return [];
    const template = new Template(scalars);
    return template.properties.flatMap((value) => findAt(value.path, value.text, template));
  },
};

/** What CloudFormation does with the secret that a resource is for. */
const actionsByType: Readonly<Record<string, readonly SecretAction[]>> = {
  'AWS::SecretsManager::RotationSchedule': ['RotateSecret'],
  'AWS::SecretsManager::SecretTargetAttachment': ['GetSecretValue', 'PutSecretValue'],
  'AWS::SecretsManager::ResourcePolicy': ['PutResourcePolicy'],
};

function findAt(path: DataScalar['path'], text: TracedText, template: Template): readonly SecretReference[] {
  const type = template.typeAt(path);
  const property = path.length === 4 ? path[3] : undefined;
  if (type === 'AWS::SecretsManager::Secret' && property === 'Name')
    return list(matchWhole(text, idAlone, { form, role: 'definition', actions: [] }));
  const actions = actionsByType[type];
  if (actions !== undefined && property === 'SecretId')
    return list(matchWhole(text, idAlone, { form, actions }));
  if (isOfCodeBuild(path, template)) return list(matchWhole(text, idWithTail, { form: 'AWS CodeBuild' }));
  return [...findInValue(text, path), ...findMadeHere(text, path)];
}

/** A variable of a project of AWS CodeBuild, whose type says that its value names a secret. */
function isOfCodeBuild(path: DataScalar['path'], template: Template): boolean {
  return (
    path.at(-3) === 'EnvironmentVariables' &&
    path.at(-1) === 'Value' &&
    template.read([...path.slice(0, -1), 'Type']).text === 'SECRETS_MANAGER'
  );
}

/** A value that begins with the ARN of a secret of the template, and goes on with a key or not at all. */
function findMadeHere(text: TracedText, path: DataScalar['path']): readonly SecretReference[] {
  const [first, ...rest] = text.pieces;
  if (first?.isSecret !== true) return [];
  const frame = { ...frameAt(path), ...(frameAt(path).form === 'ARN' && { form }) };
  if (rest.length > 0) return list(matchWhole(text, idWithTail, frame));
  const part = text.part();
  return part === undefined ? [] : [nameSecret(part, frame)];
}

function list(reference: SecretReference | undefined): readonly SecretReference[] {
  return reference === undefined ? [] : [reference];
}
