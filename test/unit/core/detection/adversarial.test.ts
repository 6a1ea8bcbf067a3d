import assert from 'node:assert/strict';
import { createScanner, type Scanner } from '../../../../src/core/detection/scanner';
import { Grammars } from '../../../../src/core/syntax/grammars';
import { SyntaxTrees } from '../../../../src/core/syntax/syntaxTrees';
import { measureProcessorTime } from '../../../support/processorTime';
import { installedGrammars } from '../retrieval/applyFix';

const fingerprintKey = new Uint8Array(32);
const byLexer = createScanner({ fingerprintKey });
const grammars = new Grammars(installedGrammars);
const trees = new SyntaxTrees(
  (grammar) => grammars.parserOf(grammar),
  (grammar) => assert.fail(`${grammar} was not loaded`),
);
const byTree = createScanner({ fingerprintKey, syntax: trees });
const dashes = '-'.repeat(5);
const token = ['k7Qz2mN9x', 'Ab3De5Fg7', 'Hi9Jk1'].join('');

const fragments: Readonly<Record<string, string>> = {
  'one letter': 'a',
  'one capital': 'A',
  'one digit': '0',
  spaces: ' ',
  tabs: '\t',
  slashes: '/',
  backslashes: '\\',
  'equals signs': '=',
  dashes: '-',
  assignments: 'key=',
  'names and quotes': 'password="',
  'names that run on': 'secretpasskey',
  'names with a type': 'token: string = ',
  'names with attributes': '<password a="b" c="d" ',
  'names on lines of their own': 'token\n=\n',
  quotes: `"'\``,
  'triple quotes': '"""',
  'raw strings': 'r#"',
  'escaped quotes': '&quot;password&quot;:&quot;',
  'base64 alphabet': 'QUJD+/eyJh',
  'JSON Web Token heads': 'eyJhbGciOi.',
  'PEM heads': `${dashes}BEGIN RSA PRIVATE KEY${dashes}`,
  'PEM heads with carriage returns': `${dashes}BEGIN PRIVATE KEY${dashes}\r\r\r\r\r\r\r\r-`,
  'PEM with headers': `${dashes}BEGIN PRIVATE KEY${dashes}\nMIIE${'a:b\n'.repeat(30)}`,
  'PuTTY heads': 'PuTTY-User-Key-File-3: a\nb: c\n',
  'URL users': '://a:',
  'nested brackets': '{[(<',
  'closing brackets': '}])>',
  'open templates': '`${',
  'lone surrogates': '\ud800',
  'byte order marks': '\ufeff',
  emoji: '😀',
  NULs: '\0',
  'line feeds': '\n',
  'line ends': '\r\n\r',
  'token prefixes': 'ghp_sk-xoxb-AKIA',
  'curl commands': 'curl -u ',
  'curl commands on several lines': 'curl \\\n -',
  'comment marks': '/*//#<!--',
  'other comment marks': '--[[\n=begin',
  'open regular expressions': '= /[',
  'code blocks': `\`\`\`js\npassword = "${token}"\n\`\`\`\n`,
  'open fences': '```js\n',
  'notebook cells': `{"source": ["password = \\"${token}\\"\\n", "`,
  'open cells': '"source": ["',
  'heredocs that nothing ends': `password <<EOT\n`,
  'maps of users': `users = {"ann": "${token}", `,
  'Kubernetes Secrets': 'kind: Secret\ndata:\n  a: QUJDREVGR0g=\n',
  'Kubernetes Secrets without entries': 'kind: Secret\ndata:\n',
  'command lines': 'mysql -u a -p',
  'Terraform variables': 'variable "token" {',
  'calls that log in': '.login("a", ',
  'password files': 'a:5432:b:c:',
  'netrc entries': 'machine a login b ',
  'PEM heads in base64': 'LS0tLS1CRUdJTi',
  'SQL users': 'CREATE USER a IDENTIFIED BY ',
  'SQL rows': `INSERT INTO a (b, password) VALUES (1, '${token}'), (`,
  'SQL rows without an end': "INSERT INTO a (password) VALUES ('",
  tables: `\n|user|password|\n|--|--|\n|a|${token}|`,
  'lines of dashes': '\n|-- ',
  'router configurations': 'username a password 0 b\nradius-server host a key ',
  'defaults in shells': '${password:-',
  'service accounts': '"service_account" "private_key": ',
  'values of small letters': `api_key = '${'abcdefgh'.repeat(5)}!'\n`,
  'values of many words': `api_key = '${'abCdefGh'.repeat(5)}!'\n`,
  'byte lists': 'key = []byte{0x01, 0x02, ',
  'block scalars': 'password: |\n  ',
  'secretlens marks': 'secretlens:ignore password="',
  'credentials on one line': `token="${token}" `,
  'credentials on lines': `token="${token}"\n`,
  'suppressed credentials on one line': `/*secretlens:ignore*/ token="${token}" `,
  'composite credentials': `client_id=abcdefgh client_secret=${token} `,
};

const paths = [
  'a.ts',
  'a.yaml',
  'a.md',
  'a.ipynb',
  'a.py',
  'a.xml',
  'a.sh',
  '.env',
  'a.json',
  'a.rs',
  'a.php',
  'a.sql',
];
const PATHS_EACH = 3;

/** Whose files are parsed. */
const parsed = [
  'a.ts',
  'a.py',
  'A.java',
  'a.go',
  'a.php',
  'a.yaml',
  'a.json',
  'a.sh',
  'a.rs',
  'A.cs',
  'a.tf',
  'a.md',
];

const SMALL = 20_000;
const TIMES = 5;
/** For the fixed cost of a scan, and for what the processor's caches make of a larger text. */
const MARGIN = 2.5;
const FIXED_COST = 50;

function assertLinear(scanner: Scanner, fragment: string, path: string, length: number, times: number): void {
  const small = fragment.repeat(Math.ceil(length / fragment.length));
  const large = small.repeat(times);
  const smallTime = measureProcessorTime(() => scanner.scan(small, { path }));
  const limit = times * MARGIN * smallTime + FIXED_COST;
  const largeTime = measureProcessorTime(() => scanner.scan(large, { path }), limit);
  assert.ok(largeTime <= limit, `${smallTime} ms, ${times} times the size ${largeTime} ms`);
}

describe('scanning adversarial text', function () {
  this.timeout(120_000);
  for (const [index, [name, fragment]] of Object.entries(fragments).entries())
    for (let step = 0; step < PATHS_EACH; step++) {
      const path = paths[(index + step * (paths.length / PATHS_EACH)) % paths.length] ?? '';
      it(`takes time in proportion to size: ${name} in ${path}`, () => {
        assertLinear(byLexer, fragment, path, SMALL, TIMES);
      });
    }

  for (const [index, [name, fragment]] of Object.entries(fragments).entries()) {
    const path = parsed[index % parsed.length] ?? '';
    it(`takes time in proportion to size with syntax trees: ${name} in ${path}`, async () => {
      await trees.settle(() => byTree.scan(`password = "${token}"`, { path }));
      assertLinear(byTree, fragment, path, SMALL, TIMES);
    });
  }

  it('takes time in proportion to size when many findings stand on one line that may be suppressed', () => {
    assertLinear(byLexer, fragments['suppressed credentials on one line'] ?? '', 'a.ts', 200_000, TIMES);
  });

  for (const name of ['one letter', 'names and quotes', 'base64 alphabet', 'nested brackets', 'NULs'])
    it(`takes time in proportion to size up to 10 MB on one line: ${name}`, () => {
      assertLinear(byLexer, fragments[name] ?? '', 'a.ts', 1_000_000, 10);
    });
});
