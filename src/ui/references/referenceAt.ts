import * as vscode from 'vscode';
import type { SecretReference, SourceText } from '../../core/references/reference';
import type { TextRange } from '../../core/text/textEdit';
import type { ReferenceIndex } from './referenceIndex';

/** A reference under the cursor, and what of it stands there. */
export interface ReferenceAt {
  readonly reference: SecretReference;
  readonly range: vscode.Range;
  /** The key that the cursor is on; absent on the name. */
  readonly key?: SourceText;
}

/** The reference whose name, use or key stands at a position of a document. */
export async function referenceAt(
  index: ReferenceIndex,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<ReferenceAt | undefined> {
  const offset = document.offsetAt(position);
  const contains = ({ start, end }: TextRange): boolean => start <= offset && offset <= end;
  for (const { reference } of await index.in(document)) {
    const { secretId, usedAt, keys } = reference;
    const key = keys.find(({ range }) => contains(range));
    if (key !== undefined) return { reference, range: toEditorRange(document, key.range), key };
    const range = [secretId.range, usedAt].find(contains);
    if (range !== undefined) return { reference, range: toEditorRange(document, range) };
  }
  return undefined;
}

export function toEditorRange(document: vscode.TextDocument, { start, end }: TextRange): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
