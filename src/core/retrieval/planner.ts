import { Grammars } from '../syntax/grammars';
import type { GrammarSource } from '../syntax/grammars';
import type { TextRange } from '../text/textEdit';
import type { FileKind, RetrievalForm } from './form';
import { formatForm } from './format';
import { formats } from './formats';
import { refuse } from './language';
import { languages } from './languages';
import { programForm } from './program';
import type {
  LocatedLiteral,
  ProjectFiles,
  RelatedLiteral,
  RetrievalResult,
  RetrievalStyle,
  RetrievalTarget,
  SourceFile,
} from './retrieval';

/** Turns a literal into code, or a reference, that retrieves its value; stateless but for the grammars that it has loaded. */
export interface RetrievalPlanner {
  /** Whether files of this path and language can be rewritten at all, judged without their text. */
  mayRewrite(file: FileKind): boolean;
  /** What the file can be rewritten to, the usual one first; empty when it cannot be. */
  stylesFor(file: SourceFile): readonly RetrievalStyle[];
  /**
   * The literal that holds the range of a finding, or of a selection; undefined when the range is not in a literal whose
   * value is known. Rejects when a grammar cannot be loaded.
   */
  locate(file: SourceFile, secret: TextRange): Promise<LocatedLiteral | undefined>;
  /**
   * The literals that are parts of one thing with the one at the range, that one among them, in order of position: user,
   * password, host, port and database of a connection, be they literals side by side or parts of one URL. Empty when it
   * stands alone.
   */
  related(file: SourceFile, secret: TextRange): Promise<readonly RelatedLiteral[]>;
  /** The edits that replace what {@link locate} gives for the same range, or why there are none. */
  plan(
    file: SourceFile,
    secret: TextRange,
    target: RetrievalTarget,
    style: RetrievalStyle,
    project: ProjectFiles,
  ): Promise<RetrievalResult>;
}

export function createRetrievalPlanner(source: GrammarSource): RetrievalPlanner {
  const grammars = new Grammars(source);
  const forms: readonly RetrievalForm[] = [
    ...formats.map(formatForm),
    ...languages.map((language) => programForm(language, grammars)),
  ];
  const findForm = (file: SourceFile): RetrievalForm | undefined =>
    forms.find((form) => form.stylesFor(file).length > 0);

  return {
    mayRewrite: (file) => forms.some((form) => form.mayBe(file)),

    stylesFor: (file) => findForm(file)?.stylesFor(file) ?? [],

    locate: async (file, secret) => findForm(file)?.locate(file, secret),

    related: async (file, secret) => (await findForm(file)?.related(file, secret)) ?? [],

    plan: async (file, secret, target, style, project) =>
      findForm(file)?.plan(file, secret, target, style, project) ??
      refuse(`No retrieval code is known for this kind of file (${file.languageId}).`),
  };
}
