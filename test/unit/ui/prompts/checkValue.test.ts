import assert from 'node:assert/strict';
import { checkValue } from '../../../../src/ui/prompts/checkValue';

describe('checking a value before it is sent', () => {
  it('accepts text and JSON objects', () => {
    assert.equal(checkValue('text', 'anything {'), undefined);
    assert.equal(checkValue('json', '{"user": "a", "port": 5432}'), undefined);
  });

  it('asks for a value', () => {
    assert.match(checkValue('text', '')?.message ?? '', /needs a value/);
  });

  for (const broken of ['{"a": "hunter', '{"a": 1,}', "{'hunter': 1}", '{"a": 1} // hunter', 'hunter'])
    it('says where JSON is broken without showing any of it', () => {
      const problem = checkValue('json', broken);
      assert.equal(problem?.severity, 'error');
      assert.match(problem.message, /character \d+/);
      assert.ok(!problem.message.includes('hunt'));
    });

  for (const value of ['[1]', '"text"', '12', 'null'])
    it(`wants an object with keys, not ${value}`, () => {
      assert.match(checkValue('json', value)?.message ?? '', /not an object/);
    });

  it('counts the bytes that AWS counts', () => {
    assert.equal(checkValue('text', 'é'.repeat(32_768)), undefined);
    assert.match(checkValue('text', 'é'.repeat(32_769))?.message ?? '', /65538/);
  });
});
