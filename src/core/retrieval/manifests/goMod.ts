import type { ProjectFiles } from '../retrieval';
import type { TextEdit } from '../../text/textEdit';
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
  return new RegExp(`^\\s*(?:require\\s+)?${module.replaceAll('.', '\\.')}\\s+v`, 'm').test(text);
}

function requireModules(text: string, modules: readonly string[]): readonly TextEdit[] {
  const lineEnding = detectLineEnding(text);
  const block = [...text.matchAll(/^require[ \t]*\([ \t]*\r?\n((?:[^)]*\n)?)\)/gm)].find(
    ([, body]) => !/^(?:[^\n]*\/\/ indirect\r?\n)+$/.test(body ?? '') || body === '',
  );
  const lines = modules.map((module) => [module, `\t${module} ${versions[module] ?? ''}`] as const);
  if (block === undefined) {
    const written = `require (${lineEnding}${lines.map(([, line]) => line + lineEnding).join('')})`;
    const single = [...text.matchAll(/^(?:require|go|toolchain|module)[ \t][^\n(]*$/gm)].at(-1);
    const end = single === undefined ? text.length : endOfLine(text, single.index);
    return [insert(end, `${lineEnding}${lineEnding}${written}`)];
  }
  const start = endOfLine(text, block.index) + lineEnding.length;
  const end = startOfLine(text, block.index + block[0].length - 1);
  return lines.map(([module, line]) => {
    const next = [...text.slice(start, end).matchAll(/^[ \t]*([^\s/]\S*)[ \t]+v/gm)].find(
      ([, name]) => (name ?? '') > module,
    );
    return insert(next === undefined ? end : start + next.index, line + lineEnding);
  });
}
