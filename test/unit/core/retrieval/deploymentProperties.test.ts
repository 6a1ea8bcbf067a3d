import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse as parseJson, type ParseError } from 'jsonc-parser';
import { parseAllDocuments } from 'yaml';
import type { RetrievalStyle } from '../../../../src/core/retrieval/retrieval';
import { assertFoundAgain } from '../references/formatFoundAgain';
import { applyFix, planner, sourceFile } from './applyFix';
import { checkUntouched } from './untouched';

type Quotes = (value: string) => string;

const plain: Quotes = (value) => value;
const single: Quotes = (value) => `'${value}'`;
const double: Quotes = (value) => `"${value}"`;
const yamlQuotes = [plain, single, double];

/** A file with two values, `@@` and `%%`; `once` stands for what a second fix for the same secret must not write again. */
interface Frame {
  readonly path: string;
  readonly style: RetrievalStyle;
  readonly quotes: readonly Quotes[];
  readonly text: string;
  readonly once?: RegExp;
  /** Lines that a fix may change beside that of the value. */
  readonly mayChange?: RegExp;
  /** Only values as a whole can leave. */
  readonly wholeOnly?: boolean;
  readonly project?: Readonly<Record<string, string>>;
}

const pod =
  '# a\napiVersion: v1\nkind: Pod\nmetadata:\n  name: p # n\nspec:\n  containers:\n  - name: c\n    env:\n    # b\n    - name: A\n      value: @@ # c\n    - value: %%\n      name: B\n    image: i\n---\napiVersion: v1\nkind: Service\n';

const frames: readonly Frame[] = [
  {
    path: '.env',
    style: 'reference',
    quotes: [plain, single, double],
    text: '# a\nexport K=@@\nPORT=80 # b\n\nL=%%\nM="n"\n',
    wholeOnly: true,
  },
  {
    path: 'compose.yaml',
    style: 'environment',
    quotes: yamlQuotes,
    text: '# a\nservices:\n  db:\n    image: x # b\n    environment:\n      K: @@ # c\n      L: "m"\n    command: ["a", %%]\nvolumes: {}\n',
  },
  {
    path: '.github/workflows/ci.yml',
    style: 'reference',
    quotes: yamlQuotes,
    text: '# a\non: [push]\njobs:\n  j:\n    runs-on: x # b\n    steps:\n      - uses: c/d@v1\n      # e\n      - run: |\n          f\n        env:\n          K: @@ # g\n          L: h\n      - uses: i/j@v1\n        with: { k: %% }\n',
    once: /aws-secretsmanager-get-secrets/g,
  },
  {
    path: 'secret.yaml',
    style: 'external-secret',
    quotes: yamlQuotes,
    text: '# a\napiVersion: v1\nkind: Secret\nmetadata:\n  name: s # b\nstringData:\n  k: @@\n  # c\n  l: %%\n  m: "n"\n---\n# d\napiVersion: v1\nkind: Service\n',
    once: /kind: ExternalSecret/g,
    wholeOnly: true,
  },
  {
    path: 'pod.yaml',
    style: 'external-secret',
    quotes: yamlQuotes,
    text: pod,
    once: /kind: ExternalSecret|remoteRef/g,
  },
  {
    path: 'pod.yaml',
    style: 'secret-provider-class',
    quotes: yamlQuotes,
    text: pod,
    once: /kind: SecretProviderClass|volumeMounts:|volumes:|objectName: app/g,
  },
  {
    path: 'application.properties',
    style: 'reference',
    quotes: [plain, (value) => `\\\n   ${value}`, (value) => `\\u0061${value}`],
    text: '! a\nspring.x = y\\\n  z\nk = @@\n#---\n# b\nc:d\ne %%\n',
    once: /^(?:! a\r?\n)?spring\.config\.import = /g,
  },
  {
    path: 'src/application.yml',
    style: 'reference',
    quotes: yamlQuotes,
    text: '# a\nspring:\n  # b\n  c: @@ # d\n  e: [f, %%]\ng: |\n  h\n',
    once: /import: /g,
  },
  {
    path: 'appsettings.Production.json',
    style: 'reference',
    quotes: [double],
    text: '{\n  // a\n  "K": @@,\n  "B": 1, // c\n  "S": { "k": %% }\n}\n',
    mayChange: /"B": 1|"S"/,
    wholeOnly: true,
    project: { 'Program.cs': 'var builder = WebApplication.CreateBuilder(args);\n' },
  },
  {
    path: 'appsettings.json',
    style: 'environment',
    quotes: [double],
    text: '{ "A": [1, 2],\n  "K": @@\n  /* b */, "S": {\n    "T": true,\n    "U": %%\n  }\n}\n',
    mayChange: /"T": true|"S"|"A"/,
    wholeOnly: true,
  },
];

const word = fc.stringMatching(/^zq[a-z0-9]{4,12}qz$/);
const side = fc
  .array(fc.constantFrom('a', '/', ':x', '@', '.', '=', '%'), { maxLength: 3 })
  .map((all) => all.join(''));

const source = fc
  .record({
    frame: fc.constantFrom(...frames),
    quotes: fc.nat(2),
    first: word,
    second: word,
    sides: fc.oneof(
      fc.constant(['', ''] as const),
      fc.tuple(
        side.filter((text) => !/^[@%:=]/.test(text)),
        side,
      ),
    ),
    lineEnding: fc.constantFrom('\n', '\r\n'),
  })
  .filter(({ first, second }) => first !== second)
  .map(({ frame, quotes, first, second, sides: [before, after], lineEnding }) => {
    const quote = frame.quotes[quotes % frame.quotes.length] ?? plain;
    const fill = (value: string, other: string): string =>
      frame.text
        .replaceAll(/@@|%%/g, (place) => quote(place === '@@' ? value : other))
        .replaceAll('\n', lineEnding);
    return {
      frame,
      second,
      file: { path: frame.path, text: fill(`${before}«${first}»${after}`, second) },
      isWhole: before + after === '',
    };
  });

function isReadable(path: string, text: string): boolean {
  if (/\.ya?ml$/.test(path))
    return [parseAllDocuments(text)]
      .flat()
      .every((document) => 'errors' in document && document.errors.length === 0);
  if (!path.endsWith('.json')) return true;
  const errors: ParseError[] = [];
  parseJson(text, errors, { allowTrailingComma: false });
  return errors.length === 0;
}

describe('every fix of a generated file for deployment', function () {
  this.timeout(60_000);

  it('leaves a file that can be read, without the secret, with the rest as it was, and what it added only once', async () => {
    const fixed = new Map<Frame, number>();
    await fc.assert(
      fc.asyncProperty(source, async ({ frame, file, second, isWhole }) => {
        const { style, once } = frame;
        const isSetting = frame.path.startsWith('appsettings');
        const target = { jsonKey: isSetting ? 'K' : 'key' };
        const options = { style, target, ...(frame.project && { project: frame.project }) };
        const outcome = await applyFix(file, options);
        if (outcome.kind === 'refused') {
          assert.ok(frame.wholeOnly === true && !isWhole, outcome.reason);
          return;
        }
        fixed.set(frame, (fixed.get(frame) ?? 0) + 1);
        await assertFoundAgain({ ...outcome, path: frame.path }, target, style);
        checkUntouched(file, outcome, frame.mayChange ?? /^$/);
        assert.ok(isReadable(frame.path, outcome.text), outcome.text);
        assert.ok(planner.stylesFor(sourceFile(frame.path, outcome.text)).includes(style));

        const again = await applyFix(
          { path: frame.path, text: outcome.text.replace(second, () => `«${second}»`) },
          { ...options, project: { ...frame.project, ...outcome.others } },
        );
        assert.ok(again.kind === 'fixed', JSON.stringify(again));
        assert.ok(isReadable(frame.path, again.text) && !again.text.includes(second), again.text);
        if (once === undefined) return;
        const count = (text: string): number => text.match(once)?.length ?? 0;
        assert.ok(count(outcome.text) > 0);
        assert.equal(count(again.text), count(outcome.text), again.text);
      }),
      { numRuns: 300, seed: 20260101 },
    );
    for (const frame of frames) assert.ok((fixed.get(frame) ?? 0) > 3, `${frame.path} was not fixed`);
  });
});
