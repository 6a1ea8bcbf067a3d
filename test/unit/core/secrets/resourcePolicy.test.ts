import assert from 'node:assert/strict';
import {
  findPolicyProblem,
  findWideAccess,
  findWidening,
  formatPolicy,
  isSamePolicy,
  longestPolicy,
  proposePolicy,
} from '../../../../src/core/secrets/resourcePolicy';

const me = 'arn:aws:iam::123456789012:user/me';
const read = 'secretsmanager:GetSecretValue';

function policy(...statements: readonly object[]): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: statements.map((statement) => ({
      Effect: 'Allow',
      Action: read,
      Resource: '*',
      ...statement,
    })),
  });
}

describe('wide access in a resource policy', () => {
  const wide = (text: string) =>
    findWideAccess(text).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);

  it('is everybody, however that is written', () => {
    assert.deepEqual(wide(policy({ Principal: '*' })), ['public "*"']);
    assert.deepEqual(wide(policy({ Principal: { AWS: '*' } })), ['public "*"']);
    assert.deepEqual(wide(policy({ Principal: { AWS: [me, '*'] } })), ['public "*"']);
    assert.deepEqual(wide(policy({ NotPrincipal: { AWS: me } })), [`public {"AWS":"${me}"}`]);
  });

  it('is less with a condition, and none in a deny or for named principals', () => {
    const Condition = { StringEquals: { 'aws:PrincipalOrgID': 'o-abc' } };
    assert.deepEqual(wide(policy({ Principal: '*', Condition })), ['conditional "*"']);
    assert.deepEqual(wide(policy({ Principal: '*', Condition: {} })), ['public "*"']);
    assert.deepEqual(wide(policy({ Effect: 'Deny', Principal: '*' }, { Principal: { AWS: me } })), []);
  });

  it('is found in a single statement that is no list, and not sought in what is no policy', () => {
    const single = `{"Statement": {"Effect": "Allow", "Principal": "*"}}`;
    assert.deepEqual(wide(single), ['public "*"']);
    for (const text of ['', '[]', '{', '{"Statement": 1}', '{"Statement": [1]}'])
      assert.deepEqual(wide(text), []);
  });
});

describe('what a new resource policy allows beyond the old one', () => {
  it('is all of it where there was none', () => {
    assert.deepEqual(findWidening(undefined, policy({ Principal: { AWS: me } })), [`${me}: ${read}`]);
  });

  it('is only what is new, and nothing when access is taken away', () => {
    const before = policy({ Principal: { AWS: me }, Action: [read, 'secretsmanager:DescribeSecret'] });
    const after = policy({ Principal: { AWS: me } }, { Principal: '*', Sid: 'New' });
    assert.deepEqual(findWidening(before, after), [`everybody: ${read}`]);
    assert.deepEqual(findWidening(after, policy({ Principal: { AWS: me } })), []);
  });

  it('is what is no longer denied', () => {
    const before = policy({ Effect: 'Deny', Principal: '*' });
    assert.deepEqual(findWidening(before, policy()), [`no longer denied: everybody: ${read}`]);
    assert.deepEqual(findWidening(policy(), before), []);
  });

  it('is what a condition narrowed before', () => {
    const Condition = { Bool: { 'aws:SecureTransport': 'true' } };
    const before = policy({ Principal: { AWS: me }, Condition });
    assert.equal(findWidening(before, policy({ Principal: { AWS: me } })).length, 1);
    assert.deepEqual(findWidening(before, policy({ Principal: { AWS: me }, Condition, Sid: 'Renamed' })), []);
  });
});

describe('the text of a resource policy', () => {
  it('is refused before AWS is asked when it cannot be one', () => {
    assert.match(findPolicyProblem(' \n') ?? '', /Delete Resource Policy/);
    assert.match(findPolicyProblem('{') ?? '', /not whole JSON/);
    assert.match(findPolicyProblem('[]') ?? '', /JSON object/);
    const long = policy({ Sid: 'x'.repeat(longestPolicy) });
    assert.match(findPolicyProblem(long) ?? '', new RegExp(`at most ${longestPolicy}`));
    assert.equal(findPolicyProblem(policy({ Principal: { AWS: me } })), undefined);
  });

  it('is proposed so that it lets nobody new in', () => {
    const text = proposePolicy('arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:a-AbCdEf');
    assert.equal(findPolicyProblem(text), undefined);
    assert.deepEqual(findWideAccess(text), []);
    assert.match(text, /"arn:aws-cn:iam::123456789012:root"/);
  });

  it('is the same whatever its white space, and kept as it is where it is not JSON', () => {
    assert.ok(isSamePolicy('{"a":1}', formatPolicy('{ "a" : 1 }')));
    assert.ok(!isSamePolicy('{"a":1}', '{"a":2}'));
    assert.equal(formatPolicy('{'), '{');
  });
});
