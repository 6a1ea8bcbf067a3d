import type { TextEdit } from '../../text/textEdit';

/** Edits of manifests by path, and what the person must do about dependencies, one sentence each. */
export interface ManifestChange {
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  readonly notes: readonly string[];
}
