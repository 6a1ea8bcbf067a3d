import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editsBetween, planSeveral } from '../../../../src/core/retrieval/planSeveral';
import { applyTextEdits } from '../../../../src/core/text/textEdit';
import { planner, projectOf, sourceFile } from './applyFix';

const python = 'USER = "marvin"\nPASSWORD = "towel-and-tea"\n';

function rangeOf(text: string, part: string): { start: number; end: number } {
  const start = text.indexOf(part);
  assert.ok(start >= 0);
  return { start, end: start + part.length };
}

async function planParts(
  path: string,
  text: string,
  parts: Readonly<Record<string, string>>,
): Promise<{ text: string; refusals: readonly unknown[]; notes: readonly string[] }> {
  const places = Object.entries(parts).map(([jsonKey, part]) => ({
    file: sourceFile(path, text),
    project: projectOf(),
    secret: rangeOf(text, part),
    target: { secretName: 'app/db', jsonKey },
    style: 'sdk' as const,
  }));
  const { plan, refusals } = await planSeveral(planner, places);
  return { text: applyTextEdits(text, plan.edits.get(path) ?? []), refusals, notes: plan.notes };
}

describe('several places of one file', () => {
  it('share imports, client and helpers', async () => {
    const { text, refusals } = await planParts('a.py', python, {
      username: 'marvin',
      password: 'towel-and-tea',
    });
    assert.deepEqual(refusals, [undefined, undefined]);
    assert.match(text, /^USER = get_secret_key\("app\/db", "username"\)$/m);
    assert.match(text, /^PASSWORD = get_secret_key\("app\/db", "password"\)$/m);
    assert.equal(text.match(/^import boto3$/gm)?.length, 1);
    assert.equal(text.match(/^def get_secret/gm)?.length, 2);
  });

  it('may stand in one literal, in any order', async () => {
    const phrase = 'towel-and-tea';
    const url = `URL = "db://marvin:${phrase}@localhost/guide"\n`;
    const { text, refusals } = await planParts('a.py', url, {
      password: phrase,
      username: 'marvin',
    });
    assert.deepEqual(refusals, [undefined, undefined]);
    assert.match(
      text,
      /f"db:\/\/\{get_secret_key\('app\/db', 'username'\)\}:\{get_secret_key\('app\/db', 'password'\)\}@localhost\/guide"/,
    );
  });

  it('may stand in the default of one PHP property, and in one Ruby heredoc', async () => {
    const parts = { username: 'marvin', password: 'towel-and-tea' };
    const php = `<?php\nclass A\n{\n    private $db = ['user' => 'marvin', 'password' => 'towel-and-tea'];\n}\n`;
    const store = await planParts('a.php', php, parts);
    assert.deepEqual(store.refusals, [undefined, undefined]);
    assert.match(store.text, /\$db = \['user' => null, 'password' => null\];/);
    assert.match(store.text, /\$this->db\['user'\] = self::readAwsSecretKey\('app\/db', 'username'\);/);
    assert.match(store.text, /\$this->db\['password'\] = self::readAwsSecretKey\('app\/db', 'password'\);/);
    assert.equal(store.text.match(/function __construct/g)?.length, 1);

    const ruby = await planParts('a.rb', 'x = <<~EOS\n  marvin:towel-and-tea\nEOS\n', parts);
    assert.deepEqual(ruby.refusals, [undefined, undefined]);
    assert.match(
      ruby.text,
      /^ {2}#\{AwsSecrets\.get_key\('app\/db', 'username'\)\}:#\{AwsSecrets\.get_key\('app\/db', 'password'\)\}$/m,
    );
  });

  it('are encoded again in a URL of JavaScript, whichever way they are read', async () => {
    const encoded = 'w0m%40bat';
    const url = `export const url = 'db://ann:${encoded}@localhost/guide';\n`;
    for (const [style, expected] of [
      [
        'sdk',
        /`db:\/\/ann:\$\{encodeURIComponent\(await getSecretKey\('app\/db', 'password'\)\)\}@localhost\/guide`/,
      ],
      ['environment', /`db:\/\/ann:\$\{encodeURIComponent\(.+\)\}@localhost\/guide`/],
    ] as const) {
      const target = { secretName: 'app/db', jsonKey: 'password', encoding: 'uri-component' } as const;
      const file = sourceFile('a.mjs', url);
      const place = { file, project: projectOf(), secret: rangeOf(url, encoded), target, style };
      const { plan, refusals } = await planSeveral(planner, [place]);
      assert.deepEqual(refusals, [undefined]);
      assert.match(applyTextEdits(url, plan.edits.get('a.mjs') ?? []), expected);
    }
  });

  it('tell each note once', async () => {
    const { notes } = await planParts('a.py', python, { username: 'marvin', password: 'towel-and-tea' });
    assert.equal(new Set(notes).size, notes.length);
  });

  it('leave out what cannot be rewritten, and say why', async () => {
    const source = 'def f(x):\n    match x:\n        case "marvin":\n            return "towel-and-tea"\n';
    const { text, refusals } = await planParts('a.py', source, {
      username: 'marvin',
      password: 'towel-and-tea',
    });
    assert.ok(refusals[0] !== undefined && refusals[1] === undefined);
    assert.ok(text.includes('case "marvin":') && !text.includes('towel-and-tea'));
  });

  it('change a manifest once, though they stand in two files', async () => {
    const manifest = 'flask>=3\n';
    const places = ['a.py', 'b.py'].map((path) => ({
      file: sourceFile(path, python),
      project: projectOf({ 'requirements.txt': manifest }),
      secret: rangeOf(python, 'towel-and-tea'),
      target: { secretName: 'app/db' },
      style: 'sdk' as const,
    }));
    const { plan } = await planSeveral(planner, places);
    assert.deepEqual([...plan.edits.keys()].sort(), ['a.py', 'b.py', 'requirements.txt']);
    const changed = applyTextEdits(manifest, plan.edits.get('requirements.txt') ?? []);
    assert.equal(changed.match(/^boto3/gm)?.length, 1);
  });

  it('are found again in a file that the plan for another has changed', async () => {
    const files = {
      'variables.tf': 'variable "p" {\n  default = "marvin"\n}\n',
      'main.tf': 'locals {\n  a = [var.p, var.p]\n  b = "towel-and-tea"\n}\n',
    };
    const places = Object.entries(files).map(([path, text], index) => ({
      file: sourceFile(path, text),
      project: projectOf(Object.fromEntries(Object.entries(files).filter(([name]) => name !== path)), 'tf'),
      secret: rangeOf(text, index === 0 ? 'marvin' : 'towel-and-tea'),
      target: { secretName: `app/${String(index)}` },
      style: 'reference' as const,
    }));
    const { plan, refusals } = await planSeveral(planner, places);
    assert.deepEqual(refusals, [undefined, undefined]);
    const main = applyTextEdits(files['main.tf'], plan.edits.get('main.tf') ?? []);
    assert.match(main, /^ {2}a = \[local\.p, local\.p\]\n {2}b = data\.\w+\.app_1\.secret_string$/m);
  });
});

describe('the edits between two texts', () => {
  it('turn the one into the other', () => {
    const lines = fc.array(fc.constantFrom('a\n', 'b\n', 'c\r\n', 'd', '\n'), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const text = before.join('');
        assert.equal(applyTextEdits(text, editsBetween(text, after.join(''))), after.join(''));
      }),
    );
  });

  it('touch only the lines that differ', () => {
    const edits = editsBetween('a\nb\nc\n', 'a\nx\nc\n');
    assert.deepEqual(edits, [{ range: { start: 2, end: 4 }, newText: 'x\n' }]);
  });
});
