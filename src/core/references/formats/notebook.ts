import { readJson } from '../../retrieval/formats/jsonScalars';
import { readNotebook } from '../../retrieval/notebookCells';
import type { Notebook } from '../../retrieval/notebookCells';
import type { SourceFile } from '../../retrieval/retrieval';
import type { Grammars } from '../../syntax/grammars';
import type { TextRange } from '../../text/textEdit';
import type { ReferenceFinder } from '../finder';
import { python } from '../languages/python';
import { programFinder } from '../program/findInProgram';
import type { Imports } from '../program/imports';
import type { SecretReference, SourceText } from '../reference';
import type { TracedText } from '../tracedText';
import { DataTree } from './dataTree';
import { mergeFound } from './mergeFound';
import { findInScripts, type Script } from './scripts/script';
import { joinTraced } from './scripts/shellText';

const program = programFinder(python);

/**
 * Jupyter notebooks of Python: the cells of code, which are read as one program, and what they give to a shell. Ranges are those of
 * the notebook's text.
 */
export const notebook: ReferenceFinder = {
  mayHold: (file) => file.languageId === 'jupyter' && program.mayHold(toProgram(file, file.text)),

  async find(file, grammars, imports) {
    const cells = readNotebook(file.text);
    if (cells === undefined) return [];
    return mergeFound([
      await findInCells(file, cells, grammars, imports),
      await findInScripts(listScripts(file.text), grammars),
    ]);
  },
};

async function findInCells(
  file: SourceFile,
  cells: Notebook,
  grammars: Grammars,
  imports: Imports | undefined,
): Promise<readonly SecretReference[]> {
  const references = await program.find(toProgram(file, cells.text), grammars, imports);
  return references.flatMap((reference) => toNotebook(reference, cells, file.text) ?? []);
}

/** Cells for a shell, and lines for one: https://ipython.readthedocs.io/en/stable/interactive/magics.html */
function listScripts(text: string): readonly Script[] {
  if (!text.includes('secretsmanager')) return [];
  const tree = new DataTree(readJson(text).scalars);
  return tree.matching(/^cells\/\d+\/cell_type$/).flatMap(({ document, path: [, cell = ''] }) => {
    if (tree.read(document, 'cells', cell, 'cell_type') !== 'code') return [];
    const lines = tree.matching(new RegExp(String.raw`^cells/${cell}/source(?:/\d+)?$`));
    return listCommands(joinTraced(...lines.map((line) => tree.textOf(line)))).map((command) => ({
      languageId: 'shellscript',
      text: command,
    }));
  });
}

function listCommands(cell: TracedText): readonly TracedText[] {
  const magic = /^%%(?:(?:script\s+)?(?:ba|z)?sh)\b.*\n/.exec(cell.text);
  if (magic !== null) return [cell.slice(magic[0].length, cell.text.length)];
  if (cell.text.startsWith('%%')) return [];
  const line = /^[ \t]*(?:[\w, ]+=[ \t]*)?!{1,2}(?<command>(?:.*\\\n)*.*)/dgm;
  return [...cell.text.matchAll(line)].flatMap(({ indices }) => {
    const command = indices?.groups?.['command'];
    return command ? [cell.slice(...command)] : [];
  });
}

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
