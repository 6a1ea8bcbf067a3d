import { applyTextEdits } from '../../text/textEdit';
import type { TextEdit, TextRange } from '../../text/textEdit';
import type { ProjectFiles, SourceFile } from '../retrieval';
import { detectLineEnding, endOfLine, insert, joinInsertions } from '../sourceText';
import type { ManifestChange } from './manifest';

/** The oldest versions that the retrieval code is written for, by the names of the packages. */
const minimumVersions: Readonly<Record<string, string>> = {
  boto3: '1.28',
  aioboto3: '12.0',
  aiobotocore: '2.6',
  'aws-secretsmanager-caching': '1.1',
  'aws-lambda-powertools': '2.0',
};

interface Requirement {
  readonly name: string;
  readonly version: string;
}

/** The files that say what a program needs, and how each says one thing more; undefined where that cannot be written. */
const manifestKinds: Readonly<
  Record<string, (text: string, requirement: Requirement) => readonly TextEdit[] | undefined>
> = {
  'pyproject.toml': addToPyproject,
  'requirements.in': addToRequirements,
  'requirements.txt': addToRequirements,
  Pipfile: (text, { name, version }) => addToTable(text, 'packages', `${name} = ">=${version}"`),
  'setup.cfg': addToSetupConfig,
  'setup.py': addToSetupScript,
  'environment.yml': addToCondaEnvironment,
  'environment.yaml': addToCondaEnvironment,
};

/** The project's manifests, the nearest first. */
async function findManifests(project: ProjectFiles): Promise<readonly SourceFile[]> {
  const found = await Promise.all(Object.keys(manifestKinds).map((name) => project.findUp(name)));
  const depth = ({ path }: SourceFile): number => path.split('/').length;
  return found.filter((file) => file !== undefined).sort((a, b) => depth(b) - depth(a));
}

/** Whether one of the project's manifests names the package among what the program needs. */
export async function hasPythonDependency(project: ProjectFiles, name: string): Promise<boolean> {
  return (await findManifests(project)).some(({ text }) => hasRequirement(text, name));
}

/** Adds packages to what the script itself says that it needs, else to the nearest manifest that can take them. */
export async function addPythonDependencies(
  project: ProjectFiles,
  script: SourceFile,
  names: readonly string[],
): Promise<ManifestChange> {
  const list = findInlineList(script.text);
  const manifests = list === undefined ? await findManifests(project) : [];
  const needed = list === undefined ? manifests.map(({ text }) => text) : [uncomment(script.text, list)];
  const missing = names.filter((name) => !needed.some((text) => hasRequirement(text, name)));
  const requirements = missing.map((name) => ({ name, version: minimumVersions[name] ?? '0' }));
  if (requirements.length === 0) return { edits: new Map(), notes: [] };
  if (list !== undefined) {
    const edits = joinInsertions(requirements.flatMap((one) => addInline(script.text, list, one)));
    return { edits: new Map([[script.path, edits]]), notes: [] };
  }
  const packages = missing.join(' and ');
  const it = missing.length === 1 ? 'it' : 'them';
  for (const { path, text } of manifests) {
    const edits = addRequirements(path, text, requirements);
    if (edits !== undefined)
      return {
        edits: new Map([[path, edits]]),
        notes: [`${path} gains ${packages}: install ${it} before the program runs.`],
      };
  }
  return {
    edits: new Map(),
    notes: [`Install the Python package${missing.length === 1 ? '' : 's'} ${packages}.`],
  };
}

function uncomment(text: string, { start, end }: TextRange): string {
  return text.slice(start, end).replaceAll(/^#/gm, '');
}

const inlineScript = /^# \/\/\/ script\r?\n(?:#[^\n]*\n)*?#\s*dependencies\s*=\s*\[([^\]]*)\]/m;

/** The list in a script that itself says what it needs (PEP 723). */
function findInlineList(text: string): TextRange | undefined {
  const list = inlineScript.exec(text);
  if (list === null) return undefined;
  const end = list.index + list[0].length - 1;
  return { start: end - (list[1] ?? '').length, end };
}

function addInline(text: string, list: TextRange, { name, version }: Requirement): readonly TextEdit[] {
  const items = text.slice(list.start, list.end);
  const item = `"${name}>=${version}"`;
  const last = [...items.matchAll(/"[^"\n]*"|'[^'\n]*'/g)].at(-1);
  if (last === undefined) return [insert(list.start, item)];
  const lead = items.slice(items.lastIndexOf('\n', last.index) + 1, last.index);
  const separator = lead.startsWith('#') ? `,${detectLineEnding(text)}${lead}` : ', ';
  return [insert(list.start + last.index + last[0].length, separator + item)];
}

function addRequirements(
  path: string,
  text: string,
  requirements: readonly Requirement[],
): readonly TextEdit[] | undefined {
  const add = manifestKinds[path.split('/').at(-1) ?? ''];
  const [first, ...others] = requirements.map((requirement) => add?.(text, requirement));
  if (first === undefined || others.length === 0) return first;
  let changed = text;
  for (const requirement of requirements)
    changed = applyTextEdits(changed, add?.(changed, requirement) ?? []);
  return [{ range: { start: 0, end: text.length }, newText: changed }];
}

const developmentTables =
  /^\[(?:dependency-groups|dev-packages|tool\.poetry\.dev-dependencies|tool\.poetry\.group\.(?:dev|docs?|lint|tests?|types|typing)\.dependencies|tool\.pdm\.dev-dependencies)\][^]*?(?=^\[|(?![^]))/gim;

/** Whether a line of a requirements file, a string or item of a list, or a key of a table names the package. */
function hasRequirement(text: string, name: string): boolean {
  const pattern = name.replaceAll('-', '[-_.]+');
  const runtime = text.replaceAll(developmentTables, '').replaceAll(/^[ \t]*#.*$/gm, '');
  return new RegExp(`(^|['"]|-[ \\t]+)[ \\t]*${pattern}(?![\\w.-])`, 'im').test(runtime);
}

/** A file whose lines carry hashes is left alone: pip refuses to mix them with lines that have none. */
function addToRequirements(text: string, { name, version }: Requirement): readonly TextEdit[] | undefined {
  if (text.includes('--hash=')) return undefined;
  const lineEnding = detectLineEnding(text);
  const line = `${name}>=${version}`;
  const lines = [...text.matchAll(/^[A-Za-z0-9][\w.-]*/gm)];
  const names = lines.map(([found]) => found.toLowerCase());
  const sorted =
    names.length > 1 && names.every((found, index) => index === 0 || (names[index - 1] ?? '') <= found);
  const next = sorted ? lines.find(([found]) => found.toLowerCase() > name) : undefined;
  if (next !== undefined) return [insert(next.index, line + lineEnding)];
  const gap = text === '' || text.endsWith('\n') ? '' : lineEnding;
  return [insert(text.length, gap + line + lineEnding)];
}

/** PEP 621's list, else Poetry's table, else a list of its own where the project's other data is PEP 621's. */
function addToPyproject(text: string, { name, version }: Requirement): readonly TextEdit[] | undefined {
  const project = findTable(text, 'project');
  const data = project === undefined ? '' : text.slice(project.start, project.end);
  const list = /^dependencies[ \t]*=[ \t]*\[/m.exec(data);
  if (project !== undefined && list !== null)
    return addToArray(text, project.start + list.index + list[0].length, `${name}>=${version}`);
  const poetry = addToTable(text, 'tool.poetry.dependencies', `${name} = "^${version}"`);
  const isDynamic = /^dynamic[ \t]*=[ \t]*\[[^\]]*['"]dependencies['"]/m.test(data);
  if (poetry !== undefined || project === undefined || isDynamic) return poetry;
  return addToTable(text, 'project', `dependencies = ["${name}>=${version}"]`);
}

/** Adds a line at the end of a TOML table. */
function addToTable(text: string, name: string, line: string): readonly TextEdit[] | undefined {
  const table = findTable(text, name);
  if (table === undefined) return undefined;
  const { length } = text.slice(table.start, table.end).trimEnd();
  return [insert(table.start + length, detectLineEnding(text) + line)];
}

/** The lines of `install_requires`, each an indented requirement. */
function addToSetupConfig(text: string, { name, version }: Requirement): readonly TextEdit[] | undefined {
  const list = /^install_requires[ \t]*=[ \t]*\r?\n((?:[ \t]+\S[^\n]*(?:\n|$))+)/m.exec(text);
  const items = list?.[1];
  if (list === null || items === undefined) return undefined;
  const indentation = /^[ \t]+/.exec(items)?.[0] ?? '    ';
  const end = list.index + list[0].trimEnd().length;
  return [insert(end, `${detectLineEnding(text)}${indentation}${name}>=${version}`)];
}

function addToSetupScript(text: string, { name, version }: Requirement): readonly TextEdit[] | undefined {
  const list = /\binstall_requires[ \t]*=[ \t]*\[/.exec(text);
  return list === null ? undefined : addToArray(text, list.index + list[0].length, `${name}>=${version}`);
}

/** Under `pip:` where the environment has such a list. Else only what conda's own channels carry can go in. */
function addToCondaEnvironment(
  text: string,
  { name, version }: Requirement,
): readonly TextEdit[] | undefined {
  const pip = /^([ \t]*)-[ \t]+pip:[ \t]*\r?\n((?:\1[ \t]+-[ \t][^\n]*(?:\n|$))+)/m.exec(text);
  const list =
    pip ??
    (name === 'boto3' ? /^(dependencies):[ \t]*\r?\n((?:[ \t]*-[ \t][^\n]*(?:\n|$))+)/m.exec(text) : null);
  const items = list?.[2];
  if (list === null || items === undefined) return undefined;
  const indentation = /^[ \t]*/.exec(items)?.[0] ?? '';
  const end = list.index + list[0].trimEnd().length;
  return [insert(end, `${detectLineEnding(text)}${indentation}- ${name}>=${version}`)];
}

/** The lines of a TOML table, from the end of its header's line. */
function findTable(text: string, name: string): { readonly start: number; readonly end: number } | undefined {
  const header = new RegExp(`^\\[[ \\t]*${name.replaceAll('.', '\\.')}[ \\t]*\\][^\\n]*`, 'm').exec(text);
  if (header === null) return undefined;
  const start = endOfLine(text, header.index + header[0].trimEnd().length);
  const next = /^\[/m.exec(text.slice(start + 1));
  return { start, end: next === null ? text.length : start + 1 + next.index };
}

/** Adds a string at the end of an array of strings, TOML's or Python's, whose content begins at `start`. */
function addToArray(text: string, start: number, item: string): readonly TextEdit[] | undefined {
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
  const entry = quote + item + quote;
  if (last === undefined) return [insert(start, entry)];
  const indentation = text.slice(text.lastIndexOf('\n', last.start) + 1, last.start);
  if (indentation.trim() !== '') return [insert(last.end, `, ${entry}`)];
  const line = `${detectLineEnding(text)}${indentation}${entry}`;
  const lineEnd = endOfLine(text, last.end);
  return endsWithComma ? [insert(lineEnd, `${line},`)] : [insert(last.end, ','), insert(lineEnd, line)];
}
