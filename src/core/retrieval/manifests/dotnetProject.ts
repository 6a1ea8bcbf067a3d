import type { TextEdit } from '../../text/textEdit';
import type { ProjectFiles, SourceFile } from '../retrieval';
import { detectLineEnding, endOfLine, indentationAt, insert, startOfLine } from '../sourceText';
import type { ManifestChange } from './manifest';

/** Versions of the packages: for projects that still have version 3 of the SDK its last ones, as its parts cannot be mixed. */
const versions: Readonly<Record<string, readonly [current: string, withSdk3: string]>> = {
  'AWSSDK.SecretsManager': ['4.0.100.12', '3.7.400.44'],
  'AWSSDK.SecretsManager.Caching': ['2.0.0', '1.0.6'],
  'System.Text.Json': ['8.0.5', '8.0.5'],
};

/** The files that decide what a C# file is compiled with; each the nearest one. */
export interface DotnetProject {
  readonly project?: SourceFile;
  /** `Directory.Packages.props`, when it gives the versions of all packages. */
  readonly central?: SourceFile;
  /** `Directory.Build.props`, whose settings and packages every project has. */
  readonly common?: SourceFile;
}

export async function findDotnetProject(files: Pick<ProjectFiles, 'findUp'>): Promise<DotnetProject> {
  const [project, central, common] = await Promise.all(
    ['*.csproj', 'Directory.Packages.props', 'Directory.Build.props'].map((name) => files.findUp(name)),
  );
  const settings = [central, common, project].map((file) => file?.text ?? '').join('\n');
  const isCentral = /<ManagePackageVersionsCentrally>\s*true\s*</i.test(settings);
  return {
    ...(project === undefined ? {} : { project }),
    ...(central === undefined || !isCentral ? {} : { central }),
    ...(common === undefined ? {} : { common }),
  };
}

/** Whether the project is an app that is given to those who use it, in which no value can be kept secret. */
export function isClientApp({ project }: DotnetProject): boolean {
  return /Microsoft\.NET\.Sdk\.BlazorWebAssembly|<UseMaui>\s*true|<TargetFrameworks?>[^<]*-(android|ios)/i.test(
    project?.text ?? '',
  );
}

/** Whether the platform lacks System.Text.Json: .NET Framework and .NET Standard. */
export function lacksJson({ project, common }: DotnetProject): boolean {
  const [, targets = ''] =
    /<TargetFrameworks?>([^<]*)</.exec(project?.text ?? '') ??
    /<TargetFrameworks?>([^<]*)</.exec(common?.text ?? '') ??
    [];
  return /\bnet4|\bnetstandard/.test(targets);
}

/** Adds the packages that the project lacks. */
export function addDotnetPackages(
  { project, central, common }: DotnetProject,
  packages: readonly string[],
): ManifestChange {
  const texts = [project, central, common].map((file) => hideComments(file?.text ?? ''));
  const hasSdk3 = texts.some((text) => /"AWSSDK\.[\w.]+"\s+Version="\[?3\./.test(text));
  const missing = packages.filter((name) => !texts.some((text) => has(text, 'PackageReference', name)));
  if (missing.length === 0) return { edits: new Map(), notes: [] };
  const versionOf = (name: string): string => versions[name]?.[hasSdk3 ? 1 : 0] ?? '';
  const byHand = missing
    .map((name) => `dotnet add package ${name} --version ${versionOf(name)}`)
    .join(' && ');
  if (project === undefined) return { edits: new Map(), notes: [`Run ${byHand}.`] };
  if (!/<Project\b[^>]*\bSdk\s*=|<PackageReference\b|<Sdk\b/.test(project.text))
    return {
      edits: new Map(),
      notes: [
        `${project.path} is of the older kind, without package references: install ${missing.join(' and ')} with NuGet.`,
      ],
    };
  const references = addItems(project.text, 'PackageReference', missing, (name) =>
    central === undefined ? versionOf(name) : undefined,
  );
  const unversioned = missing.filter(
    (name) => central !== undefined && !has(hideComments(central.text), 'PackageVersion', name),
  );
  const pinned =
    central === undefined ? [] : addItems(central.text, 'PackageVersion', unversioned, versionOf);
  if (references === undefined || pinned === undefined)
    return { edits: new Map(), notes: [`${project.path} has no place for packages: run ${byHand}.`] };
  return {
    edits: new Map([
      [project.path, references],
      ...(central === undefined || pinned.length === 0 ? [] : [[central.path, pinned] as const]),
    ]),
    notes: [
      `${project.path} gains ${missing.join(' and ')}.`,
      ...(central === undefined || pinned.length === 0
        ? []
        : [`${central.path} gains ${pinned.length > 1 ? 'their versions' : 'its version'}.`]),
    ],
  };
}

/** The text with blanks in place of comments, so that offsets stay. */
function hideComments(text: string): string {
  return text.replaceAll(/<!--[^]*?-->/g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
}

function has(text: string, element: string, name: string): boolean {
  return new RegExp(`<${element}\\s[^>]*\\bInclude\\s*=\\s*"${name.replaceAll('.', '\\.')}"`, 'i').test(text);
}

/** Adds items beside those of their kind, in order where these are; undefined when the file has no end of a project. */
function addItems(
  source: string,
  element: string,
  names: readonly string[],
  versionOf: (name: string) => string | undefined,
): readonly TextEdit[] | undefined {
  if (names.length === 0) return [];
  const text = hideComments(source);
  const lineEnding = detectLineEnding(source);
  const write = (name: string): string => {
    const version = versionOf(name);
    return `<${element} Include="${name}"${version === undefined ? '' : ` Version="${version}"`} />`;
  };
  const items = listItems(text, element);
  const [first] = items;
  if (first !== undefined) {
    const indentation = indentationAt(source, first.start);
    const isSorted = items.every(
      ({ name }, index) => index === 0 || compare(items[index - 1]?.name ?? '', name) <= 0,
    );
    return names.map((name) => {
      const next = isSorted ? items.find((item) => compare(item.name, name) > 0) : undefined;
      if (next !== undefined)
        return insert(startOfLine(source, next.start), indentation + write(name) + lineEnding);
      return insert(endOfLine(source, (items.at(-1) ?? first).end), lineEnding + indentation + write(name));
    });
  }
  const end = text.lastIndexOf('</Project>');
  if (end === -1) return undefined;
  const sample = /^([ \t]+)</m.exec(text)?.[1] ?? '  ';
  const lines = [
    `${sample}<ItemGroup>`,
    ...names.map((name) => sample + sample + write(name)),
    `${sample}</ItemGroup>`,
  ];
  const body = text.slice(0, end).trimEnd().length;
  return [insert(body, lineEnding + lineEnding + lines.join(lineEnding))];
}

function compare(a: string, b: string): number {
  return a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() === b.toLowerCase() ? 0 : 1;
}

/** The items of the first group without a condition that has any, each on lines of its own. */
function listItems(
  text: string,
  element: string,
): readonly { readonly name: string; readonly start: number; readonly end: number }[] {
  for (const group of text.matchAll(/<ItemGroup(?![^>]*\bCondition\b)[^>]*>([^]*?)<\/ItemGroup>/g)) {
    const pattern = new RegExp(
      `<${element}\\s[^>]*?\\bInclude\\s*=\\s*"([^"]*)"[^>]*?(?:/>|>[^]*?</${element}>)`,
      'g',
    );
    const items = [...group[0].matchAll(pattern)].map(({ 0: item, 1: name = '', index }) => ({
      name,
      start: group.index + index,
      end: group.index + index + item.length,
    }));
    const onOwnLines = items.every(({ start }) => text.slice(startOfLine(text, start), start).trim() === '');
    if (items.length > 0 && onOwnLines) return items;
  }
  return [];
}
