import assert from 'node:assert/strict';
import { parse as parseYaml } from 'yaml';
import { leastPrivilege, type SecretNeed } from '../../../../src/core/references/leastPrivilege';
import { formatPolicy } from '../../../../src/core/references/policyFormats';
import type { SecretAction, SecretReference } from '../../../../src/core/references/reference';
import type { Secret } from '../../../../src/core/secrets/secret';
import { Grammars } from '../../../../src/core/syntax/grammars';
import { installedGrammars } from '../retrieval/applyFix';

const place = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:';
const kms = 'arn:aws:kms:eu-west-1:111122223333:';

function refer(id: string, actions: readonly SecretAction[], isDefault = false): SecretReference {
  const range = { start: 0, end: id.length };
  return {
    form: 'AWS SDK for JavaScript',
    secretId: { text: id, range, isLiteral: true, ...(isDefault && { isDefault }) },
    usedAt: range,
    role: 'use',
    actions,
    keys: [],
    readsJson: false,
  };
}

/** A secret that is there. */
function known(
  name: string,
  actions: readonly SecretAction[] = ['GetSecretValue'],
  more: Partial<Secret> = {},
): SecretNeed {
  const secret: Secret = {
    arn: `${place}${name}-AbCdEf`,
    name,
    rotation: { enabled: false },
    tags: {},
    ...more,
  };
  return {
    reference: refer(name, actions),
    state: { kind: 'known', region: 'eu-west-1', secret },
    region: 'eu-west-1',
  };
}

/** A secret that nobody was asked about. */
function named(id: string, region?: string, isDefault = false): SecretNeed {
  return {
    reference: refer(id, ['GetSecretValue'], isDefault),
    state: { kind: 'unknown', reason: 'Nobody was asked.' },
    ...(region !== undefined && { region }),
  };
}

const allow = (actions: readonly string[], resources: readonly string[]) => ({
  Effect: 'Allow',
  Action: actions,
  Resource: resources,
});

const decrypt = (resource: string, arns: readonly string[], more: object = {}) => ({
  ...allow(['kms:Decrypt'], [resource]),
  Condition: {
    StringEquals: {
      'kms:ViaService': ['secretsmanager.eu-west-1.amazonaws.com'],
      'kms:EncryptionContext:SecretARN': arns,
    },
    ...more,
  },
});

describe('the least privilege of references', () => {
  it('allows each set of actions once, on the ARNs that need just these, whatever the order of the references', () => {
    const needs = [
      known('b'),
      known('a'),
      known('c', ['DescribeSecret', 'GetSecretValue']),
      known('a', ['GetSecretValue']),
      known('d', ['DescribeSecret']),
      known('d', ['GetSecretValue']),
    ];
    const expected = [
      allow(
        ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
        [`${place}c-AbCdEf`, `${place}d-AbCdEf`],
      ),
      allow(['secretsmanager:GetSecretValue'], [`${place}a-AbCdEf`, `${place}b-AbCdEf`]),
    ];
    assert.deepEqual(leastPrivilege(needs).statements, expected);
    assert.deepEqual(leastPrivilege(needs.toReversed()).statements, expected);
    assert.equal(leastPrivilege(needs).guesses.size, 0);
  });

  it('gives a batch its own permission, which knows no resource, and the reading of each secret', () => {
    assert.deepEqual(leastPrivilege([known('a', ['BatchGetSecretValue'])]).statements, [
      allow(['secretsmanager:BatchGetSecretValue'], ['*']),
      allow(['secretsmanager:GetSecretValue'], [`${place}a-AbCdEf`]),
    ]);
  });

  it('allows a key of a secret’s own through Secrets Manager for that secret, and none for AWS’s key', () => {
    const key = `${kms}key/1234`;
    const reading = ['GetSecretValue'] as const;
    const { statements } = leastPrivilege([
      known('b', reading, { kmsKeyId: key }),
      known('a', reading, { kmsKeyId: key }),
      known('bare', reading, { kmsKeyId: '5678' }),
      known('aws', reading, { kmsKeyId: 'alias/aws/secretsmanager' }),
      known('described', ['DescribeSecret'], { kmsKeyId: key }),
      known('aliased', reading, { kmsKeyId: `${kms}alias/team` }),
    ]);
    assert.deepEqual(statements.slice(2), [
      decrypt(`${kms}key/*`, [`${place}aliased-AbCdEf`], {
        'ForAnyValue:StringEquals': { 'kms:ResourceAliases': ['alias/team'] },
      }),
      decrypt(key, [`${place}a-AbCdEf`, `${place}b-AbCdEf`]),
      decrypt(`${kms}key/5678`, [`${place}bare-AbCdEf`]),
    ]);
  });

  it('allows what storing does with a key', () => {
    const actionsFor = (action: SecretAction) =>
      leastPrivilege([known('a', [action], { kmsKeyId: '1234' })]).statements.at(-1)?.Action;
    assert.deepEqual(actionsFor('PutSecretValue'), ['kms:Decrypt', 'kms:GenerateDataKey']);
    assert.deepEqual(actionsFor('UpdateSecret'), ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey']);
  });

  it('allows the rotation function to whoever rotates', () => {
    const functionArn = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';
    const rotation = { enabled: true, functionArn };
    assert.deepEqual(leastPrivilege([known('a', ['RotateSecret'], { rotation })]).statements, [
      allow(['lambda:InvokeFunction'], [functionArn]),
      allow(['secretsmanager:RotateSecret'], [`${place}a-AbCdEf`]),
    ]);
  });

  it('makes ARNs of names, in the account of those that are known, and says what it guesses', () => {
    const resources = (needs: readonly SecretNeed[], account?: string) => {
      const { statements, guesses } = leastPrivilege(needs, account);
      return [statements.flatMap(({ Resource }) => Resource), Object.fromEntries(guesses)];
    };
    assert.deepEqual(resources([named('a')]), [
      ['arn:aws:secretsmanager:*:*:secret:a-??????'],
      { a: ['account', 'key', 'region'] },
    ]);
    assert.deepEqual(resources([named('a', 'cn-north-1')], '111122223333'), [
      ['arn:aws-cn:secretsmanager:cn-north-1:111122223333:secret:a-??????'],
      { a: ['key'] },
    ]);
    assert.deepEqual(resources([named('a', 'eu-west-1', true), known('b')]), [
      [`${place}a-??????`, `${place}b-AbCdEf`],
      { a: ['key', 'name'] },
    ]);
    assert.deepEqual(resources([named(`${place}part`), named(`${place}whole-AbCdEf`)])[0], [
      `${place}part-??????`,
      `${place}whole-AbCdEf`,
    ]);
  });

  it('does not take the account of a secret of somebody else’s for that of names', () => {
    const foreign = known('b');
    const reference = refer(`${place}b-AbCdEf`, ['GetSecretValue']);
    const { statements } = leastPrivilege([{ ...foreign, reference }, named('a', 'eu-west-1')]);
    assert.deepEqual(statements[0]?.Resource, [
      'arn:aws:secretsmanager:eu-west-1:*:secret:a-??????',
      `${place}b-AbCdEf`,
    ]);
  });

  it('allows nothing for a secret that the source only makes', () => {
    assert.deepEqual(leastPrivilege([known('a', [])]).statements, []);
  });
});

describe('a policy’s text', () => {
  const { statements } = leastPrivilege([
    known('a', ['GetSecretValue'], { kmsKeyId: `${kms}alias/team` }),
    known('b', ['BatchGetSecretValue']),
  ]);
  const document = { Version: '2012-10-17', Statement: statements };

  it('is JSON as IAM takes it', () => {
    assert.deepEqual(JSON.parse(formatPolicy(statements, 'json')), document);
  });

  it('is a CloudFormation template of the same document', () => {
    const template = parseYaml(formatPolicy(statements, 'cloudformation')) as unknown;
    assert.deepEqual(template, {
      Resources: {
        SecretsPolicy: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } },
      },
    });
  });

  it('is a Terraform data source', async () => {
    const text = formatPolicy(statements, 'terraform');
    assert.equal(
      text.slice(0, text.indexOf('  statement {', 60)),
      [
        'data "aws_iam_policy_document" "secrets" {',
        '  statement {',
        '    actions   = ["secretsmanager:BatchGetSecretValue"]',
        '    resources = ["*"]',
        '  }',
        '',
        '',
      ].join('\n'),
    );
    assert.ok(text.includes('      variable = "kms:ResourceAliases"\n      values   = ["alias/team"]\n'));
    const hasError = await new Grammars(installedGrammars).withTree('hcl', text, (root) => root.hasError);
    assert.equal(hasError, false);
  });

  it('keeps Terraform from reading a template in a name', () => {
    const odd = { Effect: 'Allow', Action: ['a:b'], Resource: 'x${y}%{z}' } as const;
    assert.ok(formatPolicy([odd], 'terraform').includes('["x$${y}%%{z}"]'));
  });
});
