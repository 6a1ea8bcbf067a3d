import assert from 'node:assert/strict';
import { languageOfPath } from '../../../../src/core/detection/languages';
import { createReferenceSearch } from '../../../../src/core/references/findReferences';
import type { SecretReference, SourceText } from '../../../../src/core/references/reference';
import type { TextRange } from '../../../../src/core/text/textEdit';
import { installedGrammars } from '../retrieval/applyFix';

const search = createReferenceSearch(installedGrammars);

/**
 * Declares a test of the references in a file. In `marked`, every text that a reference reads (names, keys, regions, …)
 * stands between « and », which are taken out.
 * @param expected what {@link describeReference} says of each, in order of position
 */
export function checkReferences(
  title: string,
  path: string,
  marked: string,
  expected: readonly string[],
): void {
  it(title, async () => {
    const { text, ranges } = readMarks(marked);
    const file = { path, languageId: languageOfPath(path), text };
    const references = search.mayHold(file) ? await search.find(file) : [];
    assert.deepEqual(references.map(describeReference), expected);
    const found = new Map(
      references.flatMap(textsOf).map(({ range }) => [range.start, text.slice(range.start, range.end)]),
    );
    assert.deepEqual(
      [...found].sort(([a], [b]) => a - b),
      ranges.map(({ start, end }) => [start, text.slice(start, end)]),
    );
  });
}

/** `id#key,key?region=…&stage=…&version=… definition|default|json|[Action,…]`, each where it is not the usual. */
export function describeReference(reference: SecretReference): string {
  const { secretId, keys, region, stagingLabel, versionId, role, readsJson, actions } = reference;
  const query = Object.entries({ region, stage: stagingLabel, version: versionId })
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}=${value.text}`))
    .join('&');
  const words = [
    role === 'definition' ? role : '',
    secretId.isDefault === true ? 'default' : '',
    readsJson && keys.length === 0 ? 'json' : '',
    actions.join() === 'GetSecretValue' ? '' : `[${actions.join()}]`,
  ].filter((word) => word !== '');
  const fragment = keys.length === 0 ? '' : `#${keys.map(({ text }) => text).join()}`;
  return [secretId.text + fragment + (query === '' ? '' : `?${query}`), ...words].join(' ');
}

function textsOf({
  secretId,
  keys,
  region,
  stagingLabel,
  versionId,
}: SecretReference): readonly SourceText[] {
  return [secretId, ...keys, region, stagingLabel, versionId].filter((text) => text !== undefined);
}

function readMarks(marked: string): { readonly text: string; readonly ranges: readonly TextRange[] } {
  const ranges: TextRange[] = [];
  let text = '';
  for (const piece of marked.split('»')) {
    const [before = '', inside] = piece.split('«');
    text += before;
    if (inside === undefined) continue;
    ranges.push({ start: text.length, end: text.length + inside.length });
    text += inside;
  }
  return { text, ranges };
}
