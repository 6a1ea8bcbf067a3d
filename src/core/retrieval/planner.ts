import { Grammars } from '../syntax/grammars';
import type { GrammarSource } from '../syntax/grammars';
import { adviseAgainst } from './advice';
import type { FileKind, RetrievalForm } from './form';
import { formatForm } from './format';
import { formats } from './formats';
import { refuse } from './language';
import { languages } from './languages';
import { python } from './languages/python';
import { notebookForm } from './notebook';
import { programForm } from './program';
import type { ProjectFiles, RetrievalStyle, SourceFile } from './retrieval';

/** Turns a literal into code, or a reference, that retrieves its value; stateless but for the grammars that it has loaded. */
export interface RetrievalPlanner extends Omit<RetrievalForm, 'mayBe' | 'usualStyle'> {
  /** The usual one of the file's styles in its project; undefined where it has none. */
  usualStyle(file: SourceFile, project: ProjectFiles): Promise<RetrievalStyle | undefined>;
  /** Whether files of this path and language can be rewritten at all, judged without their text. */
  mayRewrite(file: FileKind): boolean;
}

export function createRetrievalPlanner(source: GrammarSource): RetrievalPlanner {
  const grammars = new Grammars(source);
  const forms: readonly RetrievalForm[] = [
    ...formats.map(formatForm),
    ...languages.map((language) => programForm(language, grammars)),
    notebookForm(programForm(python, grammars)),
  ];
  const findForm = (file: SourceFile): RetrievalForm | undefined =>
    forms.find((form) => form.stylesFor(file).length > 0);

  return {
    mayRewrite: (file) => forms.some((form) => form.mayBe(file)),

    stylesFor: (file) => findForm(file)?.stylesFor(file) ?? [],

    async usualStyle(file, project) {
      const form = findForm(file);
      return (await form?.usualStyle?.(file, project)) ?? form?.stylesFor(file)[0];
    },

    locate: async (file, secret) => findForm(file)?.locate(file, secret),

    related: async (file, secret) => (await findForm(file)?.related(file, secret)) ?? [],

    plan: async (file, secret, target, style, project) =>
      findForm(file)?.plan(file, secret, target, style, project) ?? refuse(adviseAgainst(file)),
  };
}
