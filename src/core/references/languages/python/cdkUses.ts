import type { Node } from 'web-tree-sitter';
import { given } from '../../program/given';
import { readBuildVariable } from '../../program/buildVariable';
import type { SecretUse } from '../../program/programSyntax';
import type { TextReader } from '../../program/textReader';
import { listPythonCalls } from './calls';

const form = 'AWS CDK';

/**
 * The ways in which code of the CDK names a secret, after
 * https://docs.aws.amazon.com/cdk/api/v2/python/aws_cdk.aws_secretsmanager/README.html
 */
export function findCdkUses(root: Node, reader: TextReader): readonly SecretUse[] {
  if (!reader.source.includes('aws_cdk')) return [];
  return listPythonCalls(root).flatMap(({ node, callee, name, positional, named }): SecretUse[] => {
    const use = (secretId: Node | undefined, more: Partial<SecretUse> = {}): SecretUse[] =>
      secretId === undefined ? [] : [{ form, node, secretId, actions: ['GetSecretValue'], ...more }];
    if (name === 'from_secret_name_v2') return use(named.get('secret_name') ?? positional[2]);
    if (/^from_secret_(complete|partial)_arn$/.test(name))
      return use(named.get(name.replace('from_', '')) ?? positional[2]);
    if (name === 'from_secret_attributes')
      return use(named.get('secret_complete_arn') ?? named.get('secret_partial_arn'));
    if (name === 'secrets_manager' && callee.text.endsWith('SecretValue.secrets_manager'))
      return use(named.get('secret_id') ?? positional[0], {
        ...given('key', named.get('json_field')),
        ...given('stagingLabel', named.get('version_stage')),
        ...given('versionId', named.get('version_id')),
      });
    if (/^(Database)?Secret$/.test(name))
      return use(named.get('secret_name'), { role: 'definition', actions: [] });
    if (name === 'CfnSecret') return use(named.get('name'), { role: 'definition', actions: [] });
    const value = name === 'BuildEnvironmentVariable' ? named.get('value') : undefined;
    return value !== undefined && (named.get('type')?.text ?? '').endsWith('SECRETS_MANAGER')
      ? readBuildVariable(value, node, reader)
      : [];
  });
}
