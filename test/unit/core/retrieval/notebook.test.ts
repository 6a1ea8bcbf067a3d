import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyTextEdits } from '../../../../src/core/text/textEdit';
import { applyFix, planner, projectOf, sourceFile, unmark } from './applyFix';
import * as goldens from './goldens';

interface NotebookCell {
  readonly cell_type: string;
  readonly source: string | readonly string[];
  readonly outputs?: readonly unknown[];
}

const code = (...source: string[]): NotebookCell => ({ cell_type: 'code', source, outputs: [] });

function notebook(cells: readonly NotebookCell[], metadata: object = {}): string {
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

const helper = [
  '@functools.cache\n',
  'def secrets_manager():\n',
  "    return boto3.client('secretsmanager')\n",
  '\n',
  '\n',
  'def get_secret(name):\n',
  '    response = secrets_manager().get_secret_value(SecretId=name)\n',
  "    if 'SecretString' not in response:\n",
  "        raise ValueError(f'Secret {name} has no string value.')\n",
];
const lastLine = "    return response['SecretString']";
const markdown: NotebookCell = { cell_type: 'markdown', source: ["password = 'x'"] };

function check(title: string, before: string, after: string, more: Partial<goldens.Golden> = {}): void {
  goldens.checkGolden({ title, path: 'shop.ipynb', before, after, ...more });
}

describe('retrieval code in a notebook', () => {
  check(
    'goes into the cell of the literal, with imports and helper in the cell that imports',
    notebook([markdown, code('import os'), code('x = 1\n', "token = '«correct horse»'\n", 'print(token)')]),
    notebook([
      markdown,
      code('import functools\n', 'import os\n', '\n', 'import boto3\n', '\n', '\n', ...helper, lastLine),
      code('x = 1\n', "token = get_secret('app/greeting')\n", 'print(token)'),
    ]),
  );
  check(
    'uses what a cell above it has',
    notebook([
      code('import functools\n', '\n', 'import boto3\n', '\n', '\n', ...helper, lastLine),
      code("b = '«correct horse»'"),
    ]),
    notebook([
      code('import functools\n', '\n', 'import boto3\n', '\n', '\n', ...helper, lastLine),
      code("b = get_secret('app/greeting')"),
    ]),
  );
  check(
    'passes over commands to the kernel and cells of other languages',
    notebook([
      code('%pip install flask\n', '!ls'),
      code('%%bash\n', "export A='b"),
      code('%%time\n', "b = '«correct horse»'"),
    ]),
    notebook([
      code('%pip install flask\n', '!ls'),
      code('%%bash\n', "export A='b"),
      code('%%time\n', 'import os\n', '\n', '\n', "b = os.environ['GREETING']"),
    ]),
    { options: { style: 'environment' } },
  );
  check(
    'reads escapes of JSON, and keeps those of other lines',
    notebook([code('a = "\\u00e9\\t"\n', "b = '\\x41«correct \\\\ horse»'")]).replace(
      'a = \\"\\\\u',
      'a = \\"\\u',
    ),
    notebook([
      code('import os\n', '\n', '\n', 'a = "\\u00e9\\t"\n', `b = f'\\x41{os.environ["GREETING"]}'`),
    ]).replace('a = \\"\\\\u', 'a = \\"\\u'),
    { options: { style: 'environment' }, value: 'correct \\ horse' },
  );
  check(
    'goes into a source that is one string, and says what outputs may show',
    notebook([{ cell_type: 'code', source: "b = '«correct horse»'\n", outputs: [{}] }]),
    notebook([{ cell_type: 'code', source: "import os\n\n\nb = os.environ['GREETING']\n", outputs: [{}] }]),
    { options: { style: 'environment' }, notes: [/outputs may show the value/] },
  );

  for (const [what, text] of [
    ['of another language', notebook([code("b = '«correct horse»'")], { kernelspec: { language: 'R' } })],
    [
      'of an older format',
      notebook([code("b = '«correct horse»'")]).replace('"nbformat": 4', '"nbformat": 3'),
    ],
    ['that is no JSON', `${notebook([code("b = '«correct horse»'")])}]`],
  ] as const)
    it(`is not offered for one ${what}`, async () => {
      const { file } = unmark({ path: 'a.ipynb', text });
      assert.deepEqual(planner.stylesFor(file), []);
      const outcome = await applyFix({ path: 'a.ipynb', text });
      assert.equal(outcome.kind, 'refused');
    });

  it('is not offered for a literal with a line that looks like a command', async () => {
    const { file, secret } = unmark({ path: 'a.ipynb', text: notebook([code("b = '''«a\n", "%b»'''")]) });
    assert.equal(await planner.locate(file, secret), undefined);
  });

  it('changes no other line, whatever the cells hold', async () => {
    const line = fc.constantFrom(
      'x = 1\n',
      '\n',
      'é = "🐎"\n',
      '# c\n',
      'import os\n',
      'def f():\n    pass\n',
      '%matplotlib\n',
    );
    const cell = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('').trimEnd());
    const toSource = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { maxLength: 3 }),
        cell,
        fc.array(cell, { maxLength: 2 }),
        async (above, own, below) => {
          const texts = [...above, `${own}\nk = '«zqsecretqz»'`, ...below];
          const { file, secret } = unmark({
            path: 'a.ipynb',
            text: notebook(texts.map((text) => code(...toSource(text)))),
          });
          const result = await planner.plan(file, secret, { secretName: 'x' }, 'sdk', projectOf());
          assert.ok(result.kind === 'plan');
          const after = applyTextEdits(file.text, result.plan.edits.get(file.path) ?? []);
          assert.ok(!after.includes('zqsecretqz'));
          const linesOf = (text: string): string[] =>
            (JSON.parse(text) as { cells: { source: string[] }[] }).cells.flatMap(({ source }) =>
              source.join('').split('\n'),
            );
          const kept = linesOf(after);
          for (const original of linesOf(file.text))
            if (!original.includes('zqsecretqz') && original !== '')
              assert.ok(kept.splice(0, kept.indexOf(original) + 1).includes(original), original);
          const again = sourceFile('a.ipynb', after);
          assert.equal(
            JSON.stringify(JSON.parse(after), null, 1).trim(),
            again.text.trim(),
            'the layout is kept',
          );
        },
      ),
      { numRuns: 100, seed: 20260101 },
    );
  });
});
