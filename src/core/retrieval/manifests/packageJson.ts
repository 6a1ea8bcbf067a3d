import { modify, parse } from 'jsonc-parser';
import { applyTextEdits } from '../../text/textEdit';
import { editsBetween } from '../planSeveral';
import type { ProjectFiles } from '../retrieval';
import { detectLineEnding } from '../sourceText';
import type { ManifestChange } from './manifest';

/** The oldest versions that the retrieval code was tried with. */
const versions: Readonly<Record<string, string>> = {
  '@aws-sdk/client-secrets-manager': '^3.1162.0',
  '@aws-lambda-powertools/parameters': '^2.35.0',
};

const dependencyFields = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

type DependencyLists = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

/** Whether the nearest package.json lists a package whose name begins so. */
export async function hasNodeDependency(project: ProjectFiles, beginning: string): Promise<boolean> {
  const manifest = await project.findUp('package.json');
  const lists = manifest && (parse(manifest.text) as DependencyLists | null | undefined);
  return dependencyFields.some((field) =>
    Object.keys(lists?.[field] ?? {}).some((name) => name.startsWith(beginning)),
  );
}

/** Adds packages to the nearest package.json's dependencies, those that none of its lists has. */
export async function addNodeDependencies(
  project: ProjectFiles,
  names: readonly string[],
): Promise<ManifestChange> {
  const manifest = await project.findUp('package.json');
  if (names.length === 0) return { edits: new Map(), notes: [] };
  if (manifest === undefined)
    return { edits: new Map(), notes: names.map((name) => `Install the npm package ${name}.`) };
  const content: unknown = parse(manifest.text);
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    return {
      edits: new Map(),
      notes: names.map(
        (name) => `${manifest.path} is not a JSON object: add the npm package ${name} by hand.`,
      ),
    };
  const lists = content as DependencyLists;
  const missing = names.filter((name) =>
    dependencyFields.every((field) => lists[field]?.[name] === undefined),
  );
  if (missing.length === 0) return { edits: new Map(), notes: [] };
  const text = missing.reduce((before, name) => addTo(before, name, findVersion(name, lists)), manifest.text);
  return {
    edits: new Map([[manifest.path, editsBetween(manifest.text, text)]]),
    notes: missing.map((name) => `${manifest.path} gains ${name}: install it before the program runs.`),
  };
}

/** Version 1 of the CDK has a package for each service, all of one version. */
function findVersion(name: string, lists: DependencyLists): string {
  const sibling = name.startsWith('@aws-cdk/')
    ? dependencyFields.flatMap((field) => lists[field]?.['@aws-cdk/core'] ?? [])[0]
    : undefined;
  return sibling ?? versions[name] ?? '*';
}

function addTo(text: string, name: string, version: string): string {
  const indentation = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  const hasList = (parse(text) as DependencyLists)['dependencies'] !== undefined;
  const edits = modify(text, ['dependencies', name], version, {
    formattingOptions: {
      eol: detectLineEnding(text),
      insertSpaces: !indentation.startsWith('\t'),
      tabSize: indentation.startsWith('\t') ? 1 : indentation.length,
    },
    ...(hasList ? { getInsertionIndex: (names) => placeInOrder(names, name) } : {}),
  });
  return applyTextEdits(
    text,
    edits.map(({ offset, length, content: newText }) => ({
      range: { start: offset, end: offset + length },
      newText,
    })),
  );
}

/** Where a name goes in an object's keys: in order, which is how npm itself writes them. */
function placeInOrder(names: readonly string[], name: string): number {
  const index = names.findIndex((other) => other > name);
  return index === -1 ? names.length : index;
}
