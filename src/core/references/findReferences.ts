import type { SourceFile } from '../retrieval/retrieval';
import { Grammars } from '../syntax/grammars';
import type { GrammarSource } from '../syntax/grammars';
import type { TextRange } from '../text/textEdit';
import type { ReferenceFinder } from './finder';
import { formats } from './formats';
import { languages } from './languages';
import { programFinder } from './program/findInProgram';
import type { SecretReference } from './reference';
import { markSuppressed } from './suppressedTexts';

/** Finds every place in a file that names a secret; stateless but for the grammars that it has loaded. */
export interface ReferenceSearch {
  /** Whether the file may hold a reference: cheap, and never false for one that holds any. */
  mayHold(file: SourceFile): boolean;
  /** The references in order of position. Rejects when a grammar cannot be loaded. */
  find(file: SourceFile): Promise<readonly SecretReference[]>;
}

export function createReferenceSearch(source: GrammarSource): ReferenceSearch {
  const grammars = new Grammars(source);
  const programs = languages.map(programFinder);
  const findBy = async (
    finders: readonly ReferenceFinder[],
    file: SourceFile,
  ): Promise<SecretReference[]> => {
    const able = finders.filter((finder) => finder.mayHold(file));
    return (await Promise.all(able.map((finder) => finder.find(file, grammars)))).flat();
  };
  return {
    mayHold: (file) => [...programs, ...formats].some((finder) => finder.mayHold(file)),
    async find(file) {
      const inCode = await findBy(programs, file);
      const inTexts = (await findBy(formats, file)).filter(
        ({ secretId }) => !inCode.some((known) => holds(known.secretId.range, secretId.range)),
      );
      const found = [...inCode, ...inTexts].sort((a, b) => a.usedAt.start - b.usedAt.start);
      return markSuppressed(found, file);
    },
  };
}

function holds(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
