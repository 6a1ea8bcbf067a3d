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
import type { TextRange } from '../text/textEdit';
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

    locate: async (file, secret) => findForm(file)?.locate(file, withScheme(file, secret)),

    related: async (file, secret) => (await findForm(file)?.related(file, withScheme(file, secret))) ?? [],

    plan: async (file, secret, target, style, project) =>
      findForm(file)?.plan(file, withScheme(file, secret), target, style, project) ??
      refuse(adviseAgainst(file)),
  };
}

/** An address that is a secret, such as a webhook's, is found by its host and path, and kept as a whole. */
function withScheme({ text }: SourceFile, { start, end }: TextRange): TextRange {
  const isAddress = /^[\w-]+(?:\.[\w-]+)+\//.test(text.slice(start, end));
  const scheme = isAddress ? /https?:\/\/$/.exec(text.slice(Math.max(0, start - 8), start)) : null;
  return { start: start - (scheme?.[0].length ?? 0), end };
}
