import { readNotebook } from '../../retrieval/notebookCells';
import type { Notebook } from '../../retrieval/notebookCells';
import type { SourceFile } from '../../retrieval/retrieval';
import type { TextRange } from '../../text/textEdit';
import type { ReferenceFinder } from '../finder';
import { python } from '../languages/python';
import { programFinder } from '../program/findInProgram';
import type { SecretReference, SourceText } from '../reference';

const program = programFinder(python);

/** Jupyter notebooks of Python, whose cells of code are read as one program; ranges are those of the notebook's text. */
export const notebook: ReferenceFinder = {
  mayHold: (file) => file.languageId === 'jupyter' && program.mayHold(toProgram(file, file.text)),

  async find(file, grammars) {
    const cells = readNotebook(file.text);
    if (cells === undefined) return [];
    const references = await program.find(toProgram(file, cells.text), grammars);
    return references.flatMap((reference) => toNotebook(reference, cells, file.text) ?? []);
  },
};

function toProgram(file: SourceFile, text: string): SourceFile {
  return { ...file, languageId: 'python', text };
}

/** The reference in the notebook; undefined where a command to the kernel only seems to be one. */
function toNotebook(reference: SecretReference, cells: Notebook, text: string): SecretReference | undefined {
  const { secretId, usedAt, keys, region, stagingLabel, versionId } = reference;
  const given = [secretId, ...keys, region, stagingLabel, versionId].filter((part) => part !== undefined);
  if (!given.every(({ range }) => cells.isVerbatim(range))) return undefined;
  const move = (part: SourceText): SourceText => {
    const range = cells.toOuter(part.range);
    const isSame = isWrittenAs(cells.text, part.range, text, range);
    return { ...part, range, isLiteral: part.isLiteral && isSame };
  };
  return {
    ...reference,
    secretId: move(secretId),
    usedAt: cells.toOuter(usedAt),
    keys: keys.map(move),
    ...(region && { region: move(region) }),
    ...(stagingLabel && { stagingLabel: move(stagingLabel) }),
    ...(versionId && { versionId: move(versionId) }),
  };
}

/** Whether the notebook writes a stretch of the program without escapes of JSON, on one line. */
function isWrittenAs(program: string, inner: TextRange, notebook: string, outer: TextRange): boolean {
  return program.slice(inner.start, inner.end) === notebook.slice(outer.start, outer.end);
}
