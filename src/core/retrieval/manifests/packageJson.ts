import { modify, parse } from 'jsonc-parser';
import type { ProjectFiles } from '../retrieval';
import { detectLineEnding } from '../sourceText';
import type { ManifestChange } from './manifest';

/** The oldest versions that the retrieval code was tried with. */
const versions: Readonly<Record<string, string>> = { '@aws-sdk/client-secrets-manager': '^3.1162.0' };

const dependencyFields = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/** Adds the package to the nearest package.json's dependencies when none of its lists has it. */
export async function addNodeDependency(project: ProjectFiles, name: string): Promise<ManifestChange> {
  const manifest = await project.findUp('package.json');
  if (manifest === undefined) return { edits: new Map(), notes: [`Install the npm package ${name}.`] };
  const content: unknown = parse(manifest.text);
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    return {
      edits: new Map(),
      notes: [`${manifest.path} is not a JSON object: add the npm package ${name} by hand.`],
    };
  const lists = content as Record<string, Record<string, string> | undefined>;
  if (dependencyFields.some((field) => lists[field]?.[name] !== undefined))
    return { edits: new Map(), notes: [] };
  const indentation = /\n([ \t]+)"/.exec(manifest.text)?.[1] ?? '  ';
  const edits = modify(manifest.text, ['dependencies', name], versions[name] ?? '*', {
    formattingOptions: {
      eol: detectLineEnding(manifest.text),
      insertSpaces: !indentation.startsWith('\t'),
      tabSize: indentation.startsWith('\t') ? 1 : indentation.length,
    },
    ...(lists['dependencies'] === undefined
      ? {}
      : { getInsertionIndex: (names) => placeInOrder(names, name) }),
  }).map(({ offset, length, content: newText }) => ({
    range: { start: offset, end: offset + length },
    newText,
  }));
  return {
    edits: new Map([[manifest.path, edits]]),
    notes: [`${manifest.path} gains ${name}: install it before the program runs.`],
  };
}

/** Where a name goes in an object's keys: in order, which is how npm itself writes them. */
function placeInOrder(names: readonly string[], name: string): number {
  const index = names.findIndex((other) => other > name);
  return index === -1 ? names.length : index;
}
