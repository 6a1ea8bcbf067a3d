import assert from 'node:assert/strict';
import { languageOfPath } from '../../../../src/core/detection/languages';
import { createReferenceSearch } from '../../../../src/core/references/findReferences';
import type { RetrievalStyle, RetrievalTarget } from '../../../../src/core/retrieval/retrieval';
import { installedGrammars } from '../retrieval/applyFix';

const search = createReferenceSearch(installedGrammars);

/** What a fix wrote: the file, and the others that it changed. */
export interface FixedFiles {
  readonly path: string;
  readonly text: string;
  readonly others: Readonly<Record<string, string>>;
}

/** Styles whose code names the secret. */
const naming: ReadonlySet<RetrievalStyle> = new Set([
  'reference',
  'external-secret',
  'secret-provider-class',
]);

/** Fails unless the secret, its key and its region are found in what a fix wrote, as far as the format says them. */
export async function assertFoundAgain(
  { path, text, others }: FixedFiles,
  target: Partial<RetrievalTarget>,
  style: RetrievalStyle,
): Promise<void> {
  const isCompose = /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/.test(path);
  if (!naming.has(style) && !isCompose) return;
  const { secretName = 'app/greeting', arn, jsonKey, region } = target;
  const found = await Promise.all(
    Object.entries({ ...others, [path]: text }).map(async ([name, content]) => {
      const file = { path: name, languageId: languageOfPath(name), text: content };
      return search.mayHold(file) ? search.find(file) : [];
    }),
  );
  const references = found.flat().filter(({ secretId }) => [secretName, arn].includes(secretId.text));
  assert.ok(references.length > 0, `${secretName} is not found in ${text}`);
  const isWorkflow = path.includes('.github/workflows/');
  const isSetting = path.includes('appsettings');
  if (isWorkflow)
    assert.equal(
      references.some(({ readsJson }) => readsJson),
      jsonKey !== undefined,
    );
  else if (!isCompose && !isSetting)
    assert.ok(
      references.some(({ keys }) =>
        jsonKey === undefined ? keys.length === 0 : keys.some((key) => key.text === jsonKey),
      ),
      `the key ${jsonKey ?? ''} is not told right in ${text}`,
    );
  if (region !== undefined && text.includes(region))
    assert.ok(
      references.some((reference) => reference.region?.text === region),
      `${region} is not found in ${text}`,
    );
}
