import { applyTextEdits } from '../text/textEdit';
import type { RetrievalPlanner } from './planner';
import type { ProjectFiles, RetrievalStyle, RetrievalTarget, SourceFile } from './retrieval';

const placeholder = 'value';
const literal = `"${placeholder}"`;

interface Program {
  /** The language's. */
  readonly name: string;
  readonly extension: string;
  readonly text: string;
}

/** The least program of each language that has one literal, by language id. */
const programs: ReadonlyMap<string, Program> = new Map([
  ['javascript', { name: 'JavaScript', extension: 'mjs', text: `export const secret = ${literal};\n` }],
  ['typescript', { name: 'TypeScript', extension: 'mts', text: `export const secret = ${literal};\n` }],
  ['python', { name: 'Python', extension: 'py', text: `secret = ${literal}\n` }],
  [
    'java',
    {
      name: 'Java',
      extension: 'java',
      text: `public class Snippet {\n    private static final String SECRET = ${literal};\n}\n`,
    },
  ],
  ['kotlin', { name: 'Kotlin', extension: 'kt', text: `val secret = ${literal}\n` }],
  [
    'csharp',
    {
      name: 'C#',
      extension: 'cs',
      text: `class Snippet\n{\n    static readonly string Secret = ${literal};\n}\n`,
    },
  ],
  ['go', { name: 'Go', extension: 'go', text: `package main\n\nvar secret = ${literal}\n` }],
  ['rust', { name: 'Rust', extension: 'rs', text: `fn main() {\n    let secret = ${literal};\n}\n` }],
  ['ruby', { name: 'Ruby', extension: 'rb', text: `secret = ${literal}\n` }],
  ['php', { name: 'PHP', extension: 'php', text: `<?php\n\n$secret = ${literal};\n` }],
  ['shellscript', { name: 'Shell script', extension: 'sh', text: `secret=${literal}\n` }],
  ['powershell', { name: 'PowerShell', extension: 'ps1', text: `$secret = ${literal}\n` }],
  ['terraform', { name: 'Terraform', extension: 'tf', text: `locals {\n  secret = ${literal}\n}\n` }],
]);

/** The languages that there are snippets for, by VS Code's id. */
export const snippetLanguages: ReadonlyMap<string, { readonly name: string }> = programs;

/** The id under which {@link snippetLanguages} has a language, that of React's dialects too; `undefined` without one. */
export function snippetLanguageOf(languageId: string): string | undefined {
  const id = languageId.replace(/react$/, '');
  return programs.has(id) ? id : undefined;
}

/** What reads the secret itself, and not a variable or parameter that somebody has filled with it. */
const readsSecret = (style: RetrievalStyle): boolean =>
  style !== 'environment' && style !== 'parameter-store';

const alone: ProjectFiles = {
  findUp: () => Promise.resolve(undefined),
  listSiblings: () => Promise.resolve([]),
};

/**
 * A small program that retrieves a secret: what the fix makes of a program whose only literal is the value. `undefined` for
 * a language without one.
 * @param languageId one of {@link snippetLanguages}
 * @param preferred the style to use where the language has it
 */
export async function writeSnippet(
  planner: Pick<RetrievalPlanner, 'stylesFor' | 'plan'>,
  languageId: string,
  target: RetrievalTarget,
  preferred?: string,
): Promise<string | undefined> {
  const program = programs.get(languageId);
  if (program === undefined) return undefined;
  const { extension, text } = program;
  const file: SourceFile = { path: `snippet.${extension}`, languageId, text };
  const styles = planner.stylesFor(file).filter(readsSecret);
  const style = styles.find((candidate) => candidate === preferred) ?? styles[0];
  if (style === undefined) return undefined;
  const start = text.indexOf(placeholder);
  const range = { start, end: start + placeholder.length };
  const result = await planner.plan(file, range, target, style, alone);
  if (result.kind === 'refusal') return undefined;
  return applyTextEdits(text, result.plan.edits.get(file.path) ?? []);
}
