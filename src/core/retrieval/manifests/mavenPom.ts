import type { SourceFile } from '../retrieval';
import { detectLineEnding, indentationAt, insert } from '../sourceText';
import type { DependencyEdit, JvmDependency } from './jvmManifest';

interface Element {
  readonly name: string;
  readonly start: number;
  readonly contentStart: number;
  contentEnd: number;
  readonly children: Element[];
}

/** Adds to the project's own dependencies; those of its plug-ins and profiles are others. */
export function addToPom({ path, text }: SourceFile, dependencies: readonly JvmDependency[]): DependencyEdit {
  const project = readElements(text);
  if (project?.name !== 'project') return { kind: 'by hand', because: `${path} is not a Maven project` };
  const list = findChild(project, 'dependencies');
  const present = list === undefined ? [] : list.children.map((entry) => coordinates(text, entry));
  const missing = dependencies.filter(
    ({ group, artifact, mavenArtifact = artifact }) => !present.includes(`${group}:${mavenArtifact}`),
  );
  if (missing.length === 0) return { kind: 'present' };

  const lineEnding = detectLineEnding(text);
  const management = findChild(findChild(project, 'dependencyManagement'), 'dependencies');
  const managed = (management?.children ?? []).map((entry) => coordinates(text, entry));
  const parent = findChild(project, 'parent');
  const managers = [...managed, ...(parent === undefined ? [] : [coordinates(text, parent)])];
  const sample = project.children[0];
  const ownIndentation = sample === undefined ? '' : indentationAt(text, sample.start);
  const unit = ownIndentation === '' ? '  ' : ownIndentation;
  const write = (dependency: JvmDependency, indentation: string): string => {
    const { group, artifact, mavenArtifact = artifact, version } = dependency;
    const isManaged =
      managed.includes(`${group}:${mavenArtifact}`) ||
      dependency.managers.some((name) => managers.some((manager) => `:${manager}`.endsWith(`:${name}`)));
    return [
      '<dependency>',
      `${unit}<groupId>${group}</groupId>`,
      `${unit}<artifactId>${mavenArtifact}</artifactId>`,
      ...(isManaged ? [] : [`${unit}<version>${version}</version>`]),
      '</dependency>',
    ]
      .map((line) => indentation + line)
      .join(lineEnding);
  };
  if (list !== undefined) {
    const outer = indentationAt(text, list.start);
    const inner = list.children[0] === undefined ? outer + unit : indentationAt(text, list.children[0].start);
    const block = missing.map((dependency) => lineEnding + write(dependency, inner)).join('');
    const offset = list.contentStart + text.slice(list.contentStart, list.contentEnd).trimEnd().length;
    const onOneLine = !text.slice(offset, list.contentEnd).includes('\n');
    return { kind: 'edits', edits: [insert(offset, onOneLine ? block + lineEnding + outer : block)] };
  }
  const block = [
    `${unit}<dependencies>`,
    ...missing.map((dependency) => write(dependency, unit + unit)),
    `${unit}</dependencies>`,
  ].join(lineEnding);
  const offset = project.contentStart + text.slice(project.contentStart, project.contentEnd).trimEnd().length;
  return { kind: 'edits', edits: [insert(offset, lineEnding + block)] };
}

function coordinates(text: string, element: Element): string {
  const read = (name: string): string => {
    const child = findChild(element, name);
    return child === undefined ? '' : text.slice(child.contentStart, child.contentEnd).trim();
  };
  return `${read('groupId')}:${read('artifactId')}`;
}

function findChild(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The root element with everything in it; undefined when the tags do not match. An empty element (`<x/>`) is left out. */
function readElements(text: string): Element | undefined {
  const markup =
    /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<[?!][^>]*>|<(\/?)([\w:.-]+)(?:"[^"]*"|'[^']*'|[^>"'])*>/g;
  const open: Element[] = [];
  for (const match of text.matchAll(markup)) {
    const [tag, slash, name] = match;
    if (name === undefined || tag.endsWith('/>')) continue;
    if (slash === '') {
      const contentStart = match.index + tag.length;
      const element = { name, start: match.index, contentStart, contentEnd: contentStart, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
      continue;
    }
    const element = open.pop();
    if (element?.name !== name) return undefined;
    element.contentEnd = match.index;
    if (open.length === 0) return element;
  }
  return undefined;
}
