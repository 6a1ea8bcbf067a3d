import type { TextEdit, TextRange } from '../../text/textEdit';
import type { ProjectFiles, SourceFile } from '../retrieval';
import { detectLineEnding, endOfLine, insert } from '../sourceText';
import type { ManifestChange } from './manifest';

/** The oldest version that the retrieval code was tried with. */
const minimumVersion = '1.28';

/** Adds the package to pyproject.toml's dependencies (PEP 621 or Poetry's), or else to requirements.txt. */
export async function addPythonDependency(project: ProjectFiles, name: string): Promise<ManifestChange> {
  const pyproject = await project.findUp('pyproject.toml');
  const requirements = await project.findUp('requirements.txt');
  const manifests = [pyproject, requirements].filter((file) => file !== undefined);
  if (manifests.some(({ text }) => hasRequirement(text, name))) return { edits: new Map(), notes: [] };
  for (const [file, edit] of [
    [pyproject, pyproject === undefined ? undefined : addToPyproject(pyproject.text, name)],
    [requirements, requirements === undefined ? undefined : addToRequirements(requirements, name)],
  ] as const)
    if (file !== undefined && edit !== undefined)
      return {
        edits: new Map([[file.path, edit]]),
        notes: [`${file.path} gains ${name}: install it before the program runs.`],
      };
  return { edits: new Map(), notes: [`Install the Python package ${name}.`] };
}

/** Whether a line of a requirements file, a string of a list, or a key of Poetry's table names the package. */
function hasRequirement(text: string, name: string): boolean {
  return new RegExp(`(^|['"])[ \\t]*${name}(?![\\w.-])`, 'im').test(text.replaceAll(/^[ \t]*#.*$/gm, ''));
}

/** A file whose lines carry hashes is left alone: pip refuses to mix them with lines that have none. */
function addToRequirements({ text }: SourceFile, name: string): readonly TextEdit[] | undefined {
  if (text.includes('--hash=')) return undefined;
  const lineEnding = detectLineEnding(text);
  const line = `${name}>=${minimumVersion}`;
  const lines = [...text.matchAll(/^[A-Za-z0-9][\w.-]*/gm)];
  const names = lines.map(([found]) => found.toLowerCase());
  const sorted =
    names.length > 1 && names.every((found, index) => index === 0 || (names[index - 1] ?? '') <= found);
  const next = sorted ? lines.find(([found]) => found.toLowerCase() > name) : undefined;
  if (next !== undefined) return [insert(next.index, line + lineEnding)];
  const gap = text === '' || text.endsWith('\n') ? '' : lineEnding;
  return [insert(text.length, gap + line + lineEnding)];
}

function addToPyproject(text: string, name: string): readonly TextEdit[] | undefined {
  const project = findTable(text, 'project');
  if (project !== undefined) {
    const list = /^dependencies[ \t]*=[ \t]*\[/m.exec(text.slice(project.start, project.end));
    if (list !== null) return addToArray(text, project.start + list.index + list[0].length, name);
  }
  const poetry = findTable(text, 'tool.poetry.dependencies');
  if (poetry === undefined) return undefined;
  const table = text.slice(poetry.start, poetry.end).trimEnd();
  return [insert(poetry.start + table.length, `${detectLineEnding(text)}${name} = "^${minimumVersion}"`)];
}

/** The lines of a TOML table, from the end of its header's line. */
function findTable(text: string, name: string): { readonly start: number; readonly end: number } | undefined {
  const header = new RegExp(`^\\[[ \\t]*${name.replaceAll('.', '\\.')}[ \\t]*\\][^\\n]*`, 'm').exec(text);
  if (header === null) return undefined;
  const start = endOfLine(text, header.index + header[0].trimEnd().length);
  const next = /^\[/m.exec(text.slice(start + 1));
  return { start, end: next === null ? text.length : start + 1 + next.index };
}

/** Adds a string at the end of a TOML array of strings whose content begins at `start`. */
function addToArray(text: string, start: number, name: string): readonly TextEdit[] | undefined {
  const element = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*|,|\]/y;
  let position = start;
  let last: TextRange | undefined;
  let endsWithComma = false;
  for (;;) {
    position += /^\s*/.exec(text.slice(position))?.[0].length ?? 0;
    element.lastIndex = position;
    const token = element.exec(text)?.[0];
    if (token === undefined) return undefined;
    if (token === ']') break;
    if (/^['"]/.test(token)) last = { start: position, end: position + token.length };
    if (!token.startsWith('#')) endsWithComma = token === ',';
    position += token.length;
  }
  const quote = text.charAt(last?.start ?? -1) === "'" ? "'" : '"';
  const entry = `${quote}${name}>=${minimumVersion}${quote}`;
  if (last === undefined) return [insert(start, entry)];
  const indentation = text.slice(text.lastIndexOf('\n', last.start) + 1, last.start);
  if (indentation.trim() !== '') return [insert(last.end, `, ${entry}`)];
  const line = `${detectLineEnding(text)}${indentation}${entry}`;
  const lineEnd = endOfLine(text, last.end);
  return endsWithComma ? [insert(lineEnd, `${line},`)] : [insert(last.end, ','), insert(lineEnd, line)];
}
