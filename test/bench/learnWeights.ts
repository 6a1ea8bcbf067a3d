/**
 * `npm run learn:weights -- --corpus DIR`: asks whether weights learned from labelled values judge named values better
 * than the tests of `credentialValue.ts`. Logistic regression over the same evidence, a model for each kind of name, is
 * trained on all sources but a tenth and judges that tenth, until each was judged; then both are compared at equally
 * many other values taken for credentials. The values of the accuracy bench's clean code count as others. Prints a
 * Markdown table and the weights learned from everything.
 */
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { layCleanTree } from './cleanTree';
import { describeEvidence, gatherExamples, type Example } from './labelledValues';
import { predict, train, type Model } from './logisticRegression';
import { gatherPackages } from './sources';

const kinds = ['password', 'secret', 'key'] as const;
const folds = 10;

/** The fold that a source is judged in: sources are dealt out by size, the largest first, to the smallest fold. */
function dealSources(examples: readonly Example[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { source } of examples) sizes.set(source, (sizes.get(source) ?? 0) + 1);
  const load = new Array<number>(folds).fill(0);
  const foldOf = new Map<string, number>();
  for (const [source, size] of [...sizes].sort(([, a], [, b]) => b - a)) {
    const fold = load.indexOf(Math.min(...load));
    load[fold] = (load[fold] ?? 0) + size;
    foldOf.set(source, fold);
  }
  return foldOf;
}

function trainOn(examples: readonly Example[], kind: Example['kind']): Model {
  const own = examples.filter((example) => example.kind === kind);
  return train(
    own.map(({ evidence }) => evidence),
    own.map(({ isCredential }) => isCredential),
  );
}

/** The probability of each example by a model that saw nothing of its source. */
function crossValidate(examples: readonly Example[]): Map<Example, number> {
  const foldOf = dealSources(examples);
  const scores = new Map<Example, number>();
  for (let fold = 0; fold < folds; fold++) {
    const seen = examples.filter(({ source }) => foldOf.get(source) !== fold);
    for (const kind of kinds) {
      const model = trainOn(seen, kind);
      for (const example of examples)
        if (example.kind === kind && foldOf.get(example.source) === fold)
          scores.set(example, predict(model, example.evidence));
    }
  }
  return scores;
}

/** How many credentials stand above the score that so many others stand above. */
function countFound(scores: ReadonlyMap<Example, number>, mistakes: number): number {
  let found = 0;
  let wrong = 0;
  for (const [{ isCredential }] of [...scores].sort(([, a], [, b]) => b - a)) {
    if (isCredential) found++;
    else if (++wrong > mistakes) break;
  }
  return found;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
  if (values.corpus === undefined) throw new Error('Say where the labelled corpus is: --corpus DIR');
  const clean = layCleanTree(await gatherPackages());
  const examples = gatherExamples(resolve(values.corpus), clean.dir);
  const positives = examples.filter(({ isCredential }) => isCredential).length;
  const scores = crossValidate(examples);
  const print = (cells: readonly (string | number)[]): void => {
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  };
  process.stdout.write(`${examples.length} values, ${positives} of them credentials\n\n`);
  print(['severity', 'mistakes', 'found by the tests', 'found by learned weights']);
  print(['---', '---', '---', '---']);
  for (const verdicts of [['likely'], ['likely', 'doubtful']]) {
    const reported = examples.filter(({ verdict }) => verdicts.includes(verdict));
    const found = reported.filter(({ isCredential }) => isCredential).length;
    const mistakes = reported.length - found;
    print([verdicts.join(' or '), mistakes, found, countFound(scores, mistakes)]);
  }
  for (const kind of kinds) {
    const { weights } = trainOn(examples, kind);
    const named = describeEvidence
      .map((name, index) => [name, weights[index] ?? 0] as const)
      .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
    process.stdout.write(`\n${kind}: ${named.map(([name, w]) => `${name} ${w.toFixed(2)}`).join(', ')}\n`);
  }
}

void main();
