import type { SourceFile } from '../retrieval/retrieval';
import { Grammars } from '../syntax/grammars';
import type { GrammarSource } from '../syntax/grammars';
import { formats } from './formats';
import { languages } from './languages';
import { programFinder } from './program/findInProgram';
import type { SecretReference } from './reference';

/** Finds every place in a file that names a secret; stateless but for the grammars that it has loaded. */
export interface ReferenceSearch {
  /** Whether the file may hold a reference: cheap, and never false for one that holds any. */
  mayHold(file: SourceFile): boolean;
  /** The references in order of position. Rejects when a grammar cannot be loaded. */
  find(file: SourceFile): Promise<readonly SecretReference[]>;
}

export function createReferenceSearch(source: GrammarSource): ReferenceSearch {
  const grammars = new Grammars(source);
  const finders = [...languages.map(programFinder), ...formats];
  return {
    mayHold: (file) => finders.some((finder) => finder.mayHold(file)),
    async find(file) {
      const found = await Promise.all(
        finders.filter((finder) => finder.mayHold(file)).map((finder) => finder.find(file, grammars)),
      );
      return found.flat().sort((a, b) => a.usedAt.start - b.usedAt.start);
    },
  };
}
