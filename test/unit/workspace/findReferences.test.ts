import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createReferenceSearch } from '../../../src/core/references/findReferences';
import { findReferences } from '../../../src/workspace/findReferences';
import { installedGrammars } from '../core/retrieval/applyFix';

const reading = (name: string): string =>
  `import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';\nnew GetSecretValueCommand({ SecretId: '${name}' });\n`;

describe('finding references under folders', () => {
  let folder: string;
  const search = createReferenceSearch(installedGrammars);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'secret-lens-references-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };

  async function find(gitignore = true): Promise<{ found: string[]; warned: string[]; fileCount: number }> {
    const found: string[] = [];
    const warned: string[] = [];
    let fileCount = 0;
    const files = findReferences(['.'], search, {
      base: folder,
      gitignore,
      onWarning: ({ file, message }) => warned.push(`${file} ${message}`),
      onProgress: (count) => (fileCount = count),
    });
    for await (const { file, references, lines } of files)
      for (const { secretId } of references) {
        const { line, character } = lines.positionAt(secretId.range.start);
        found.push(`${file}:${line + 1}:${character + 1} ${secretId.text}`);
      }
    return { found, warned, fileCount };
  }

  it('names files from the base folder, with places, and counts all that it read', async () => {
    write('src/a.ts', reading('prod/a'));
    write('b.js', `\n${reading('prod/b')}`);
    write('README', 'prod/c\n');
    const { found, warned, fileCount } = await find();
    assert.deepEqual(found, ['b.js:3:40 prod/b', 'src/a.ts:2:40 prod/a']);
    assert.deepEqual([warned, fileCount], [[], 3]);
  });

  it('warns about what is nested too deeply for a parser, and reads the rest', async () => {
    const name = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:a-AbCdEf';
    write('a.json', `{"valueFrom":"${name}","b":${'['.repeat(100_000)}`);
    write('b.js', reading('prod/b'));
    const { found, warned } = await find();
    assert.deepEqual(found, ['b.js:2:40 prod/b']);
    assert.deepEqual(warned, ['a.json is nested too deeply to be read']);
  });

  it('leaves out what git ignores, unless told not to', async () => {
    write('.gitignore', 'dist/\n');
    write('dist/a.js', reading('prod/a'));
    assert.deepEqual((await find()).found, []);
    assert.deepEqual((await find(false)).found, ['dist/a.js:2:40 prod/a']);
  });

  it('reads UTF-16, passes over what is binary, and warns of what is too large', async () => {
    write('wide.ts', Buffer.from(`\ufeff${reading('prod/wide')}`, 'utf16le'));
    write('binary.ts', Buffer.from(`\0${reading('prod/binary')}`));
    write('large.ts', reading('prod/large') + ' '.repeat(5 * 1024 * 1024));
    const { found, warned } = await find();
    assert.deepEqual(found, ['wide.ts:2:40 prod/wide']);
    assert.deepEqual(warned, ['large.ts is larger than 5 MB']);
  });

  it('follows names into other files, and neither out of the folder nor into what is no file', async () => {
    const reading = (from: string): string =>
      `import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';\nimport { DB } from '${from}';\nnew GetSecretValueCommand({ SecretId: DB });\n`;
    write('names.ts', "export const DB = 'prod/db';\n");
    write('plain', '');
    const outside = mkdtempSync(join(tmpdir(), 'secret-lens-outside-'));
    writeFileSync(join(outside, 'names.ts'), "export const DB = 'prod/outside';\n");
    symlinkSync(outside, join(folder, 'link'));
    write('src/a.ts', reading('../names'));
    write('src/b.ts', reading('../link/names'));
    write('src/c.ts', reading(`../../${basename(outside)}/names`));
    write('src/d.ts', reading('../plain'));
    write('src/e.ts', reading(`./${'x'.repeat(5_000)}`));
    write('package.json', '{ "workspaces": ["libs/*", "link/*"] }');
    write('libs/config/package.json', '{ "name": "@acme/config", "main": "../../names.ts" }');
    mkdirSync(join(outside, 'config'));
    writeFileSync(
      join(outside, 'config', 'package.json'),
      '{ "name": "@acme/other", "main": "../names.ts" }',
    );
    write('src/f.ts', reading('@acme/config'));
    write('src/g.ts', reading('@acme/other'));
    const { found, warned } = await find();
    rmSync(outside, { recursive: true });
    assert.deepEqual([found, warned], [['src/a.ts:3:39 prod/db', 'src/f.ts:3:39 prod/db'], []]);
  });
});
