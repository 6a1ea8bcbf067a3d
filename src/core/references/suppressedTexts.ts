import { Suppressions } from '../detection/filters/suppressions';
import { SourceText as ScannedText } from '../detection/sourceText';
import type { SourceFile } from '../retrieval/retrieval';
import type { SecretReference, SourceText } from './reference';

/**
 * The references with those texts marked that a comment of ours suppresses, as it does findings. Comments for other scanners speak
 * of credentials, and do not count.
 */
export function markSuppressed(
  references: readonly SecretReference[],
  { text, path, languageId }: SourceFile,
): readonly SecretReference[] {
  if (references.length === 0 || !text.includes('secretlens:ignore')) return references;
  const suppressions = new Suppressions(new ScannedText(text, path, languageId), false);
  const mark = (said: SourceText): SourceText =>
    suppressions.hide(said.range) ? { ...said, isSuppressed: true } : said;
  return references.map((reference) => ({
    ...reference,
    secretId: mark(reference.secretId),
    keys: reference.keys.map(mark),
    ...(reference.region && { region: mark(reference.region) }),
    ...(reference.stagingLabel && { stagingLabel: mark(reference.stagingLabel) }),
    ...(reference.versionId && { versionId: mark(reference.versionId) }),
  }));
}
