import assert from 'node:assert/strict';
import { describeRefusal } from '../../../src/aws/refusal';

const user = 'arn:aws:iam::123456789012:user/me';
const role = 'arn:aws:sts::123456789012:assumed-role/developer/me@example.com';
const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-AbCdEf';
const call = { region: 'eu-west-1', secretId: arn, isWrite: false };

const refused = (reason: string, { who = user, action = 'secretsmanager:GetSecretValue', on = arn } = {}) =>
  `User: ${who} is not authorized to perform: ${action} on resource: ${on} ${reason}`;
const noPolicy = (kind: string) => `because no ${kind} allows the secretsmanager:GetSecretValue action`;

describe('an explanation of access denied', () => {
  for (const [kind, place] of [
    ['identity-based policy', /policies of your user or role/],
    ['resource-based policy', /resource itself/],
    ['permissions boundary', /permissions boundary of your user or role/],
    ['session policy', /where the session begins/],
    ['VPC endpoint policy', /VPC endpoint/],
    ['service control policy', /AWS Organizations/],
    ['resource control policy', /AWS Organizations/],
  ] as const) {
    it(`says where a missing ${kind} belongs, and what would allow it`, () => {
      const { message, remedy, statement } = describeRefusal(refused(noPolicy(kind)), call);
      assert.equal(message, `AWS refused secretsmanager:GetSecretValue on ${arn}: no ${kind} allows it.`);
      assert.match(remedy, place);
      assert.deepEqual(statement?.Action, ['secretsmanager:GetSecretValue']);
    });

    it(`says where the deny in a ${kind} is changed, and offers nothing that would not help`, () => {
      const { message, remedy, statement } = describeRefusal(
        refused(`with an explicit deny in a ${kind}`),
        call,
      );
      assert.match(message, new RegExp(`an explicit deny in the ${kind}\\.$`));
      assert.match(remedy, place);
      assert.equal(statement, undefined);
    });
  }

  it('names the policy that denies when AWS does', () => {
    const policy = 'arn:aws:organizations::987654321098:policy/o-abc/service_control_policy/p-def';
    const { message } = describeRefusal(
      refused(`with an explicit deny in a service control policy: ${policy}`),
      call,
    );
    assert.ok(message.endsWith(`an explicit deny in the service control policy ${policy}.`));
  });

  it('knows a deny of which AWS does not tell the policy', () => {
    const { message, statement } = describeRefusal(refused('with an explicit deny'), call);
    assert.match(message, /an explicit deny\.$/);
    assert.equal(statement, undefined);
  });

  it('makes no statement of a message that says nothing', () => {
    assert.deepEqual(describeRefusal('Forbidden', call).statement, undefined);
  });
});

describe('the statement that would allow it', () => {
  const statementOf = (message: string, overrides: object = {}) =>
    describeRefusal(message, { ...call, ...overrides }).statement;
  const identity = noPolicy('identity-based policy');

  it('is about exactly one secret', () => {
    assert.deepEqual(statementOf(refused(identity)), {
      Effect: 'Allow',
      Action: ['secretsmanager:GetSecretValue'],
      Resource: arn,
    });
  });

  it('leaves open the six characters that AWS adds, and nothing else, where only the name is known', () => {
    const open = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-??????';
    assert.equal(statementOf(refused(identity, { on: 'prod/db' }))?.Resource, open);
    assert.equal(statementOf(refused(identity, { on: arn.slice(0, -7) }))?.Resource, open);
  });

  it('is about all where the action has no resource', () => {
    const action = 'secretsmanager:ListSecrets';
    const message = `User: ${user} is not authorized to perform: ${action} because no identity-based policy allows the ${action} action`;
    assert.deepEqual(statementOf(message, { secretId: undefined }), {
      Effect: 'Allow',
      Action: [action],
      Resource: '*',
    });
  });

  const resourceBased = noPolicy('resource-based policy');

  it('names the user in the policy of the resource', () => {
    assert.deepEqual(statementOf(refused(resourceBased)), {
      Effect: 'Allow',
      Principal: { AWS: user },
      Action: ['secretsmanager:GetSecretValue'],
      Resource: '*',
    });
  });

  it('stays with the one secret in the policy of a VPC endpoint', () => {
    const { Principal, Resource } = statementOf(refused(noPolicy('VPC endpoint policy'))) ?? {};
    assert.deepEqual([Principal, Resource], [{ AWS: user }, arn]);
  });

  it('names the role there and not one session of it', () => {
    assert.deepEqual(statementOf(refused(resourceBased, { who: role }))?.Principal, {
      AWS: 'arn:aws:iam::123456789012:role/developer',
    });
  });

  it('finds the role of IAM Identity Center by a pattern, as its path is not told', () => {
    const who = 'arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/me';
    const statement = statementOf(refused(resourceBased, { who }));
    assert.deepEqual(statement?.Principal, { AWS: 'arn:aws:iam::123456789012:root' });
    assert.deepEqual(statement.Condition, {
      ArnLike: {
        'aws:PrincipalArn':
          'arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com*/AWSReservedSSO_Dev_0123456789abcdef',
      },
    });
  });

  it('lets the key be used through Secrets Manager alone, for the one secret', () => {
    const key = 'arn:aws:kms:eu-west-1:123456789012:key/k';
    const message = refused('because no identity-based policy allows the kms:Decrypt action', {
      action: 'kms:Decrypt',
      on: key,
    });
    const { message: said, statement } = describeRefusal(message, call);
    assert.match(said, /^KMS refused kms:Decrypt on arn:aws:kms.*: no identity-based policy allows it\.$/);
    assert.deepEqual(statement, {
      Effect: 'Allow',
      Action: ['kms:Decrypt'],
      Resource: key,
      Condition: {
        StringEquals: {
          'kms:ViaService': 'secretsmanager.eu-west-1.amazonaws.com',
          'kms:EncryptionContext:SecretARN': arn,
        },
      },
    });
  });

  it('allows what storing needs of a key that KMS does not name', () => {
    const statement = statementOf('Access to KMS is not allowed', { isWrite: true });
    assert.deepEqual(statement?.Action, ['kms:Decrypt', 'kms:GenerateDataKey']);
    assert.equal(statement.Resource, 'arn:aws:kms:eu-west-1:*:key/*');
    assert.deepEqual(statementOf('Access to KMS is not allowed')?.Action, ['kms:Decrypt']);
  });

  it('is of the partition of the region', () => {
    const statement = statementOf('Access to KMS is not allowed', {
      region: 'cn-north-1',
      secretId: undefined,
    });
    assert.equal(statement?.Resource, 'arn:aws-cn:kms:cn-north-1:*:key/*');
    assert.deepEqual(statement.Condition, {
      StringEquals: { 'kms:ViaService': 'secretsmanager.cn-north-1.amazonaws.com.cn' },
    });
  });

  it('takes the resource of another service as it is', () => {
    const on = 'arn:aws:lambda:eu-west-1:123456789012:function:rotate';
    assert.deepEqual(statementOf(refused(identity, { action: 'lambda:GetPolicy', on })), {
      Effect: 'Allow',
      Action: ['lambda:GetPolicy'],
      Resource: on,
    });
  });
});
