import type { ProjectFiles } from '../retrieval';
import type { TextEdit, TextRange } from '../../text/textEdit';
import { detectLineEnding, endOfLine, insert, startOfLine } from '../sourceText';
import type { ManifestChange } from './manifest';

/** The oldest versions that the retrieval code was tried with, by module. */
const versions: Readonly<Record<string, string>> = {
  'github.com/aws/aws-sdk-go': 'v1.55.8',
  'github.com/aws/aws-sdk-go-v2/config': 'v1.33.18',
  'github.com/aws/aws-sdk-go-v2/service/secretsmanager': 'v1.50.11',
  'github.com/aws/aws-secretsmanager-caching-go/v2': 'v2.0.0',
};

/** Requires, in the nearest go.mod, the modules of AWS that the imported packages are in. */
export async function addGoDependencies(
  project: Pick<ProjectFiles, 'findUp'>,
  imports: readonly string[],
): Promise<ManifestChange> {
  const modules = Object.keys(versions)
    .filter((module) => imports.some((path) => path === module || path.startsWith(`${module}/`)))
    .sort();
  if (modules.length === 0) return { edits: new Map(), notes: [] };
  const manifest = await project.findUp('go.mod');
  if (manifest === undefined) return { edits: new Map(), notes: [`Run go get ${modules.join(' ')}.`] };
  const missing = modules.filter((module) => !requires(manifest.text, module));
  if (missing.length === 0) return { edits: new Map(), notes: [] };
  return {
    edits: new Map([[manifest.path, requireModules(manifest.text, missing)]]),
    notes: [`${manifest.path} gains ${missing.join(' and ')}: run go mod tidy before the program is built.`],
  };
}

/** Whether the module is required at all; `go mod tidy` makes an indirect requirement direct. */
function requires(text: string, module: string): boolean {
  return text.split(/\r?\n/).some((line) =>
    line
      .trim()
      .replace(/^require[ \t]/, '')
      .startsWith(`${module} v`),
  );
}

function requireModules(text: string, modules: readonly string[]): readonly TextEdit[] {
  const lineEnding = detectLineEnding(text);
  const block = findBlock(text);
  const lines = modules.map((module) => [module, `\t${module} ${versions[module] ?? ''}`] as const);
  if (block === undefined) {
    const written = `require (${lineEnding}${lines.map(([, line]) => line + lineEnding).join('')})`;
    const single = [...text.matchAll(/^(?:require|go|toolchain|module)[ \t][^\n(]*$/gm)].at(-1);
    const end = single === undefined ? text.length : endOfLine(text, single.index);
    return [insert(end, `${lineEnding}${lineEnding}${written}`)];
  }
  const { start, end } = block;
  return lines.map(([module, line]) => {
    const next = [...text.slice(start, end).matchAll(/^[ \t]*([^\s/]\S*) v/gm)].find(
      ([, name]) => (name ?? '') > module,
    );
    return insert(next === undefined ? end : start + next.index, line + lineEnding);
  });
}

/** The lines of the first group of requirements that are not all indirect: from the line under `require (` to the bracket's. */
function findBlock(text: string): TextRange | undefined {
  for (const { index } of text.matchAll(/^require[ \t]*\(/gm)) {
    const start = Math.min(text.length, endOfLine(text, index) + detectLineEnding(text).length);
    const end = text.indexOf(')', start);
    if (end === -1) return undefined;
    const lines = text.slice(start, startOfLine(text, end)).split(/\r?\n/).slice(0, -1);
    if (lines.length === 0 || !lines.every((line) => line.endsWith('// indirect')))
      return { start, end: startOfLine(text, end) };
  }
  return undefined;
}
