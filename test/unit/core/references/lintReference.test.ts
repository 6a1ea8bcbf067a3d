import assert from 'node:assert/strict';
import { lintReference } from '../../../../src/core/references/lintReference';
import type { SecretReference } from '../../../../src/core/references/reference';
import type { SecretState } from '../../../../src/core/references/secretState';
import type { Secret } from '../../../../src/core/secrets/secret';
import { refer, say } from './makeReference';

const arn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf';
const secret: Secret = { arn, name: 'prod/db', rotation: { enabled: false }, tags: {} };
const known: SecretState = { kind: 'known', region: 'eu-west-1', secret };
const unknown: SecretState = { kind: 'unknown', reason: 'No credentials.' };

function lint(reference: SecretReference, state: SecretState): readonly string[] {
  return lintReference(reference, state).map(({ code, severity, repairs }) =>
    [code, severity, ...repairs.map(({ edit }) => edit.newText)].join(' '),
  );
}

describe('what is wrong with a reference', () => {
  it('says nothing about one that resolves', () => {
    const contents = { kind: 'json', keys: ['password'] } as const;
    const reference = refer('prod/db', { keys: [say('password', 50)], readsJson: true });
    assert.deepEqual(lint(reference, { ...known, contents }), []);
  });

  it('says nothing about what nobody could be asked about', () => {
    assert.deepEqual(lint(refer('prod/db', { keys: [say('any', 50)] }), unknown), []);
  });

  it('offers the nearest names for one that is not there', () => {
    const missing: SecretState = {
      kind: 'missing',
      region: 'eu-west-1',
      similar: ['prod/db', 'prod/dbs'],
      otherRegions: [],
    };
    assert.deepEqual(lint(refer('prod/bd'), missing), ['secret-missing error prod/db prod/dbs']);
    assert.match(lintReference(refer('prod/bd'), missing)[0]?.message ?? '', /Did you mean prod\/db\?/);
  });

  it('does not ask of a secret that the source makes to be there already', () => {
    const missing: SecretState = { kind: 'missing', region: 'eu-west-1', similar: [], otherRegions: [] };
    assert.deepEqual(lint(refer('prod/new', { role: 'definition' }), missing), []);
  });

  it('names the other region in which a secret is', () => {
    const missing: SecretState = {
      kind: 'missing',
      region: 'eu-west-1',
      similar: [],
      otherRegions: ['us-east-1'],
    };
    assert.deepEqual(lint(refer('prod/db'), missing), ['other-region error']);
  });

  it('says the date on which a secret will be gone', () => {
    const deleted = { ...known, secret: { ...secret, deletionDate: new Date('2030-01-02') } };
    const [problem] = lintReference(refer('prod/db'), deleted);
    assert.equal(problem?.code, 'secret-deleted');
    assert.match(problem.message, /2030-01-02/);
  });

  it('knows the keys of a value, and whether it is JSON at all', () => {
    const reference = refer('prod/db', { keys: [say('passwrd', 50)], readsJson: true });
    assert.deepEqual(lint(reference, { ...known, contents: { kind: 'json', keys: ['password', 'user'] } }), [
      'key-missing error password',
    ]);
    assert.deepEqual(lint(reference, { ...known, contents: { kind: 'text' } }), ['not-json error']);
  });

  it('knows the labels of versions, and one that is pinned and has none', () => {
    const versions = [
      { id: 'a', stagingLabels: ['AWSCURRENT'] },
      { id: 'b', stagingLabels: [] },
    ];
    assert.deepEqual(lint(refer('prod/db', { stagingLabel: say('AWSCURENT', 50) }), { ...known, versions }), [
      'stage-missing error AWSCURRENT',
    ]);
    assert.deepEqual(lint(refer('prod/db', { versionId: say('b', 50) }), { ...known, versions }), [
      'version-pinned warning',
    ]);
    assert.deepEqual(lint(refer('prod/db', { versionId: say('a', 50) }), { ...known, versions }), []);
  });

  it('tells a version that is gone from a deprecated one where all versions are known', () => {
    const reference = refer('prod/db', { versionId: say('gone', 50) });
    assert.deepEqual(lint(reference, { ...known, versions: [] }), ['version-pinned warning']);
    assert.deepEqual(lint(reference, { ...known, versions: [], hasAllVersions: true }), [
      'version-missing error',
    ]);
  });

  it('says nothing about the keys of a value that could not be read', () => {
    const contents = { kind: 'unknown', reason: 'Refused.' } as const;
    assert.deepEqual(lint(refer('prod/db', { keys: [say('password', 50)] }), { ...known, contents }), []);
  });

  it('refuses a label and a version together without asking anybody', () => {
    const reference = refer('prod/db', { stagingLabel: say('AWSCURRENT', 50), versionId: say('a', 90) });
    assert.deepEqual(lint(reference, unknown), ['stage-and-version warning']);
  });

  it('offers the name for an ARN in code, and its region for a client in another', () => {
    assert.deepEqual(lint(refer(arn, { region: say('us-east-1', 99) }), unknown), [
      'client-region error eu-west-1',
      'account-id information prod/db',
    ]);
    assert.deepEqual(lint(refer(arn, { form: 'Amazon ECS' }), unknown), []);
  });

  it('warns of an ARN without its suffix, and of a name that seems to have one', () => {
    const partial = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/database';
    assert.deepEqual(lint(refer(partial), unknown), ['arn-suffix warning']);
    assert.deepEqual(lint(refer('prod/db-AbCdEf'), unknown), ['arn-suffix information']);
    assert.deepEqual(lint(refer('prod/db-AbCdEf'), known), []);
  });

  it('leaves an expression alone that no single literal says', () => {
    const secretId = { ...say('prod/bd'), isLiteral: false };
    const missing: SecretState = {
      kind: 'missing',
      region: 'eu-west-1',
      similar: ['prod/db'],
      otherRegions: [],
    };
    assert.deepEqual(lint(refer('prod/bd', { secretId }), missing), ['secret-missing error']);
  });
});
