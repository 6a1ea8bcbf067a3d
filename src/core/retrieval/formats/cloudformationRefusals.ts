import { refuse } from '../language';
import type { RetrievalResult, RetrievalStyle } from '../retrieval';
import { isFunction } from './cloudformationPath';

/** A place in a template: the path with functions as steps, and the type of the resource that it is in. */
export interface TemplatePlace {
  readonly path: readonly (string | number)[];
  readonly type: string | undefined;
}

/**
 * Why CloudFormation would not resolve a dynamic reference at this place; undefined where it does.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
export function refuseAt(place: TemplatePlace, style: RetrievalStyle): RetrievalResult | undefined {
  const { path, type } = place;
  const [section, name, part] = path;
  if (section === 'Parameters')
    return refuse(
      `CloudFormation shows the default of a parameter to whoever describes the stack: remove it, add NoEcho: true to ${String(name)}, and refer to the secret where the parameter is used.`,
    );
  const isGlobal = section === 'Globals';
  if (!isGlobal && (section !== 'Resources' || part !== 'Properties'))
    return refuse(
      `CloudFormation resolves references to secrets in the properties of resources only, not in ${section === 'Resources' ? String(part) : String(section)}.`,
    );
  return refuseInFunction(path) ?? (type === undefined ? undefined : refuseInResource(place, type, style));
}

/** The functions whose result still holds the reference as text when CloudFormation looks for it. */
const keepsText: ReadonlySet<string> = new Set(['Fn::Sub', 'Fn::Join', 'Fn::If', 'Fn::Select']);

function refuseInFunction(path: TemplatePlace['path']): RetrievalResult | undefined {
  for (const [index, step] of path.entries()) {
    if (!isFunction(step) || typeof step === 'number') continue;
    if (step === 'Condition' && typeof path[index + 1] === 'string') continue;
    if (step === 'Fn::Base64')
      return refuse(
        'Fn::Base64 encodes the reference before CloudFormation could resolve it: let the instance read the secret when it starts, with aws secretsmanager get-secret-value.',
      );
    if (!keepsText.has(step)) return refuse(`The argument of ${step} cannot be a reference to a secret.`);
    if (step !== 'Fn::Sub' && path[index + 1] === 0)
      return refuse(`The first argument of ${step} cannot be a reference to a secret.`);
  }
  return undefined;
}

function refuseInResource(
  { path }: TemplatePlace,
  type: string,
  style: RetrievalStyle,
): RetrievalResult | undefined {
  if (/^(?:Custom::|AWS::CloudFormation::CustomResource$)/.test(type) && style === 'reference')
    return refuse(
      'CloudFormation does not resolve references to secrets in custom resources: give the function the name of the secret, and let it read that.',
    );
  const property = String(path[3]);
  if (type === 'AWS::SecretsManager::Secret' && property === 'SecretString')
    return refuse(
      'This resource is what stores the value: take SecretString out and use GenerateSecretString, or give the value once it is made.',
    );
  const noun = type.split('::').at(-1) ?? '';
  if (path.length === 4 && ['Name', `${noun}Name`, `${noun}Identifier`, `${noun}Id`].includes(property))
    return refuse(`${property} identifies the resource and shows in plain text wherever that is named.`);
  return undefined;
}
