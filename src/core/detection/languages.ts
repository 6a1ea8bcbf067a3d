/** What a file is to the generic rules: a program, key/value data, markup, a shell-like script, or prose. */
export type SourceKind = 'program' | 'shell' | 'data' | 'markup' | 'prose';

const languageByExtension = tableOf<string>({
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
  rake: 'ruby',
  gemspec: 'ruby',
  ru: 'ruby',
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
  vim: 'viml',
  pl: 'perl',
  pm: 'perl',
  r: 'r',
  jl: 'julia',
  ex: 'elixir',
  exs: 'elixir',
  erl: 'erlang',
  hs: 'haskell',
  clj: 'clojure',
  cljs: 'clojure',
  cljc: 'clojure',
  edn: 'clojure',
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
  map: 'json',
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
});

const languageByName = tableOf<string>({
  dockerfile: 'dockerfile',
  containerfile: 'dockerfile',
  makefile: 'makefile',
  jenkinsfile: 'groovy',
  gemfile: 'ruby',
  'sys.config': 'erlang',
  rakefile: 'ruby',
  '.npmrc': 'ini',
  '.htaccess': 'ini',
  '.msmtprc': 'ini',
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
});

const kindByLanguage = tableOf<SourceKind>({
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
});

/** VS Code's language id for a path, judged from its last segment; `unknown` when nothing tells. */
export function languageOfPath(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const byName = languageByName.get(name);
  if (byName !== undefined) return byName;
  if (name.startsWith('.env') || name.endsWith('.env')) return 'dotenv';
  if (name.startsWith('dockerfile')) return 'dockerfile';
  return languageByExtension.get(name.slice(name.lastIndexOf('.') + 1)) ?? 'unknown';
}

/** The interpreter in a script's first line, or what marks a completion of zsh's. */
const FIRST_LINE =
  /^#!\s?(?:\/\S{1,200}\/)?(?:env\s(?:-\S{1,20}\s|\w{1,40}=\S{0,80}\s){0,4})?(?<interpreter>[a-z]{1,20})|^#(?:compdef|autoload)\s/i;

/** As {@link languageOfPath}, but a text whose path tells nothing is asked for its interpreter. */
export function languageOfFile(path: string, text: string): string {
  const byPath = languageOfPath(path);
  if (byPath !== 'unknown' || !text.startsWith('#')) return byPath;
  const first = FIRST_LINE.exec(text.slice(0, 400));
  return first === null ? byPath : languageOfName(first.groups?.['interpreter'] ?? 'zsh');
}

const languageByAlias = tableOf<string>({
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
  node: 'javascript',
  nodejs: 'javascript',
  deno: 'typescript',
  bun: 'typescript',
  dash: 'shellscript',
  pwsh: 'powershell',
  rscript: 'r',
  julia: 'julia',
  ir: 'r',
});

/** The language that a person names beside code (a file extension, a name, a kernel's name); `unknown` for others. */
export function languageOfName(name: string): string {
  const lower = name.toLowerCase();
  return languageByAlias.get(lower) ?? languageByExtension.get(lower) ?? 'unknown';
}

/** What kind of source a language is; languages not listed as data, markup, shell or prose are programs. */
export function kindOfLanguage(languageId: string): SourceKind {
  return kindByLanguage.get(languageId) ?? 'program';
}

/** A map, which is asked for parts of strings much faster than an object and holds no `constructor` of its own. */
function tableOf<T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(entries));
}
