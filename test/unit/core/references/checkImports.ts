import assert from 'node:assert/strict';
import { languageOfPath } from '../../../../src/core/detection/languages';
import { createReferenceSearch } from '../../../../src/core/references/findReferences';
import type { SecretReference } from '../../../../src/core/references/reference';
import { LineIndex } from '../../../../src/core/text/lineIndex';
import { installedGrammars } from '../retrieval/applyFix';

const search = createReferenceSearch(installedGrammars);

type Files = Readonly<Record<string, string>>;

/** Finds references in one file of a program that is made of files by path, with the paths at which others were looked for. */
export async function findImported(
  path: string,
  files: Files,
): Promise<{ readonly references: readonly SecretReference[]; readonly paths: readonly string[] }> {
  const imports = search.createImports({
    read: (asked) => files[asked],
    list: (folder) => [...new Set(Object.keys(files).flatMap((file) => entryIn(folder, file) ?? []))],
  });
  const file = { path, languageId: languageOfPath(path), text: files[path] ?? '' };
  const references = await search.find(file, imports);
  imports.close();
  return { references, paths: imports.pathsFor(path) };
}

function entryIn(folder: string, file: string): string | undefined {
  const start = folder === '' ? '' : `${folder}/`;
  return file.startsWith(start) ? /^[^/]*\/?/.exec(file.slice(start.length))?.[0] : undefined;
}

/** Code that imports a name, how it is used, and the files that have it. */
export type Way = readonly [imports: string, name: string, files: Files];

/**
 * Declares a test for each way in which a file may get a name: the use is what the reference says and names `prod/db`, which
 * stands between « and » in another file; or nothing is found where no text is marked.
 * @param use the program around the name
 */
export function checkImports(
  path: string,
  use: (name: string) => string,
  ways: Readonly<Record<string, Way>>,
): void {
  for (const [title, [imports, name, marked]] of Object.entries(ways))
    it(title, async () => {
      const files = Object.fromEntries(
        Object.entries(marked).map(([file, text]) => [file, text.replaceAll(/[«»]/g, '')]),
      );
      const text = `${imports}\n${use(name)}`;
      const { references } = await findImported(path, { ...files, [path]: text });
      const found = references.map(({ secretId, usedAt }) => {
        assert.equal(text.slice(usedAt.start, usedAt.end), name);
        assert.deepEqual([secretId.range, secretId.isLiteral], [usedAt, false]);
        return [secretId.text, secretId.importedFrom];
      });
      assert.deepEqual(
        found,
        Object.entries(marked).flatMap(([file, content]) => placesIn(file, content)),
      );
    });
}

function placesIn(file: string, marked: string): readonly unknown[] {
  const [before = '', inside] = marked.split(/[«»]/);
  if (inside === undefined) return [];
  const lines = new LineIndex(before + inside);
  const [start, end] = [lines.positionAt(before.length), lines.positionAt(before.length + inside.length)];
  return [['prod/db', { file, start, end, isLiteral: inside === 'prod/db' }]];
}
