import assert from 'node:assert/strict';
import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { format, inspect } from 'node:util';
import { Redacted, reveal } from '../../../../src/core/secrets/redacted';

const value = ['plain', 'value', '42'].join('-');

function printWithConsole(...things: unknown[]): string {
  let printed = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      printed += chunk.toString();
      done();
    },
  });
  new Console(stream).log(...things);
  return printed;
}

/** Structured cloning either refuses the object or copies what it can see of it. */
function clone(thing: unknown): unknown {
  try {
    return structuredClone(thing);
  } catch (error) {
    return error;
  }
}

describe('Redacted', () => {
  const redacted = new Redacted(value);
  const shapeless: object = redacted;
  const seen: Record<string, string> = {
    'String()': String(redacted),
    'a template': `value: ${redacted as unknown as string}`,
    concatenation: 'value: ' + (redacted as unknown as string),
    'JSON.stringify': JSON.stringify({ redacted, nested: [redacted] }),
    'util.inspect': inspect({ redacted }, { showHidden: true, depth: null, getters: true }),
    'util.format': format('%s %o %O %j', redacted, redacted, redacted, redacted),
    'console.log': printWithConsole('value:', redacted, { redacted }),
    structuredClone: inspect(clone({ redacted }), { showHidden: true }),
    'an Error’s message': new Error(`failed for ${redacted.toString()}`, { cause: redacted }).message,
    'an inspected cause': inspect(new Error('failed', { cause: redacted })),
    spread: JSON.stringify({ ...shapeless }) + inspect({ ...shapeless }, { showHidden: true }),
    'own property names': JSON.stringify([...Object.keys(redacted), ...Object.getOwnPropertyNames(redacted)]),
    'Object.entries': JSON.stringify(Object.entries(redacted)),
    'Object.assign': JSON.stringify(Object.assign({}, redacted)),
    'a Map': inspect(new Map([[redacted, redacted]])),
    'a numeric coercion': String(Number(redacted)),
  };
  for (const [way, text] of Object.entries(seen))
    it(`does not show its value to ${way}`, () => {
      assert.ok(!text.includes(value), text);
    });

  it('says that something was there', () => {
    assert.equal(String(redacted), '[redacted]');
    assert.equal(JSON.stringify([redacted]), '["[redacted]"]');
    assert.equal(inspect(redacted), '[redacted]');
  });

  it('gives its value to reveal', () => {
    assert.equal(reveal(redacted), value);
  });

  it('cannot be revealed through an object that only looks like it', () => {
    assert.throws(() => reveal(Object.create(Redacted.prototype) as Redacted<string>), TypeError);
  });
});
