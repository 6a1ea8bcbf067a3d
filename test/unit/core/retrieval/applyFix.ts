import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRetrievalPlanner } from '../../../../src/core/retrieval/planner';
import type {
  ProjectFiles,
  RetrievalStyle,
  RetrievalTarget,
  SourceFile,
} from '../../../../src/core/retrieval/retrieval';
import { reveal } from '../../../../src/core/secrets/redacted';
import grammarFiles from '../../../../src/core/syntax/grammarFiles.json';
import type { GrammarSource } from '../../../../src/core/syntax/grammars';
import { applyTextEdits } from '../../../../src/core/text/textEdit';
import type { TextRange } from '../../../../src/core/text/textEdit';

const packages = join(__dirname, '../../../../node_modules');

const wasmFiles = new Map<string, string>([
  ['web-tree-sitter.wasm', 'web-tree-sitter/web-tree-sitter.wasm'],
  ...Object.entries(grammarFiles).map(([name, file]) => [`tree-sitter-${name}.wasm`, file] as const),
]);

/** The grammars as npm installs them. */
export const installedGrammars: GrammarSource = {
  load: (file) => readFile(join(packages, wasmFiles.get(file) ?? file)),
};

export const planner = createRetrievalPlanner(installedGrammars);

const languageIds: Readonly<Record<string, string>> = {
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascriptreact',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'typescriptreact',
  py: 'python',
  pyi: 'python',
  ipynb: 'jupyter',
  go: 'go',
  rs: 'rust',
  java: 'java',
  kt: 'kotlin',
  kts: 'kotlin',
  rb: 'ruby',
  php: 'php',
  cs: 'csharp',
  ps1: 'powershell',
  psm1: 'powershell',
  psd1: 'powershell',
  sh: 'shellscript',
  tf: 'terraform',
  tfvars: 'terraform',
  hcl: 'terraform',
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
};

/** A source whose secret stands between « and ». */
export interface MarkedSource {
  readonly path: string;
  readonly text: string;
}

export function unmark({ path, text }: MarkedSource): { file: SourceFile; secret: TextRange } {
  const start = text.indexOf('«');
  const end = text.indexOf('»') - 1;
  if (start < 0 || end < start) throw new Error('The source marks no secret.');
  return { file: sourceFile(path, text.replace('«', '').replace('»', '')), secret: { start, end } };
}

export function sourceFile(path: string, text: string): SourceFile {
  return { path, text, languageId: languageIds[path.split('.').at(-1) ?? ''] ?? 'plaintext' };
}

/** Files of a project by path, all in the workspace's root; those of the extension are siblings of the source. */
export function projectOf(files: Readonly<Record<string, string>> = {}, extension?: string): ProjectFiles {
  return {
    findUp: (name) => {
      const isWanted = (path: string): boolean =>
        name.startsWith('*') ? path.endsWith(name.slice(1)) : path === name;
      const path = Object.keys(files).find(isWanted);
      const text = path === undefined ? undefined : files[path];
      return Promise.resolve(
        path === undefined || text === undefined ? undefined : { path, languageId: 'plaintext', text },
      );
    },
    listSiblings: () =>
      Promise.resolve(
        Object.entries(files)
          .filter(([path]) => extension !== undefined && path.endsWith(`.${extension}`))
          .map(([path, text]) => sourceFile(path, text)),
      ),
  };
}

export interface FixOptions {
  readonly target?: Partial<RetrievalTarget>;
  readonly style?: RetrievalStyle;
  readonly project?: Readonly<Record<string, string>>;
}

export type FixOutcome =
  | {
      readonly kind: 'fixed';
      readonly text: string;
      readonly value: string;
      readonly notes: readonly string[];
      /** Texts of the other files that the plan changes. */
      readonly others: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'refused'; readonly reason: string; readonly alternatives: readonly RetrievalStyle[] };

/** Locates the marked secret, plans and applies the fix. */
export async function applyFix(source: MarkedSource, options: FixOptions = {}): Promise<FixOutcome> {
  const { file, secret } = unmark(source);
  const target = { secretName: 'app/greeting', ...options.target };
  const project = projectOf(options.project, file.path.split('.').at(-1));
  const located = await planner.locate(file, secret);
  const result = await planner.plan(file, secret, target, options.style ?? 'sdk', project);
  if (result.kind === 'refusal') return { kind: 'refused', ...result.refusal };
  if (located === undefined) throw new Error('A plan was made for a literal that was not located.');
  const others: Record<string, string> = {};
  for (const [path, edits] of result.plan.edits)
    if (path !== file.path) others[path] = applyTextEdits(options.project?.[path] ?? '', edits);
  return {
    kind: 'fixed',
    text: applyTextEdits(file.text, result.plan.edits.get(file.path) ?? []),
    value: reveal(located.value),
    notes: result.plan.notes,
    others,
  };
}
