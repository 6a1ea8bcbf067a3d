import type { Node } from 'web-tree-sitter';
import { wantsSecretValue } from '../../../cdkReference';
import { ancestorsOf, findAll, isField, isSameNode } from '../../../../syntax/nodes';
import { bindsName, isBoundOnce } from '../scope';
import { functionOf } from '../secretSource';

/** Where a literal of a CDK app stands, as far as that decides what may take its place. */
export type CdkPlace =
  /** What makes a SecretValue of it, a call of `maker.unsafe_plain_text`; or the literal itself where one is wanted. */
  | { readonly kind: 'secret value'; readonly expression: Node; readonly maker: string | undefined }
  /** The whole value of a variable of which SecretValues are made, and nothing else. */
  | {
      readonly kind: 'variable';
      readonly assignment: Node;
      readonly makers: readonly Node[];
      readonly maker: string;
    }
  /** An entry of a container's environment, `pair`, in the keyword argument `environment`. */
  | { readonly kind: 'container'; readonly pair: Node; readonly environment: Node }
  /** The call of a container's `add_environment`. */
  | { readonly kind: 'container call'; readonly call: Node }
  /** The call that makes a CodeBuild variable. */
  | { readonly kind: 'build variable'; readonly call: Node }
  /** A property of a resource of CloudFormation, `Cfn…`. */
  | { readonly kind: 'resource' }
  | { readonly kind: 'none'; readonly reason: string };

const lambda =
  'The environment of a Lambda function is plain text in its configuration: grant the function to read the secret (grant_read), give it the secret’s name, and let it read the value at run time.';
const resourceRefusals: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)Cfn(Output|Mapping|Condition|Parameter)$/, wantsSecretValue],
  [/(^|\.)CfnFunction\b/, lambda],
  [
    /(^|\.)CfnTaskDefinition\b/,
    'A container reads a secret by its secrets with value_from, not from its environment.',
  ],
];

/** Parameters of the CDK's own constructs that take a SecretValue. */
const secretParameters =
  /^(oauth_token|access_token|master_user_password|master_password|user_pool_client_secret|pre_shared_key_secret|secret_string_value|client_secret_value|private_key_value)$/;

const containerMakers =
  /(^|\.)(add_container|ContainerDefinition|\w*TaskImageOptions|QueueProcessing\w+Service)$/;

export function findCdkPlace(root: Node, literal: Node): CdkPlace {
  const value = findSecretValue(literal) ?? findVariable(root, literal);
  if (value !== undefined) return value;
  for (const ancestor of ancestorsOf(literal)) {
    const place = ancestor.type === 'call' ? judgeCall(root, ancestor, literal) : undefined;
    if (place !== undefined) return place;
  }
  return { kind: 'none', reason: wantsSecretValue };
}

/** The call that has `literal` somewhere in its arguments. */
function judgeCall(root: Node, call: Node, literal: Node): CdkPlace | undefined {
  const name = functionOf(call);
  if (/(^|\.)Cfn[A-Z]\w*(\.|$)/.test(name)) {
    const refusal = resourceRefusals.find(([pattern]) => pattern.test(name));
    return refusal === undefined ? { kind: 'resource' } : { kind: 'none', reason: refusal[1] };
  }
  const keyword = literal.parent;
  if (/(^|\.)BuildEnvironmentVariable$/.test(name) && keyword?.type === 'keyword_argument')
    return { kind: 'build variable', call };
  if (name.endsWith('.add_environment') && isSameNode(literal.parent?.parent, call)) {
    const maker = makerOf(root, call.childForFieldName('function')?.childForFieldName('object'));
    if (containerMakers.test(maker)) return { kind: 'container call', call };
    return { kind: 'none', reason: maker.endsWith('Function') ? lambda : wantsSecretValue };
  }
  const pair = literal.parent;
  const environment = pair?.parent?.parent;
  const isEntry =
    pair?.type === 'pair' &&
    environment?.type === 'keyword_argument' &&
    environment.childForFieldName('name')?.text === 'environment';
  if (!isEntry) return undefined;
  if (name.endsWith('Function')) return { kind: 'none', reason: lambda };
  return containerMakers.test(name) ? { kind: 'container', pair, environment } : undefined;
}

/** What is called to make the variable's value: `task.add_container`, or a class. */
function makerOf(root: Node, variable: Node | null | undefined): string {
  const assignment = findAll(root, 'assignment').find(
    (candidate) => candidate.childForFieldName('left')?.text === variable?.text,
  );
  const value = assignment?.childForFieldName('right');
  return value?.type === 'call' ? functionOf(value) : '';
}

function findSecretValue(literal: Node): CdkPlace | undefined {
  const list = literal.parent;
  const call = list?.type === 'argument_list' ? list.parent : null;
  const maker = call === null ? undefined : readMaker(call);
  if (call !== null && maker !== undefined) return { kind: 'secret value', expression: call, maker };
  const isPassword =
    call !== null &&
    /(^|\.)Credentials\.from_password$/.test(functionOf(call)) &&
    isSameNode(list?.lastNamedChild, literal);
  const keyword = literal.parent?.type === 'keyword_argument' ? literal.parent : undefined;
  const owner = keyword?.parent?.parent;
  const isWanted =
    secretParameters.test(keyword?.childForFieldName('name')?.text ?? '') &&
    owner?.type === 'call' &&
    !/(^|\.)Cfn/.test(functionOf(owner));
  return isPassword || isWanted ? { kind: 'secret value', expression: literal, maker: undefined } : undefined;
}

/** The class by which a call makes a SecretValue of its one argument: `cdk.SecretValue` of `cdk.SecretValue.plain_text(…)`. */
function readMaker(call: Node): string | undefined {
  if (call.childForFieldName('arguments')?.namedChildCount !== 1) return undefined;
  return /^((?:\w+\.)*SecretValue)(?:\.unsafe_plain_text|\.plain_text)?$/.exec(functionOf(call))?.[1];
}

function findVariable(root: Node, literal: Node): CdkPlace | undefined {
  const assignment = literal.parent;
  const name = assignment?.childForFieldName('left');
  if (assignment?.type !== 'assignment' || name?.type !== 'identifier' || !isField(literal, 'right'))
    return undefined;
  // A variable of a class can be used by its attribute anywhere.
  const isOfClass = assignment.parent?.parent?.parent?.type === 'class_definition';
  if (isOfClass || !isBoundOnce(root, name.text)) return undefined;
  const uses = findAll(root, 'identifier').filter(
    (node) => node.text === name.text && !bindsName(node) && !isMemberName(node),
  );
  const makers = uses.flatMap((use) => {
    const call = use.parent?.type === 'argument_list' ? use.parent.parent : null;
    return call !== null && readMaker(call) !== undefined ? [call] : [];
  });
  const [first] = makers;
  const maker = first && readMaker(first);
  if (maker === undefined || makers.length !== uses.length) return undefined;
  return { kind: 'variable', assignment, makers, maker };
}

/** The name of an argument or of an attribute, which is no variable. */
function isMemberName(node: Node): boolean {
  const type = node.parent?.type;
  return (
    (type === 'keyword_argument' && isField(node, 'name')) ||
    (type === 'attribute' && isField(node, 'attribute'))
  );
}
