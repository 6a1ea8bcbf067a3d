import { modify, parse } from 'jsonc-parser';
import type { ProjectFiles, SourceFile } from '../retrieval';
import { detectLineEnding } from '../sourceText';
import type { ManifestChange } from './manifest';

/** From this version on the client takes its region from the environment, and its API's version by itself. */
const requirement = '^3.300';

/** Requires the package in the nearest composer.json when that has it nowhere. */
export async function addComposerPackage(project: ProjectFiles, name: string): Promise<ManifestChange> {
  const manifest = await project.findUp('composer.json');
  if (manifest === undefined) return { edits: new Map(), notes: [`Run composer require ${name}.`] };
  const content = readObject(manifest.text);
  if (content === undefined)
    return {
      edits: new Map(),
      notes: [`${manifest.path} is not a JSON object: add the package ${name} by hand.`],
    };
  const required = content['require'];
  if ([required, content['require-dev']].some((list) => list?.[name] !== undefined))
    return { edits: new Map(), notes: [] };
  const indentation = /\n([ \t]+)"/.exec(manifest.text)?.[1] ?? '    ';
  const edits = modify(manifest.text, ['require', name], requirement, {
    formattingOptions: {
      eol: detectLineEnding(manifest.text),
      insertSpaces: !indentation.startsWith('\t'),
      tabSize: indentation.startsWith('\t') ? 1 : indentation.length,
    },
    ...(required === undefined ? {} : { getInsertionIndex: (names) => placeInOrder(names, name) }),
  }).map(({ offset, length, content: newText }) => ({
    range: { start: offset, end: offset + length },
    newText,
  }));
  return {
    edits: new Map([[manifest.path, edits]]),
    notes: [`${manifest.path} gains ${name}: run composer update ${name} before the program runs.`],
  };
}

/** The path of Composer's autoloader as `__DIR__` of the file goes on to it; undefined where it is not where Composer puts it. */
export async function findAutoloader(
  project: ProjectFiles,
  { path }: SourceFile,
): Promise<string | undefined> {
  const manifest = await project.findUp('composer.json');
  if (manifest === undefined || manifest.text.includes('"vendor-dir"')) return undefined;
  const depth = path.split('/').length - manifest.path.split('/').length;
  return depth < 0 ? undefined : `/${'../'.repeat(depth)}vendor/autoload.php`;
}

type PackageLists = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

function readObject(text: string): PackageLists | undefined {
  const content: unknown = parse(text);
  return typeof content === 'object' && content !== null && !Array.isArray(content)
    ? (content as PackageLists)
    : undefined;
}

/** Where a package goes: in the order of names where the list keeps to it behind PHP and its extensions, else last. */
function placeInOrder(names: readonly string[], name: string): number {
  const platform = names.findLastIndex((other) => !other.includes('/')) + 1;
  const packages = names.slice(platform);
  const isSorted = packages.every((other, index) => index === 0 || (packages[index - 1] ?? '') <= other);
  const next = isSorted ? packages.findIndex((other) => other > name) : -1;
  return next === -1 ? names.length : platform + next;
}
