import type { SourceFile } from '../../retrieval/retrieval';
import type { SecretReference } from '../reference';
import type { DataTree } from './dataTree';

/** What finding references needs to know of a format whose files are data; one file in this folder gives it. */
export interface DataFormat {
  /** Found in the text of every file of the format that holds a reference which no other format finds. */
  readonly hint: RegExp;
  /** The references of a file that has the hint, in any order; none for a file of another format. */
  find(tree: DataTree, file: SourceFile): readonly SecretReference[];
}
