import type { GrammarName } from '../../syntax/grammars';

const grammarByLanguage: Readonly<Record<string, GrammarName>> = {
  typescript: 'typescript',
  typescriptreact: 'tsx',
  javascript: 'javascript',
  javascriptreact: 'javascript',
  python: 'python',
  java: 'java',
  kotlin: 'kotlin',
  go: 'go',
  csharp: 'csharp',
  ruby: 'ruby',
  php: 'php',
  rust: 'rust',
  c: 'c',
  cpp: 'cpp',
  swift: 'swift',
  scala: 'scala',
  dart: 'dart',
  shellscript: 'bash',
  powershell: 'powershell',
  terraform: 'hcl',
  yaml: 'yaml',
  dockercompose: 'yaml',
  xml: 'xml',
};

/** The grammar that detection reads a language with; other languages are read by the lexer or by their own readers. */
export function grammarOfLanguage(languageId: string): GrammarName | undefined {
  return Object.hasOwn(grammarByLanguage, languageId) ? grammarByLanguage[languageId] : undefined;
}
