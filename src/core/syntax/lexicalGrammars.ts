/** A way to write a string. */
export interface StringForm {
  readonly open: string;
  readonly close: string;
  /** How the closing delimiter can stand inside: after a backslash, doubled, after a backtick, or not at all. */
  readonly escape: '\\' | '`' | 'doubled' | 'none';
  readonly multiline: boolean;
}

/** What a language's strings and comments look like. */
export interface LexicalGrammar {
  readonly lineComments: readonly string[];
  readonly blockComments: readonly (readonly [string, string])[];
  readonly strings: readonly StringForm[];
  /** `#` opens a comment only at the start of a word, as in shells and YAML. */
  readonly hashNeedsSpace?: boolean;
  /** Slashes may enclose a regular expression. */
  readonly regexLiterals?: boolean;
  /** A single quote encloses one character, or starts a lifetime or a type variable. */
  readonly charLiterals?: boolean;
}

const form = (
  open: string,
  escape: StringForm['escape'] = '\\',
  multiline = false,
  close = open,
): StringForm => ({ open, close, escape, multiline });

const slashComments = { lineComments: ['//'], blockComments: [['/*', '*/']] } as const;
const quotes = [form('"'), form("'")];

const cLike: LexicalGrammar = { ...slashComments, strings: quotes };
const javascript: LexicalGrammar = {
  ...slashComments,
  strings: [...quotes, form('`', '\\', true)],
  regexLiterals: true,
};
const jvm: LexicalGrammar = { ...slashComments, strings: [form('"""', '\\', true), ...quotes] };
const shell: LexicalGrammar = {
  lineComments: ['#'],
  blockComments: [],
  strings: [form('"', '\\', true), form("'", 'none', true)],
  hashNeedsSpace: true,
};
const hashLine: LexicalGrammar = { lineComments: ['#'], blockComments: [], strings: quotes };
const python: LexicalGrammar = {
  lineComments: ['#'],
  blockComments: [],
  strings: [form('"""', '\\', true), form("'''", '\\', true), ...quotes],
};
const dashLine: LexicalGrammar = { lineComments: ['--'], blockComments: [], strings: quotes };
const markup: LexicalGrammar = { lineComments: [], blockComments: [['<!--', '-->']], strings: [] };
const json: LexicalGrammar = { lineComments: [], blockComments: [], strings: [form('"')] };
const keyValue: LexicalGrammar = { lineComments: ['#', ';'], blockComments: [], strings: [] };

const grammars: Readonly<Record<string, LexicalGrammar>> = {
  typescript: javascript,
  typescriptreact: javascript,
  javascript,
  javascriptreact: javascript,
  vue: javascript,
  svelte: javascript,
  jsonc: { ...slashComments, strings: [form('"')] },
  json,
  jupyter: json,
  python,
  go: { ...slashComments, strings: [...quotes, form('`', 'none', true)] },
  java: jvm,
  kotlin: jvm,
  scala: jvm,
  groovy: { ...slashComments, strings: [form('"""', '\\', true), form("'''", '\\', true), ...quotes] },
  swift: { ...slashComments, strings: [form('"""', '\\', true), form('"')] },
  dart: { ...slashComments, strings: [form('"""', '\\', true), form("'''", '\\', true), ...quotes] },
  csharp: {
    ...slashComments,
    strings: [
      form('"""', 'none', true),
      form('@"', 'doubled', true, '"'),
      form('@$"', 'doubled', true, '"'),
      ...quotes,
    ],
  },
  rust: {
    ...slashComments,
    strings: [form('r#"', 'none', true, '"#'), form('"', '\\', true)],
    charLiterals: true,
  },
  php: {
    lineComments: ['//', '#'],
    blockComments: [['/*', '*/']],
    strings: [form('"', '\\', true), form("'", '\\', true)],
  },
  ruby: {
    lineComments: ['#'],
    blockComments: [['\n=begin', '\n=end']],
    strings: [form('"', '\\', true), form("'", '\\', true)],
  },
  perl: hashLine,
  r: hashLine,
  elixir: {
    lineComments: ['#'],
    blockComments: [],
    strings: [form('"""', '\\', true), form('"', '\\', true)],
  },
  julia: {
    lineComments: ['#'],
    blockComments: [['#=', '=#']],
    strings: [form('"""', '\\', true), form('"')],
  },
  shellscript: shell,
  dockerfile: shell,
  makefile: { ...shell, strings: [] },
  powershell: {
    lineComments: ['#'],
    blockComments: [['<#', '#>']],
    strings: [form('"', '`', true), form("'", 'doubled', true)],
    hashNeedsSpace: true,
  },
  bat: { lineComments: ['::', 'rem ', 'REM '], blockComments: [], strings: [] },
  sql: {
    lineComments: ['--'],
    blockComments: [['/*', '*/']],
    strings: [form("'", 'doubled', true), form('"', 'doubled')],
  },
  lua: {
    lineComments: ['--'],
    blockComments: [['--[[', ']]']],
    strings: [...quotes, form('[[', 'none', true, ']]')],
  },
  haskell: dashLine,
  erlang: { lineComments: ['%'], blockComments: [], strings: [form('"', '\\', true)] },
  clojure: { lineComments: [';'], blockComments: [], strings: [form('"', '\\', true)] },
  vb: { lineComments: ["'"], blockComments: [], strings: [form('"', 'doubled')] },
  terraform: { lineComments: ['#', '//'], blockComments: [['/*', '*/']], strings: [form('"')] },
  yaml: { lineComments: ['#'], blockComments: [], strings: [], hashNeedsSpace: true },
  dockercompose: { lineComments: ['#'], blockComments: [], strings: [], hashNeedsSpace: true },
  toml: { lineComments: ['#'], blockComments: [], strings: [], hashNeedsSpace: true },
  dotenv: { lineComments: ['#'], blockComments: [], strings: [], hashNeedsSpace: true },
  ini: { ...keyValue, hashNeedsSpace: true },
  properties: { lineComments: ['#', '!'], blockComments: [], strings: [], hashNeedsSpace: true },
  netrc: { lineComments: ['#'], blockComments: [], strings: [], hashNeedsSpace: true },
  xml: markup,
  html: markup,
  markdown: markup,
  css: { lineComments: [], blockComments: [['/*', '*/']], strings: quotes },
};

/** The grammar of a language; of one that has none here, the C family's. */
export function lexicalGrammar(languageId: string): LexicalGrammar {
  return grammars[languageId] ?? cLike;
}

/** Whether a lexical grammar for this language is at hand; other languages are read as the C family. */
export function isKnownLanguage(languageId: string): boolean {
  return Object.hasOwn(grammars, languageId);
}

/** The comment syntax of a language, the shortest form first choice; `undefined` where the format has none. */
export function commentSyntax(languageId: string): { prefix: string; suffix: string } | undefined {
  const grammar = grammars[languageId];
  if (!grammar) return undefined;
  const line = grammar.lineComments[0];
  if (line !== undefined) return { prefix: line.trimEnd(), suffix: '' };
  const block = grammar.blockComments[0];
  return block && { prefix: block[0].trim(), suffix: block[1].trim() };
}
