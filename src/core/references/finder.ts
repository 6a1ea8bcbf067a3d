import type { SourceFile } from '../retrieval/retrieval';
import type { Grammars } from '../syntax/grammars';
import type { Imports } from './program/imports';
import type { SecretReference } from './reference';

/** Finds the references of one language or one format. */
export interface ReferenceFinder {
  /**
   * Whether a file may hold a reference at all: cheap, from its path, language and text without parsing; never false for
   * one that holds any.
   */
  mayHold(file: SourceFile): boolean;
  /** The references in order of position. What cannot be parsed holds none. */
  find(file: SourceFile, grammars: Grammars, imports?: Imports): Promise<readonly SecretReference[]>;
}
