import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { SecretUse } from '../../program/programSyntax';
import type { TextReader } from '../../program/textReader';
import { argumentsOf } from './bindings';
import { given, memberOf } from './uses';

const form = 'AWS CDK';

/**
 * The ways in which code of the CDK names a secret, after
 * https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_secretsmanager-readme.html
 */
export function findCdkUses(root: Node, reader: TextReader): readonly SecretUse[] {
  return [...findAll(root, 'call_expression'), ...findAll(root, 'new_expression')].flatMap((node) => {
    const callee = node.childForFieldName('function') ?? node.childForFieldName('constructor');
    const name = /(\w+(?:\.\w+)?)$/.exec(callee?.text ?? '')?.[1] ?? '';
    const [first, , third] = argumentsOf(node);
    const settings = third && reader.resolve(third);
    if (/^Secret\.fromSecret(NameV2|CompleteArn|PartialArn)$/.test(name) && third) return [use(node, third)];
    if (name === 'Secret.fromSecretAttributes' && settings) {
      const arn = memberOf(settings, 'secretCompleteArn') ?? memberOf(settings, 'secretPartialArn');
      return arn === undefined ? [] : [use(node, arn)];
    }
    if (name === 'SecretValue.secretsManager' && first) return [readSecretValue(node, first, reader)];
    const secretName = node.type === 'new_expression' && settings && memberOf(settings, 'secretName');
    return secretName && /(^|\.)(Secret|DatabaseSecret|CfnSecret)$/.test(callee?.text ?? '')
      ? [{ ...use(node, secretName), role: 'definition' as const, actions: [] }]
      : [];
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
