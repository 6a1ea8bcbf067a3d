import { applyTextEdits } from '../text/textEdit';
import type { TextEdit, TextRange } from '../text/textEdit';
import type { RetrievalForm } from './form';
import { refuse } from './language';
import { readNotebook } from './notebookCells';
import type { Notebook } from './notebookCells';
import type { RetrievalResult, SourceFile } from './retrieval';

/**
 * The form of Jupyter notebooks whose kernel is Python's: the cells of code are rewritten as one program, from top to bottom, so
 * that a cell uses the imports and helpers of those above it.
 */
export function notebookForm(python: RetrievalForm): RetrievalForm {
  const mayBe: RetrievalForm['mayBe'] = ({ languageId }) => languageId === 'jupyter';
  const read = (file: SourceFile): Notebook | undefined =>
    mayBe(file) ? readNotebook(file.text) : undefined;
  const toProgram = (file: SourceFile, { text }: Notebook): SourceFile => ({
    ...file,
    languageId: 'python',
    text,
  });
  const toInner = (notebook: Notebook, { start, end }: TextRange): TextRange => ({
    start: notebook.toInner(start),
    end: notebook.toInner(end),
  });

  return {
    mayBe,

    stylesFor(file) {
      const notebook = read(file);
      return notebook === undefined ? [] : python.stylesFor(toProgram(file, notebook));
    },

    async locate(file, secret) {
      const notebook = read(file);
      const found = notebook && (await python.locate(toProgram(file, notebook), toInner(notebook, secret)));
      return notebook && found && notebook.isVerbatim(found.range)
        ? { ...found, range: notebook.toOuter(found.range) }
        : undefined;
    },

    async related(file, secret) {
      const notebook = read(file);
      if (notebook === undefined) return [];
      const found = await python.related(toProgram(file, notebook), toInner(notebook, secret));
      return found
        .filter(({ range }) => notebook.isVerbatim(range))
        .map((literal) => ({ ...literal, range: notebook.toOuter(literal.range) }));
    },

    async plan(file, secret, target, style, project) {
      const notebook = read(file);
      if (notebook === undefined)
        return refuse('The notebook is not one of Python in the format of Jupyter 4.');
      const program = toProgram(file, notebook);
      const result = await python.plan(program, toInner(notebook, secret), target, style, project);
      return result.kind === 'refusal' ? result : toNotebook(result, file, notebook);
    },
  };
}

function toNotebook(
  result: Extract<RetrievalResult, { kind: 'plan' }>,
  { path, text }: SourceFile,
  notebook: Notebook,
): RetrievalResult {
  const { plan } = result;
  const edits: readonly TextEdit[] | undefined = notebook.rewrite(plan.edits.get(path) ?? []);
  if (edits === undefined || readNotebook(applyTextEdits(text, edits)) === undefined)
    return refuse('No rewriting is known that fits the cells of this notebook.');
  return {
    kind: 'plan',
    plan: {
      ...plan,
      edits: new Map([...plan.edits, [path, edits]]),
      notes: [
        ...plan.notes,
        ...(notebook.hasOutputs ? ['The notebook’s outputs may show the value: clear them.'] : []),
      ],
    },
  };
}
