import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RetrievalStyle } from '../../../../src/core/retrieval/retrieval';
import { applyTextEdits, type TextEdit } from '../../../../src/core/text/textEdit';
import { checkFoundAgain } from '../references/foundAgain';
import { applyFix, planner, projectOf, unmark } from './applyFix';
import type { MarkedSource } from './applyFix';
import { checkUntouched } from './untouched';

const runs = { numRuns: 150, seed: 20260101 };

/** What programs of a language are made of, and how its fixes are known again. */
export interface Generated {
  readonly path: string;
  readonly heads: readonly string[];
  /** Where `@@` stands the literal. */
  readonly contexts: readonly string[];
  readonly tails: readonly string[];
  /** Opening, what may stand beside the secret, and closing of each kind of literal. */
  readonly literals: readonly (readonly [string, readonly string[], string])[];
  /** Lines that a fix may rewrite. */
  readonly mayChange: RegExp;
  /** A function with one more literal, which stands at the end or before what `againBefore` matches. */
  readonly again: string;
  readonly againBefore?: RegExp;
  /** What only the helper says that reads a value. */
  readonly reads: RegExp;
  /** The ways of retrieval; the SDK and the environment unless given. */
  readonly styles?: readonly RetrievalStyle[];
  /** Has the language's own checker read every program that was written. */
  check?(texts: readonly string[]): void;
}

/** Declares the properties that every fix of a generated program has. */
export function describeEveryFix(language: string, generated: Generated): void {
  describe(`every fix of a generated ${language} program`, function () {
    this.timeout(60_000);

    it('parses, leaves the rest as it was, can be taken back, and adds its helpers once', async () => {
      const fixed: string[] = [];
      const countReads = (text: string): number => text.match(generated.reads)?.length ?? 0;
      await fc.assert(
        fc.asyncProperty(
          programs(generated),
          fc.constantFrom(...(generated.styles ?? (['sdk', 'environment'] as const))),
          fc.option(fc.constantFrom('key', 'it"s {x}'), { nil: undefined }),
          async (source, style, jsonKey) => {
            const target = jsonKey === undefined ? {} : { jsonKey };
            const outcome = await applyFix(source, { style, target });
            if (outcome.kind === 'refused') {
              assert.doesNotMatch(outcome.reason, /No rewriting is known|syntax errors/);
              return;
            }
            fixed.push(outcome.text);
            checkUntouched(source, outcome, generated.mayChange);
            await checkFoundAgain(source.path, outcome.text, { style, target });

            const { file, secret } = unmark(source);
            const result = await planner.plan(
              file,
              secret,
              { secretName: 'app/greeting', ...target },
              style,
              projectOf(),
            );
            assert.ok(result.kind === 'plan');
            const edits = [...(result.plan.edits.get(file.path) ?? [])].sort(
              (a, b) => a.range.start - b.range.start,
            );
            assert.equal(applyTextEdits(outcome.text, inverse(file.text, edits)), file.text);

            const lineEnding = source.text.includes('\r\n') ? '\r\n' : '\n';
            const more = addAgain(outcome.text, generated, lineEnding);
            const again = await applyFix({ path: source.path, text: more }, { style, target });
            assert.ok(again.kind === 'fixed');
            assert.equal(countReads(again.text), countReads(outcome.text));
          },
        ),
        runs,
      );
      assert.ok(fixed.length > runs.numRuns * 0.7, `only ${fixed.length} were fixed`);
      generated.check?.(fixed);
    });
  });
}

function programs({ path, heads, contexts, tails, literals }: Generated): fc.Arbitrary<MarkedSource> {
  const literal = fc.constantFrom(...literals).chain(([opening, pieces, closing]) => {
    const side = fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((all) => all.join(''));
    return fc
      .tuple(side, fc.stringMatching(/^zq[a-z0-9]{4,12}qz$/), side)
      .map(([before, secret, after]) => `${opening}${before}«${secret}»${after}${closing}`);
  });
  return fc
    .record({
      head: fc.constantFrom(...heads),
      context: fc.constantFrom(...contexts),
      literal,
      tail: fc.constantFrom(...tails),
      lineEnding: fc.constantFrom('\n', '\r\n'),
    })
    .map(({ head, context, literal: code, tail, lineEnding }) => ({
      path,
      text: `${head}${context}\n${tail}`.replaceAll('\n', lineEnding).replace('@@', () => code),
    }));
}

function addAgain(text: string, { again, againBefore }: Generated, lineEnding: string): string {
  const code = again.replaceAll('\n', lineEnding);
  const at = againBefore === undefined ? -1 : text.search(againBefore);
  return at === -1 ? text + code : text.slice(0, at) + code + text.slice(at);
}

/** The edits that take back what the given ones did. */
function inverse(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return edits.map(({ range, newText }) => {
    const start = range.start + shift;
    shift += newText.length - (range.end - range.start);
    return {
      range: { start, end: start + newText.length },
      newText: text.slice(range.start, range.end),
    };
  });
}
