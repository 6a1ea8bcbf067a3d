import assert from 'node:assert/strict';
import type { SecretMove } from '../../../../src/core/retrieval/moves';
import {
  adviseParameterStore,
  nameParameter,
  splitIntoParameters,
} from '../../../../src/core/retrieval/parameterStore';
import { planWithNextBest } from '../../../../src/core/retrieval/planNextBest';
import { validateParameterName } from '../../../../src/core/secrets/parameter';
import { Redacted } from '../../../../src/core/secrets/redacted';
import { planner, projectOf, sourceFile } from './applyFix';

/** A move of values under keys, found by a rule unless selected by hand. */
function moveOf(keys: readonly [string, ...string[]], ruleIds = ['generic-credential']): SecretMove {
  const [first, ...others] = keys.map((key, index) => ({
    key,
    value: new Redacted(`value-${index}`),
    places: [{ fileId: 'main.tf', range: { start: index, end: index + 1 } }] as const,
  }));
  assert.ok(first);
  return { values: [first, ...others], proposedName: 'shop/main/db', ruleIds };
}

describe('the parameter of a target', () => {
  for (const [secretName, name] of [
    ['greeting', 'greeting'],
    ['shop/main/host', '/shop/main/host'],
    ['/shop/host', '/shop/host'],
    ['shop/a+b@c', '/shop/a-b-c'],
    ['aws-shop/host', '/app/aws-shop/host'],
    ['ssm', '/app/ssm'],
  ] as const)
    it(`of ${secretName} is ${name}, which names itself`, () => {
      assert.equal(nameParameter({ secretName }), name);
      assert.equal(nameParameter({ secretName: name }), name);
      assert.equal(validateParameterName(name), undefined);
    });

  it('is one for each value', () => {
    const names = splitIntoParameters(moveOf(['username', 'password'])).map(
      ({ proposedName }) => proposedName,
    );
    assert.deepEqual(names, ['/shop/main/db/username', '/shop/main/db/password']);
    assert.deepEqual(
      splitIntoParameters(moveOf(['password'])).map(({ proposedName }) => proposedName),
      ['/shop/main/db'],
    );
  });
});

describe('the advice that Parameter Store is enough', () => {
  it('is given for a host, a user or a database that was selected', () => {
    for (const key of ['DB_HOST', 'user_name', 'dbname'])
      assert.match(adviseParameterStore(moveOf([key], []), false) ?? '', /looks like plain configuration/);
  });

  it('is given for what detection doubts', () => {
    assert.match(adviseParameterStore(moveOf(['cache_key']), true) ?? '', /doubtful that this is a secret/);
  });

  it('names the parts of a connection that need no secrecy', () => {
    assert.match(
      adviseParameterStore(moveOf(['username', 'password', 'host']), false) ?? '',
      /^username and host need not be kept secret/,
    );
  });

  it('is not given for a credential, whatever its name', () => {
    for (const key of ['password', 'API_KEY', 'value', 'endpoint'])
      assert.equal(adviseParameterStore(moveOf([key]), false), undefined);
    assert.equal(adviseParameterStore(moveOf(['api_key'], []), false), undefined);
  });
});

describe('the two stores', () => {
  const template = (key: string): string =>
    `Resources:\n  T:\n    Type: AWS::IAM::User\n    Properties:\n      ${key}: one-two\n`;
  const plan = async (text: string, style: 'parameter-store' | 'reference', jsonKey?: string) => {
    const start = text.indexOf('one-two');
    return planWithNextBest(planner, [
      {
        file: sourceFile('stack.yaml', text),
        project: projectOf(),
        secret: { start, end: start + 'one-two'.length },
        target: { secretName: '/app/db', ...(jsonKey !== undefined && { jsonKey }) },
        style,
      },
    ]);
  };

  it('never take each other’s place', async () => {
    const { refusals, plan: planned } = await plan(template('Path'), 'parameter-store', 'key');
    assert.match(refusals[0]?.reason ?? '', /as a whole, not a key of it/);
    assert.deepEqual(refusals[0]?.alternatives, ['reference']);
    assert.equal(planned.edits.size, 0);
  });

  it('differ in what CloudFormation reads, which is a String', async () => {
    assert.deepEqual((await plan(template('Path'), 'parameter-store')).parameterTypes, ['String']);
    assert.deepEqual((await plan(template('Path'), 'reference')).parameterTypes, [undefined]);
  });
});
