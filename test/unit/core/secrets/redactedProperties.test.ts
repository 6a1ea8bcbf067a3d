import assert from 'node:assert/strict';
import { serialize } from 'node:v8';
import { format, inspect } from 'node:util';
import fc from 'fast-check';
import { Redacted, reveal } from '../../../../src/core/secrets/redacted';

/** Values that no text holds by chance. */
const values = fc.stringMatching(/^[A-Za-z0-9+/]{24,40}$/);

/** Objects, errors and collections that hold a redacted value somewhere, as code that fails or logs would make them. */
const wrap = fc.constantFrom<(inner: unknown) => unknown>(
  (inner) => ({ inner }),
  (inner) => [inner, inner],
  (inner) => new Map([[inner, inner]]),
  (inner) => new Set([inner]),
  (inner) => new Error('failed', { cause: inner }),
  (inner) => new AggregateError([inner], 'failed'),
  (inner) => Object.assign(new TypeError('failed'), { value: inner }),
  (inner) => Object.create({ inner }) as unknown,
  (inner) => new Redacted(inner),
  (inner) =>
    new (class Holder {
      held = inner;
    })(),
  (inner) => () => inner,
  (inner) => Promise.resolve(inner),
  (inner) => Object.defineProperty({}, 'hidden', { value: inner, enumerable: false }),
  (inner) => ({
    get value() {
      return inner;
    },
  }),
);

/** Everything that a value could be written with. What throws has told what its error says. */
const writers: Readonly<Record<string, (thing: unknown) => unknown>> = {
  'JSON.stringify': (thing) => JSON.stringify(thing),
  'util.inspect': (thing) =>
    inspect(thing, { depth: null, showHidden: true, getters: true, showProxy: true }),
  'util.format': (thing) => format('%s %j %o %O %d', thing, thing, thing, thing, thing),
  template: (thing) => `value: ${thing as string}`,
  concatenation: (thing) => ['value: ', thing].join(''),
  stack: (thing) => (thing instanceof Error ? `${thing.stack} ${String(thing.cause)}` : ''),
  structuredClone: (thing) => inspect(structuredClone(thing), { depth: null, showHidden: true }),
  'v8.serialize': (thing) => serialize(thing).toString('latin1'),
  entries: (thing) =>
    JSON.stringify([Object.entries(thing as object), Reflect.ownKeys(thing as object).map(String)]),
  spread: (thing) => inspect({ ...(thing as object) }, { depth: null, showHidden: true }),
  locale: (thing) => [thing].toLocaleString(),
};

describe('Redacted, wherever it stands', () => {
  for (const [name, write] of Object.entries(writers))
    it(`gives no value away to ${name}`, () => {
      fc.assert(
        fc.property(values, fc.array(wrap, { maxLength: 3 }), (value, wraps) => {
          const thing = wraps.reduce<unknown>((inner, outer) => outer(inner), new Redacted(value));
          let written: string;
          try {
            written = String(write(thing));
          } catch (error) {
            written = inspect(error, { depth: null, showHidden: true });
          }
          assert.ok(!written.includes(value), 'The value is told.');
        }),
        { numRuns: 200, seed: 11 },
      );
    });

  it('gives back any value as it was', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        assert.ok(Object.is(reveal(new Redacted(value)), value));
      }),
    );
  });
});
