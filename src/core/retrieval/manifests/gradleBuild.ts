import type { SourceFile } from '../retrieval';
import { detectLineEnding, indentationAt, insert } from '../sourceText';
import type { DependencyEdit, JvmDependency } from './jvmManifest';

/** Adds to the `dependencies` block of a build.gradle or build.gradle.kts, written as the block's other lines are. */
export function addToGradle(
  { path, text }: SourceFile,
  dependencies: readonly JvmDependency[],
): DependencyEdit {
  const code = blankComments(text);
  const missing = dependencies.filter(({ group, artifact }) => !hasDependency(code, group, artifact));
  if (missing.length === 0) return { kind: 'present' };
  const block = findBlock(code);
  const body = block === undefined ? '' : code.slice(block.start, block.end);
  if (/\blibs\.\w/.test(body))
    return { kind: 'by hand', because: `${path} takes its dependencies from a version catalogue` };

  const lineEnding = detectLineEnding(text);
  const isKotlin = path.endsWith('.kts');
  const quote = isKotlin || /\w[ (]+"/.test(body) ? '"' : "'";
  const brackets = isKotlin || /^\s*\w+\s*\(/m.test(body);
  const write = (dependency: JvmDependency): string => {
    const isManaged = dependency.managers.some((name) => code.includes(name));
    const version = isManaged ? '' : `:${dependency.version}`;
    const notation = `${quote}${dependency.group}:${dependency.artifact}${version}${quote}`;
    return brackets ? `implementation(${notation})` : `implementation ${notation}`;
  };
  if (block === undefined) {
    const lines = missing.map((dependency) => `    ${write(dependency)}${lineEnding}`).join('');
    const gap = text === '' ? '' : (text.endsWith('\n') ? '' : lineEnding) + lineEnding;
    return {
      kind: 'edits',
      edits: [insert(text.length, `${gap}dependencies {${lineEnding}${lines}}${lineEnding}`)],
    };
  }
  const lastLine = block.start + body.trimEnd().length;
  const outer = indentationAt(text, block.start - 1);
  const isEmpty = body.trim() === '';
  const indentation = isEmpty ? `${outer}    ` : indentationOf(text, lastLine, outer);
  const lines = missing.map((dependency) => lineEnding + indentation + write(dependency)).join('');
  const offset = isEmpty ? block.start : endOfCode(text, lastLine, block.end);
  const onOneLine = !text.slice(offset, block.end).includes('\n');
  return { kind: 'edits', edits: [insert(offset, onOneLine ? lines + lineEnding + outer : lines)] };
}

/** The indentation of the block's last line; of a block on one line, one level more than its own. */
function indentationOf(text: string, offset: number, outer: string): string {
  const inner = indentationAt(text, offset - 1);
  const closes = text.slice(0, offset).endsWith('}');
  return inner === outer && !closes ? `${outer}    ` : inner;
}

/** A comment that ends the block's last line stays with it. */
function endOfCode(text: string, offset: number, end: number): number {
  const comment = /^[ \t]*\/\/[^\r\n]*/.exec(text.slice(offset, end))?.[0] ?? '';
  return offset + comment.length;
}

function hasDependency(code: string, group: string, artifact: string): boolean {
  if (new RegExp(`['"]${escape(group)}:${escape(artifact)}['":@]`).test(code)) return true;
  return new RegExp(
    `group\\s*[:=]\\s*['"]${escape(group)}['"]\\s*,\\s*name\\s*[:=]\\s*['"]${escape(artifact)}['"]`,
  ).test(code);
}

function escape(text: string): string {
  return text.replaceAll('.', '\\.');
}

/** The text with its comments as spaces, so that offsets stay. */
function blankComments(text: string): string {
  return text.replaceAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/[^\n]*|\/\*[^]*?\*\//g, (found) =>
    found.startsWith('/') ? found.replaceAll(/[^\r\n]/g, ' ') : found,
  );
}

/** The content of the outermost `dependencies` block; `buildscript` has one of its own inside it. */
function findBlock(code: string): { readonly start: number; readonly end: number } | undefined {
  let depth = 0;
  let start: number | undefined;
  for (const { 0: token, index } of code.matchAll(
    /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\bdependencies\s*\{|[{}]/g,
  )) {
    if (token.endsWith('{')) {
      if (depth === 0 && token !== '{') start = index + token.length;
      depth++;
    } else if (token === '}') {
      depth--;
      if (depth === 0 && start !== undefined) return { start, end: index };
    }
  }
  return undefined;
}
