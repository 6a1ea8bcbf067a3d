import assert from 'node:assert/strict';
import { rules } from '../../../../src/core/detection/rules/index';
import { createScanner } from '../../../../src/core/detection/scanner';

const scanner = createScanner({ fingerprintKey: new Uint8Array(32) });

/** What stands outside character classes, where a `+` or `*` is a quantifier. */
function withoutClasses(source: string): string {
  return source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'c');
}

const fragments: Readonly<Record<string, string>> = {
  'one letter': 'a',
  assignments: 'key=',
  'names and quotes': 'password="',
  quotes: `"'\``,
  'base64 alphabet': 'QUJD+/eyJh',
  'JSON Web Token heads': 'eyJhbGciOi.',
  'PEM heads': '-----BEGIN RSA PRIVATE KEY-----',
  'PuTTY heads': 'PuTTY-User-Key-File-3: a\nb: c\n',
  'URL users': '://a:',
  'nested brackets': '{[(<',
  'lone surrogates': '\ud800',
  NULs: '\0',
  'line ends': '\r\n\r',
  'token prefixes': 'ghp_sk-xoxb-AKIA',
  'curl commands': 'curl -u ',
  'comment marks': '/*//#<!--',
  'code blocks': '```js\npassword = "k7Qz2mN9x"\n```\n',
  'open fences': '```js\n',
  'notebook cells': '{"source": ["password = \\"k7Qz\\"\\n", "',
  'Kubernetes Secrets': 'kind: Secret\ndata:\n  a: QUJDREVGR0g=\n',
  'command lines': 'mysql -u a -p',
  'Terraform variables': 'variable "token" {',
  'calls that log in': '.login("a", ',
  'password files': 'a:5432:b:c:',
  'PEM heads in base64': 'LS0tLS1CRUdJTi',
  'SQL users': 'CREATE USER a IDENTIFIED BY ',
  'secretlens marks': 'secretlens:ignore password="',
};

function measure(text: string, path: string): number {
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = process.cpuUsage();
    scanner.scan(text, { path });
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, user + system);
  }
  return best / 1000;
}

describe('rule patterns', () => {
  for (const rule of rules)
    if ('pattern' in rule)
      it(`${rule.id} has no unbounded quantifier`, () => {
        assert.doesNotMatch(withoutClasses(rule.pattern.source), /[*+](?!\?<)|\{\d+,\}/);
      });
});

describe('scanning adversarial text', function () {
  this.timeout(120_000);
  for (const [name, fragment] of Object.entries(fragments))
    for (const path of ['a.ts', 'a.yaml', 'a.md', 'a.ipynb'])
      it(`takes time in proportion to size: ${name} in ${path}`, () => {
        const small = fragment.repeat(Math.ceil(20_000 / fragment.length));
        const smallTime = measure(small, path);
        const largeTime = measure(small.repeat(5), path);
        assert.ok(
          largeTime <= 5 * 2.5 * smallTime + 50,
          `${smallTime} ms, five times the size ${largeTime} ms`,
        );
      });
});
