import type { Node } from 'web-tree-sitter';
import { wantsSecretValue } from '../../../cdkReference';
import { ancestorsOf, isField, isSameNode } from '../../../../syntax/nodes';
import { findOccurrences, isDeclaration } from '../scope';

/** Where a literal of a CDK app stands, as far as that decides what may take its place. */
export type CdkPlace =
  /** What makes a SecretValue of it, a call of `maker.unsafePlainText`; or the literal itself where one is wanted. */
  | { readonly kind: 'secret value'; readonly expression: Node; readonly maker: string | undefined }
  /** The whole value of a constant of which SecretValues are made, and nothing else. */
  | {
      readonly kind: 'constant';
      readonly declarator: Node;
      readonly makers: readonly Node[];
      readonly maker: string;
    }
  /** An entry of a container's environment, `pair`, in the object of its options. */
  | { readonly kind: 'container'; readonly pair: Node; readonly environment: Node }
  /** The arguments of a container's `addEnvironment`. */
  | { readonly kind: 'container call'; readonly call: Node }
  /** The `value` of a CodeBuild variable. */
  | { readonly kind: 'build variable'; readonly pair: Node }
  /** A property of a resource of CloudFormation, `Cfn…`. */
  | { readonly kind: 'resource' }
  | { readonly kind: 'none'; readonly reason: string };

const lambda =
  'The environment of a Lambda function is plain text in its configuration: grant the function to read the secret (grantRead), give it the secret’s name, and let it read the value at run time.';
const resourceRefusals: readonly (readonly [RegExp, string])[] = [
  [/^Cfn(Output|Mapping|Condition|Parameter)$/, wantsSecretValue],
  [/^CfnFunction$/, lambda],
  [
    /^CfnTaskDefinition$/,
    'A container reads a secret by `secrets` with `valueFrom`, not from `environment`.',
  ],
];

export function findCdkPlace(root: Node, literal: Node): CdkPlace {
  const value = findSecretValue(literal) ?? findConstant(root, literal);
  if (value !== undefined) return value;
  let child = literal;
  for (const ancestor of ancestorsOf(literal)) {
    if (ancestor.type === 'pair' && nameOf(ancestor) === 'value') {
      const variables = ancestor.parent?.parent?.parent?.parent;
      if (
        isSameNode(ancestor.childForFieldName('value'), literal) &&
        nameOf(variables) === 'environmentVariables'
      )
        return { kind: 'build variable', pair: ancestor };
    }
    if (ancestor.type === 'arguments') {
      const owner = ancestor.parent;
      const place = owner === null ? undefined : judgeCall(root, owner, literal, child);
      if (place !== undefined) return place;
    }
    child = ancestor;
  }
  return { kind: 'none', reason: wantsSecretValue };
}

/** The call or construction `owner` that has `literal` somewhere in its argument. */
function judgeCall(root: Node, owner: Node, literal: Node, argument: Node): CdkPlace | undefined {
  const name = calledName(owner);
  if (name === 'base64')
    return { kind: 'none', reason: 'CloudFormation resolves no reference inside of what it encodes.' };
  if (owner.type === 'new_expression' && name.startsWith('Cfn')) {
    if (isSameNode(argument, literal)) return { kind: 'none', reason: wantsSecretValue };
    const refusal = resourceRefusals.find(([pattern]) => pattern.test(name));
    return refusal === undefined ? { kind: 'resource' } : { kind: 'none', reason: refusal[1] };
  }
  if (name === 'addEnvironment' && isSameNode(argument, literal)) {
    const maker = makerOf(root, owner.childForFieldName('function')?.childForFieldName('object'));
    if (/^(addContainer|ContainerDefinition)$/.test(maker)) return { kind: 'container call', call: owner };
    return { kind: 'none', reason: maker.endsWith('Function') ? lambda : wantsSecretValue };
  }
  const pair = literal.parent;
  const environment = pair?.parent?.parent;
  const isEntry = pair?.type === 'pair' && nameOf(environment) === 'environment';
  if (!isEntry || !environment) return undefined;
  if (name.endsWith('Function')) return { kind: 'none', reason: lambda };
  const options = environment.parent?.parent;
  return /^(addContainer|ContainerDefinition)$/.test(name) || nameOf(options) === 'taskImageOptions'
    ? { kind: 'container', pair, environment }
    : undefined;
}

/** The last name of what is called or constructed: `addContainer` of `task.addContainer(…)`. */
function calledName(owner: Node): string {
  const callee = owner.childForFieldName(owner.type === 'new_expression' ? 'constructor' : 'function');
  return /[\w$]+$/.exec(callee?.text ?? '')?.[0] ?? '';
}

/** The name of what made the variable's value: `addContainer`, or a class. */
function makerOf(root: Node, variable: Node | null | undefined): string {
  if (variable?.type !== 'identifier') return '';
  const declared = findOccurrences(root, variable.text).find(isDeclaration)?.parent;
  const value = declared?.childForFieldName('value');
  return value?.type === 'call_expression' || value?.type === 'new_expression' ? calledName(value) : '';
}

function nameOf(pair: Node | null | undefined): string | undefined {
  return pair?.type === 'pair' ? pair.childForFieldName('key')?.text.replaceAll(/['"]/g, '') : undefined;
}

/** Properties and parameters that take a SecretValue: those of the CDK's own constructs, of version 1 and 2. */
const secretProperties =
  /^(oauthToken|accessToken|masterUserPassword|masterPassword|userPoolClientSecret|preSharedKeySecret|secretStringValue|clientSecretValue|privateKeyValue)$/;

function findSecretValue(literal: Node): CdkPlace | undefined {
  const { parent } = literal;
  const owner = parent?.type === 'arguments' ? parent.parent : null;
  if (owner !== null && parent?.namedChildCount === 1) {
    const maker = readMaker(owner);
    if (maker !== undefined) return { kind: 'secret value', expression: owner, maker };
  }
  const isPassword = owner !== null && calledName(owner) === 'fromPassword';
  const isWanted =
    (isPassword && isSameNode(parent?.lastNamedChild, literal)) ||
    (isField(literal, 'value') && secretProperties.test(nameOf(parent) ?? '') && !isInResource(literal));
  return isWanted ? { kind: 'secret value', expression: literal, maker: undefined } : undefined;
}

function isInResource(literal: Node): boolean {
  return [...ancestorsOf(literal)].some(
    (ancestor) => ancestor.type === 'new_expression' && calledName(ancestor).startsWith('Cfn'),
  );
}

/** The class by which a call or construction makes a SecretValue of a text: `cdk.SecretValue` of `cdk.SecretValue.plainText(…)`. */
function readMaker(owner: Node): string | undefined {
  const callee = owner.childForFieldName(owner.type === 'new_expression' ? 'constructor' : 'function');
  const pattern =
    owner.type === 'new_expression'
      ? /^((?:[\w$]+\.)*SecretValue)$/
      : /^((?:[\w$]+\.)*SecretValue)\.(?:unsafePlainText|plainText)$/;
  return pattern.exec(callee?.text ?? '')?.[1];
}

function findConstant(root: Node, literal: Node): CdkPlace | undefined {
  const declarator = literal.parent;
  const name = declarator?.childForFieldName('name');
  if (declarator?.type !== 'variable_declarator' || name?.type !== 'identifier') return undefined;
  if (!isField(literal, 'value') || declarator.parent?.child(0)?.type !== 'const') return undefined;
  if (declarator.parent.parent?.type === 'export_statement') return undefined;
  const occurrences = findOccurrences(root, name.text);
  const uses = occurrences.filter((occurrence) => !isSameNode(occurrence, name));
  const makers = uses.flatMap((use) => {
    const owner =
      use.parent?.type === 'arguments' && use.parent.namedChildCount === 1 ? use.parent.parent : null;
    return owner !== null && readMaker(owner) !== undefined ? [owner] : [];
  });
  const [first] = makers;
  const maker = first && readMaker(first);
  if (maker === undefined || makers.length !== uses.length) return undefined;
  return occurrences.filter(isDeclaration).length === 1
    ? { kind: 'constant', declarator, makers, maker }
    : undefined;
}
