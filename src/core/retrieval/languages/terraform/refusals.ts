import type { RetrievalResult, RetrievalStyle } from '../../retrieval';
import { refuse } from '../../language';
import { findAttribute, type TerraformPosition } from './position';

const evaluatedFirst: ReadonlySet<string> = new Set(['terraform', 'moved', 'removed', 'import']);

/** Why a value at this place cannot become an expression of the style; undefined where it can. */
export function refuseAt(position: TerraformPosition, style: RetrievalStyle): RetrievalResult | undefined {
  const { attributeName, block } = position;
  if (block === undefined)
    return style === 'environment'
      ? undefined
      : refuse(
          `A file of variables' values holds no references: take the value out and set TF_VAR_${attributeName} in the environment.`,
          'environment',
        );
  const { type, labels } = block;
  if (evaluatedFirst.has(type))
    return refuse(
      `Terraform reads ${type} blocks before anything else, so that they hold no references: pass a backend's credentials with -backend-config or the environment of the run.`,
    );
  if (attributeName === 'for_each' || attributeName === 'count')
    return refuse(
      `${attributeName} takes no sensitive value, since it would show in the addresses of resources.`,
    );
  if (type === 'module' && (attributeName === 'source' || attributeName === 'version'))
    return refuse(
      `Terraform fetches modules before it reads anything else, so that ${attributeName} holds no reference: use git credentials or a registry token of the run.`,
    );
  if (type === 'variable') return refuseInVariable(position, style);
  if (style === 'environment') return undefined;
  if (type === 'provider' && labels[0] === 'aws')
    return refuse(
      "The AWS provider cannot read its own credentials through itself: remove them and use a profile, a role or the provider's environment variables.",
      'environment',
    );
  const [resource] = labels;
  if (type === 'resource' && resource === 'aws_secretsmanager_secret_version')
    return refuse(
      'This resource is what stores the value: reading the secret here would read what it is about to write.',
      'environment',
    );
  if (type === 'resource' && resource === 'aws_ssm_parameter' && style === 'parameter-store')
    return refuse('This resource is what stores the parameter.', 'reference', 'environment');
  return undefined;
}

function refuseInVariable(
  { attributeName, isValue, block }: TerraformPosition,
  style: RetrievalStyle,
): RetrievalResult | undefined {
  const name = block?.labels[0] ?? '';
  const nullable = block && findAttribute(block, 'nullable');
  if (attributeName !== 'default')
    return refuse(`${attributeName} of a variable holds no reference to a secret.`);
  if (!isValue)
    return refuse(`The value is a part of the default of ${name}: give the secret a variable of its own.`);
  return style !== 'environment' && nullable?.lastNamedChild?.text === 'false'
    ? refuse(
        `The variable ${name} is not nullable, so that it cannot be left out for what is read from a secret: take out nullable first.`,
        'environment',
      )
    : undefined;
}
