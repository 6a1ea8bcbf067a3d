import assert from 'node:assert/strict';
import { createReferenceSearch } from '../../../../src/core/references/findReferences';
import { installedGrammars, sourceFile } from '../retrieval/applyFix';
import type { FixOptions } from '../retrieval/applyFix';
import { describeReference } from './checkReferences';

const search = createReferenceSearch(installedGrammars);

/** Languages in which whatever a fix writes is found again. */
const extensions = /\.(?:[cm]?[jt]sx?|py|ipynb|sh|ps[md]?1|java|kts?|go|cs|rs|rb|php)$/;

/** Checks that the references of a text that a fix has written name the secret, with its key and region. */
export async function checkFoundAgain(
  path: string,
  text: string,
  { style = 'sdk', target }: FixOptions,
): Promise<void> {
  if (style === 'environment' || !extensions.test(path)) return;
  const file = sourceFile(path, text);
  // What only calls a helper of another file names no secret by its syntax.
  if (!/secrets?-?manager/i.test(text)) return;
  assert.ok(search.mayHold(file), text);
  const { secretName = 'app/greeting', jsonKey, region } = target ?? {};
  const references = await search.find(file);
  const isWanted = references.some(
    ({ secretId, keys, ...reference }) =>
      secretId.text === secretName &&
      (jsonKey === undefined || keys.some((key) => key.text === jsonKey)) &&
      (region === undefined || style === 'reference' || reference.region?.text === region),
  );
  assert.ok(isWanted, `${JSON.stringify(references.map(describeReference))}\n${text}`);
}
