import assert from 'node:assert/strict';
import { createScanner } from '../../../../src/core/detection/scanner';
import { createSampleBuilder } from './sampleBuilder';

const build = createSampleBuilder(47);
const secret = build.alnum(24);
const url = `postgres://shop:k7${build.alnum(10)}@db.internal/shop`;
const scanner = createScanner({ fingerprintKey: new Uint8Array(32) });

function severitiesIn(text: string, path: string): string[] {
  return scanner.scan(text, { path }).map(({ severity }) => severity);
}

describe('values that explain', () => {
  const doubtful: readonly (readonly [string, string])[] = [
    ['a.ts', `// connect('${url}')`],
    ['a.py', `def connect():\n    """Connects.\n\n    >>> connect("${url}")\n    """\n`],
    ['a.py', `class A:\n    r'''engine = create("${url}")'''\n`],
    ['a.rs', `/// connect("${url}")\nfn connect() {}\n`],
    ['a.yaml', `# db_password: ${secret}\n`],
    ['a.sh', `# export API_TOKEN=${secret}\n`],
    ['a.go', `const help = \`\nUsage:\n  login token=${secret}\n\``],
  ];
  for (const [path, text] of doubtful)
    it(`are doubtful in ${path}: ${text.replace(secret, '…').replace(url, '…').split('\n')[0] ?? ''}`, () => {
      assert.deepEqual(severitiesIn(text, path), ['information']);
    });

  it('are no reason to doubt the code around them', () => {
    assert.deepEqual(severitiesIn(`# The database.\ndsn = "${url}"\n`, 'a.py'), ['error']);
    assert.deepEqual(severitiesIn(`dsn = """${url}"""\n`, 'a.py'), ['error']);
    assert.deepEqual(severitiesIn(`connect(\n    """${url}""")\n`, 'a.py'), ['error']);
  });

  it('are one level lower in the tests at the end of a Rust file', () => {
    const code = `fn main() { connect("${url}"); }\n`;
    assert.deepEqual(severitiesIn(code, 'src/main.rs'), ['error']);
    assert.deepEqual(severitiesIn(`#[cfg(test)]\nmod tests {\n${code}}\n`, 'src/main.rs'), ['warning']);
  });
});

describe('what credentials are mistaken for', () => {
  const clean: readonly (readonly [string, string])[] = [
    ['a.py', 'dependencies = [("auth", "0002_alter_permission_name_max_length")]'],
    ['a.py', 'password = password.decode("UTF-8")'],
    ['a.py', "password = match.group('webhook')"],
    ['a.py', 'PASSWORD = re.compile(r"^[-]{0,2}pass[-]?(word|wd)?")'],
    ['a.go', 'var credential = regexp.MustCompile("Credential=([A-Z0-9]+)/")'],
    ['a.ts', 'headers.authorization = "Bearer " + token;'],
    ['a.ts', "const password = prefix + 'k7-suffix';"],
    ['a.js', "packet.writeString('mysql_native_password', 'latin1');"],
    ['a.py', 'ACCESS_TOKEN = "OS-OAUTH1:access_token"'],
    ['a.js', "const SUBJECT_TOKEN = 'urn:openai:params:oauth:token-type:x509';"],
    ['a.c', '#define GRPCLB_ADDRESS_LB_TOKEN "grpc.grpclb_address_lb_token"'],
    ['a.rb', 'options << "credentials=/etc/smb_creds_#{options[:id]}"'],
    [
      'A.java',
      'byte[] KEY = "-----BEGIN PRIVATE KEY-----\\n".getBytes(US_ASCII);\nbyte[] END = "\\n-----END PRIVATE KEY-----\\n".getBytes(US_ASCII);',
    ],
    ['A.java', '/** Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ== */'],
    ['a.py', '"""\n@type password: L{bytes} or L{None}\n"""\n'],
    ['a.php', String.raw`$token = preg_replace('/([WPN])\+\:/u', '$1', $token);`],
    ['a.php', String.raw`$auth = base64_encode("user=$user\1auth=$pass\1\1");`],
    ['a.php', "$text['password'] = 'Jelszóváltoztatás';"],
    ['lang/mg/lang.php', ["$lang['pass'] =", "'Alahidy';"].join(' ')],
    ['a.js', "{ token: 'keyword.operator.actionscript.2' }"],
  ];
  for (const [path, text] of clean)
    it(`is not reported in ${path}: ${text.split('\n')[0] ?? ''}`, () => {
      assert.deepEqual(severitiesIn(text, path), []);
    });
});

describe('credentials in less usual places', () => {
  const slashed = 'AK1' + ['Ci5QsL1zvRE5KBX', 'uL9KuiZOJq27GwcJu4fV', 'xyTJcYCrYP0ykE'].join('/');
  const numbered = `49|${build.alnum(40)}`;
  const hex = build.hex(32);
  const found: readonly (readonly [string, string, string])[] = [
    ['notes.txt', `Use the following password to log in:\n\n${hex}\n\nand then change it.`, hex],
    ['notes.txt', `password for master: Ihq${hex.slice(0, 4)}Sb1Gg`, `Ihq${hex.slice(0, 4)}Sb1Gg`],
    ['notes.txt', `Service API key:\n\n    ${secret}\n`, secret],
    ['a.js', `u = "https://a.internal/?26t%3D1%26token%3D${secret}%26v%3D3";`, secret],
    ['a.yaml', `service_secret: "${slashed}"`, slashed],
    ['a.yaml', `service_key: "${numbered}"`, numbered],
    ['a.py', `passworsd = "k7${secret}"`, `k7${secret}`],
  ];
  for (const [path, text, value] of found)
    it(`are found in ${path}: ${text.replace(value, '…').split('\n')[0] ?? ''}`, () => {
      const ranges = scanner.scan(text, { path }).map(({ range }) => text.slice(range.start, range.end));
      assert.deepEqual(ranges, [value]);
    });

  it('are not seen in labels whose value is a word, a sentence or a plural', () => {
    for (const text of [
      'password for the wizard: see chapter2 of the manual',
      'The token is valid until: tomorrow evening',
      'passwords:\n\nstep1 first of all',
    ])
      assert.deepEqual(severitiesIn(text, 'notes.txt'), [], text);
  });
});
