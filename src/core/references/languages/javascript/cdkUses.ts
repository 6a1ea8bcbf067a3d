import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import { readBuildVariable } from '../../program/buildVariable';
import { given } from '../../program/given';
import type { SecretUse } from '../../program/programSyntax';
import type { TextReader } from '../../program/textReader';
import { argumentsOf } from './bindings';
import { memberOf } from './objects';

const form = 'AWS CDK';

/**
 * The ways in which code of the CDK names a secret, after
 * https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_secretsmanager-readme.html
 */
export function findCdkUses(root: Node, reader: TextReader): readonly SecretUse[] {
  const isCdk = /secretsmanager|aws-cdk/.test(reader.source);
  return [...findBuildVariables(root, reader), ...(isCdk ? findCalls(root, reader) : [])];
}

/** `{ type: BuildEnvironmentVariableType.SECRETS_MANAGER, value: … }` */
function findBuildVariables(root: Node, reader: TextReader): readonly SecretUse[] {
  if (!reader.source.includes('SECRETS_MANAGER')) return [];
  return findAll(root, 'object').flatMap((node) => {
    const value = memberOf(node, 'value');
    return value !== undefined && /\bSECRETS_MANAGER['"]?$/.test(memberOf(node, 'type')?.text ?? '')
      ? readBuildVariable(value, node, reader)
      : [];
  });
}

function findCalls(root: Node, reader: TextReader): readonly SecretUse[] {
  return [...findAll(root, 'call_expression'), ...findAll(root, 'new_expression')].flatMap((node) => {
    const callee = node.childForFieldName('function') ?? node.childForFieldName('constructor');
    const name = /(\w+(?:\.\w+)?)$/.exec(callee?.text ?? '')?.[1] ?? '';
    const [first, , third] = argumentsOf(node);
    const settings = third && reader.resolve(third);
    if (/^Secret\.fromSecret(NameV2|Name|CompleteArn|PartialArn|Arn)$/.test(name) && third)
      return [use(node, third)];
    if (name === 'Secret.fromSecretAttributes' && settings) {
      const arn = memberOf(settings, 'secretCompleteArn') ?? memberOf(settings, 'secretPartialArn');
      return arn === undefined ? [] : [use(node, arn)];
    }
    if (name === 'SecretValue.secretsManager' && first) return [readSecretValue(node, first, reader)];
    const made =
      node.type === 'new_expression' && /(^|\.)(?:(Cfn)|Database)?Secret$/.exec(callee?.text ?? '');
    const secretName = made && settings && memberOf(settings, made[2] === undefined ? 'secretName' : 'name');
    return secretName ? [{ ...use(node, secretName), role: 'definition' as const, actions: [] }] : [];
  });
}

function use(node: Node, secretId: Node): SecretUse {
  return { form, node, secretId, actions: ['GetSecretValue'] };
}

function readSecretValue(node: Node, secretId: Node, reader: TextReader): SecretUse {
  const [, argument] = argumentsOf(node);
  const options = argument && reader.resolve(argument);
  const part = (name: string): Node | undefined => options && memberOf(options, name);
  return {
    ...use(node, secretId),
    ...given('key', part('jsonField')),
    ...given('stagingLabel', part('versionStage')),
    ...given('versionId', part('versionId')),
  };
}
