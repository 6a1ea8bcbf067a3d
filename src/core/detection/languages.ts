/** What a file is to the generic rules: a program, key/value data, markup, a shell-like script, or prose. */
export type SourceKind = 'program' | 'shell' | 'data' | 'markup' | 'prose';

const languageByExtension: Readonly<Record<string, string>> = {
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'typescriptreact',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascriptreact',
  vue: 'vue',
  svelte: 'svelte',
  py: 'python',
  pyi: 'python',
  pyw: 'python',
  java: 'java',
  kt: 'kotlin',
  kts: 'kotlin',
  groovy: 'groovy',
  gradle: 'groovy',
  scala: 'scala',
  sc: 'scala',
  go: 'go',
  cs: 'csharp',
  vb: 'vb',
  fs: 'fsharp',
  rb: 'ruby',
  erb: 'ruby',
  php: 'php',
  phtml: 'php',
  rs: 'rust',
  c: 'c',
  h: 'c',
  cc: 'cpp',
  cpp: 'cpp',
  cxx: 'cpp',
  hpp: 'cpp',
  m: 'objective-c',
  mm: 'objective-cpp',
  swift: 'swift',
  dart: 'dart',
  lua: 'lua',
  pl: 'perl',
  pm: 'perl',
  r: 'r',
  jl: 'julia',
  ex: 'elixir',
  exs: 'elixir',
  erl: 'erlang',
  hs: 'haskell',
  clj: 'clojure',
  cls: 'apex',
  sol: 'solidity',
  sh: 'shellscript',
  bash: 'shellscript',
  zsh: 'shellscript',
  ksh: 'shellscript',
  fish: 'shellscript',
  ps1: 'powershell',
  psm1: 'powershell',
  bat: 'bat',
  cmd: 'bat',
  sql: 'sql',
  tf: 'terraform',
  hcl: 'terraform',
  tfvars: 'terraform',
  proto: 'proto',
  json: 'json',
  jsonc: 'jsonc',
  json5: 'jsonc',
  ipynb: 'jupyter',
  tfstate: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  ini: 'ini',
  cfg: 'ini',
  conf: 'ini',
  cnf: 'ini',
  properties: 'properties',
  env: 'dotenv',
  xml: 'xml',
  config: 'xml',
  xaml: 'xml',
  axaml: 'xml',
  csproj: 'xml',
  plist: 'xml',
  html: 'html',
  htm: 'html',
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  rst: 'restructuredtext',
  adoc: 'asciidoc',
  txt: 'plaintext',
  log: 'plaintext',
  css: 'css',
  scss: 'scss',
  less: 'less',
};

const languageByName: Readonly<Record<string, string>> = {
  dockerfile: 'dockerfile',
  containerfile: 'dockerfile',
  makefile: 'makefile',
  jenkinsfile: 'groovy',
  gemfile: 'ruby',
  rakefile: 'ruby',
  '.npmrc': 'ini',
  '.pypirc': 'ini',
  '.netrc': 'netrc',
  _netrc: 'netrc',
  '.bashrc': 'shellscript',
  '.bash_profile': 'shellscript',
  '.zshrc': 'shellscript',
  '.profile': 'shellscript',
  '.dockercfg': 'json',
  '.credentials': 'ini',
  credentials: 'ini',
  '.env': 'dotenv',
  '.gitconfig': 'ini',
  '.s3cfg': 'ini',
  '.boto': 'ini',
};

const kindByLanguage: Readonly<Record<string, SourceKind>> = {
  shellscript: 'shell',
  powershell: 'shell',
  bat: 'shell',
  dockerfile: 'shell',
  makefile: 'shell',
  json: 'data',
  jupyter: 'data',
  jsonc: 'data',
  yaml: 'data',
  dockercompose: 'data',
  toml: 'data',
  ini: 'data',
  properties: 'data',
  dotenv: 'data',
  netrc: 'data',
  xml: 'markup',
  xsl: 'markup',
  html: 'markup',
  markdown: 'prose',
  plaintext: 'prose',
  restructuredtext: 'prose',
  asciidoc: 'prose',
  log: 'prose',
  unknown: 'prose',
};

/** VS Code's language id for a path, judged from its last segment; `unknown` when nothing tells. */
export function languageOfPath(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const byName = lookUp(languageByName, name);
  if (byName !== undefined) return byName;
  if (name.startsWith('.env') || name.endsWith('.env')) return 'dotenv';
  if (name.startsWith('dockerfile')) return 'dockerfile';
  return lookUp(languageByExtension, name.slice(name.lastIndexOf('.') + 1)) ?? 'unknown';
}

const languageByAlias: Readonly<Record<string, string>> = {
  javascript: 'javascript',
  typescript: 'typescript',
  python: 'python',
  python3: 'python',
  ipython3: 'python',
  ruby: 'ruby',
  rust: 'rust',
  golang: 'go',
  kotlin: 'kotlin',
  csharp: 'csharp',
  'c#': 'csharp',
  'c++': 'cpp',
  shell: 'shellscript',
  console: 'shellscript',
  powershell: 'powershell',
  dockerfile: 'dockerfile',
  docker: 'dockerfile',
  terraform: 'terraform',
  perl: 'perl',
  julia: 'julia',
  ir: 'r',
};

/** The language that a person names beside code (a file extension, a name, a kernel's name); `unknown` for others. */
export function languageOfName(name: string): string {
  const lower = name.toLowerCase();
  return lookUp(languageByAlias, lower) ?? lookUp(languageByExtension, lower) ?? 'unknown';
}

/** What kind of source a language is; languages not listed as data, markup, shell or prose are programs. */
export function kindOfLanguage(languageId: string): SourceKind {
  return lookUp(kindByLanguage, languageId) ?? 'program';
}

/** What the table itself holds, so that a file called `constructor` finds nothing. */
function lookUp<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
