import type { SourceFile } from '../retrieval/retrieval';
import { Grammars } from '../syntax/grammars';
import type { GrammarSource } from '../syntax/grammars';
import type { TextRange } from '../text/textEdit';
import type { ReferenceFinder } from './finder';
import { formats } from './formats';
import { languages } from './languages';
import { programFinder } from './program/findInProgram';
import { Imports } from './program/imports';
import type { ProgramFiles } from './program/programSyntax';
import type { SecretReference } from './reference';
import { markSuppressed } from './suppressedTexts';

/** Finds every place in a file that names a secret; stateless but for the grammars that it has loaded. */
export interface ReferenceSearch {
  /** Whether the file may hold a reference: cheap, and never false for one that holds any. */
  mayHold(file: SourceFile): boolean;
  /** What follows names into files as they are now. */
  createImports(files: ProgramFiles): Imports;
  /** The references in order of position. Rejects when a grammar cannot be loaded. */
  find(file: SourceFile, imports?: Imports): Promise<readonly SecretReference[]>;
}

export function createReferenceSearch(source: GrammarSource): ReferenceSearch {
  const grammars = new Grammars(source);
  const programs = languages.map(programFinder);
  const findBy = async (
    finders: readonly ReferenceFinder[],
    file: SourceFile,
    imports: Imports | undefined,
  ): Promise<SecretReference[]> => {
    const able = finders.filter((finder) => finder.mayHold(file));
    return (await Promise.all(able.map((finder) => finder.find(file, grammars, imports)))).flat();
  };
  return {
    mayHold: (file) => [...programs, ...formats].some((finder) => finder.mayHold(file)),
    createImports: (files) => new Imports(files, grammars),
    async find(file, imports) {
      const inCode = await findBy(programs, file, imports);
      const inTexts = (await findBy(formats, file, imports)).filter(
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
