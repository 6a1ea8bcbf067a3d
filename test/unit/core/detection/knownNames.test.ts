import assert from 'node:assert/strict';
import { KnownNames } from '../../../../src/core/detection/generic/knownNames';

describe('KnownNames', () => {
  it('asks about a name once, wherever it stands', () => {
    const asked: string[] = [];
    const names = new KnownNames((name) => {
      asked.push(name);
      return name.length;
    });
    const text = 'token, token and token';
    for (const start of [0, 7, 17]) assert.equal(names.at(text, { start, end: start + 5 }), 5);
    assert.deepEqual(asked, ['token']);
  });

  it('tells names apart that share a place, a beginning or a length', () => {
    const names = new KnownNames((name) => name);
    const all = Array.from({ length: 40_000 }, (_, number) => `name${number}`);
    for (let round = 0; round < 2; round++)
      for (const name of all) assert.equal(names.at(`x${name}y`, { start: 1, end: 1 + name.length }), name);
  });
});
