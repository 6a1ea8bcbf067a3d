import assert from 'node:assert/strict';
import { findParameterValueProblem, validateParameterName } from '../../../../src/core/secrets/parameter';
import { Redacted } from '../../../../src/core/secrets/redacted';

describe('the name of a parameter', () => {
  for (const name of ['greeting', '/prod/shop/db_host', '/a.b-c/D', `/${'l/'.repeat(14)}name`])
    it(`may be ${name}`, () => {
      assert.equal(validateParameterName(name), undefined);
    });

  for (const [name, reason] of [
    ['', /needs a name/],
    ['prod/shop', /begins with one/],
    ['/prod/my shop', /cannot contain a space/],
    ['/prod/a=b', /cannot contain “=”/],
    ['/prod//shop', /level .* is empty/],
    ['/prod/', /level .* is empty/],
    [`/${'l/'.repeat(15)}name`, /at most 15 levels; this one has 16/],
    ['/AWS/shop', /AWS's own/],
    ['ssm-shop', /AWS's own/],
    ['n'.repeat(951), /at most 950 characters/],
  ] as const)
    it(`cannot be “${name.slice(0, 40)}”`, () => {
      assert.match(validateParameterName(name)?.message ?? '', reason);
    });
});

describe('the value of a parameter', () => {
  const problem = (text: string) => findParameterValueProblem(new Redacted(text));

  it('has 4096 bytes of UTF-8 at most', () => {
    assert.equal(problem('x'.repeat(4096)), undefined);
    assert.equal(problem('é'.repeat(2048)), undefined);
    assert.match(problem('é'.repeat(2049)) ?? '', /4098 bytes.*an advanced one would, and is charged/);
    assert.match(problem('😀'.repeat(1025)) ?? '', /4100 bytes/);
    assert.match(problem('x'.repeat(9000)) ?? '', /an advanced one twice as many/);
  });

  it('holds no reference to another parameter', () => {
    assert.match(problem('{{ssm:other}}') ?? '', /reference to another parameter/);
  });
});
