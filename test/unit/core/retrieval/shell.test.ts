import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { applyTextEdits } from '../../../../src/core/text/textEdit';
import { checkFoundAgain } from '../references/foundAgain';
import { applyFix, planner, projectOf, unmark } from './applyFix';
import type { FixOptions, MarkedSource } from './applyFix';
import { notesOf } from './goldens';
import { checkUntouched } from './untouched';

const reader = `get_secret() (
  value=$(aws secretsmanager get-secret-value --secret-id "$1" --query SecretString --output text) || exit
  if [ "$value" = None ]; then
    echo "Secret $1 has no string value." >&2
    exit 1
  fi
  printf '%s\\n' "$value"
)

`;
const keyReader = `get_secret_key() (
  text=$(get_secret "$1") || exit
  if ! printf '%s' "$text" | python3 -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]] + "")' "$2" 2>/dev/null; then
    echo "Secret $1 has no string under the key $2." >&2
    exit 1
  fi
)

`;
const hoisted = "greeting=$(get_secret 'app/greeting') || exit\n";

function check(title: string, before: string, after: string, options: FixOptions = {}): void {
  it(title, async () => {
    const outcome = await applyFix({ path: 'main.sh', text: before }, options);
    assert.equal(outcome.kind, 'fixed', JSON.stringify(outcome));
    assert.equal(outcome.text, after);
    await checkFoundAgain('main.sh', outcome.text, options);
  });
}

describe('retrieval code for shell scripts', () => {
  it('is offered in another way where the wanted one is not possible', async () => {
    const refused = async (options: FixOptions): Promise<readonly string[]> => {
      const outcome = await applyFix({ path: 'main.sh', text: "A='«a b»'\n" }, options);
      assert.ok(outcome.kind === 'refused');
      return outcome.alternatives;
    };
    assert.deepEqual(await refused({ style: 'cache' }), ['sdk', 'local-http']);
    assert.deepEqual(await refused({ style: 'local-http', target: { region: 'eu-west-1' } }), [
      'sdk',
      'environment',
    ]);
  });
  check(
    'ends the script where an assignment fails',
    "A='«a b»'\necho $A\n",
    `${reader}A=$(get_secret 'app/greeting') || exit\necho $A\n`,
  );
  check(
    'keeps CRLF below the interpreter line',
    "#!/bin/sh\r\nA='«a b»'\r\necho $A\r\n",
    `#!/bin/sh\n\n${reader}A=$(get_secret 'app/greeting') || exit\necho $A\n`.replaceAll('\n', '\r\n'),
  );
  check(
    'asks the agent on the same machine',
    "A='«a b»'\n",
    `get_local_secret() (
  token=\${AWS_TOKEN-\${AWS_SESSION_TOKEN-\${AWS_CONTAINER_AUTHORIZATION_TOKEN-file:///var/run/awssmatoken}}}
  case $token in
    file://*) token=$(cat "\${token#file://}") || exit ;;
  esac
  url=http://localhost:\${PARAMETERS_SECRETS_EXTENSION_HTTP_PORT:-2773}/secretsmanager/get
  text=$(printf 'X-Aws-Parameters-Secrets-Token: %s\\n' "$token" |
    curl -q -fsS --noproxy localhost -H @- -G --data-urlencode "secretId=$1" "$url") || exit
  if ! printf '%s' "$text" | python3 -c 'import json, sys; print(json.load(sys.stdin)["SecretString"] + "")' 2>/dev/null; then
    echo "Secret $1 has no string value." >&2
    exit 1
  fi
)

A=$(get_local_secret 'app/greeting') || exit
`,
    { style: 'local-http' },
  );
  check(
    'leaves that to the shell where it does so by itself, and stays below the head of the script',
    '#!/bin/sh\n# Head.\n\nset -e\n\nA="«a b»"\n',
    `#!/bin/sh\n# Head.\n\nset -e\n\n${reader}A=$(get_secret 'app/greeting')\n`,
  );
  check(
    'parts export from the assignment, whose status it would hide',
    'export A=«ab»\n',
    `${reader}A=$(get_secret 'app/greeting') || exit\nexport A\n`,
  );
  check(
    'parts local from the assignment, and reads a key',
    "f() {\n  local a='«a b»'\n}\n",
    `${reader}${keyReader}f() {\n  local a\n  a=$(get_secret_key 'app/greeting' 'k') || exit\n}\n`,
    { target: { jsonKey: 'k' } },
  );
  check(
    'reads the value for an argument in a line of its own',
    'if true; then\n\tcurl -u me:«ab» \\\n\t\thttp://x\nfi\n',
    `${reader}if true; then\n\t${hoisted}\tcurl -u me:"\${greeting}" \\\n\t\thttp://x\nfi\n`,
  );
  check(
    'closes single quotes round a part',
    "curl -H 'A: «ab» $x'\n",
    `${reader}${hoisted}curl -H 'A: '"\${greeting}"' $x'\n`,
  );
  check('adds to double quotes', 'curl -H "A: «ab»"\n', `${reader}${hoisted}curl -H "A: \${greeting}"\n`);
  check(
    'adds to a here-document',
    'cat <<EOF\n«ab» $x\nEOF\n',
    `${reader}${hoisted}cat <<EOF\n\${greeting} $x\nEOF\n`,
  );
  check(
    'takes the quotes from a here-document that has nothing to expand',
    "cat <<'EOF'\na «ab»\nEOF\n",
    `${reader}${hoisted}cat <<EOF\na \${greeting}\nEOF\n`,
  );
  check('replaces an item of an array', "a=(x '«ab»')\n", `${reader}${hoisted}a=(x "\${greeting}")\n`);
  check(
    'reads a default only where it is needed',
    'A="${B:-«a-b»}"\n',
    `${reader}A="\${B:-$(get_secret 'app/greeting')}"\n`,
  );
  check(
    'uses its functions the second time',
    `${reader}A=1\nB='«ab»'\n`,
    `${reader}A=1\nB=$(get_secret 'app/greeting') || exit\n`,
  );
  check(
    'uses the variable that holds the value already',
    `${reader}${hoisted}a "$greeting"\nif b; then\n  curl -u me:«ab»\nfi\n`,
    `${reader}${hoisted}a "$greeting"\nif b; then\n  curl -u me:"\${greeting}"\nfi\n`,
  );
  check(
    'reads it again where the variable may hold something else',
    `${reader}if b; then\n  ${hoisted}fi\ncurl -u me:«ab»\n`,
    `${reader}if b; then\n  ${hoisted}fi\n${hoisted.replace('=', '2=')}curl -u me:"\${greeting2}"\n`,
  );
  check(
    'puts a function below the one that it calls',
    `#!/bin/sh\n\n${reader}A='«ab»'\n`,
    `#!/bin/sh\n\n${reader}${keyReader}A=$(get_secret_key 'app/greeting' 'k') || exit\n`,
    { target: { jsonKey: 'k' } },
  );
  it('says what a value must not hold that stands between quotes of the text', async () => {
    const notes = (text: string): Promise<string> => notesOf('main.sh', text);
    assert.match(await notes(`curl -d '{"password":"«ab»"}' http://h\n`), /holds such a quote/);
    assert.doesNotMatch(await notes("curl -d 'password=«ab»' http://h\n"), /quote/);
  });
  it('does not end the shell of a person whose start-up file it is', async () => {
    const { file, secret: place } = unmark({ path: 'home/.bashrc', text: "A='«ab»'\n" });
    const bashrc = { ...file, languageId: 'shellscript' };
    const target = { secretName: 'app/greeting' };
    const result = await planner.plan(bashrc, place, target, 'sdk', projectOf());
    assert.ok(result.kind === 'plan');
    const text = applyTextEdits(file.text, result.plan.edits.get(file.path) ?? []);
    assert.equal(text, `${reader}A=$(get_secret 'app/greeting')\n`);
  });
  check(
    'insists on an environment variable',
    "A='«ab»'\n",
    'A="${GREETING:?is not set: it comes from app/greeting}"\n',
    { style: 'environment' },
  );

  for (const [what, text, reason] of [
    ['the pattern of a case', "case $x in '«ab»') ;; esac\n", /pattern/],
    ['the pattern of an expansion', 'a=${x#«ab»}\n', /pattern|value is known/],
    ['the name of a command', '«ab» c\n', /name of a command/],
    ['the name of a file', 'echo >«ab»\n', /name of a file/],
    ['a quoted here-document with dollars', "cat <<'EOF'\n«ab» $x\nEOF\n", /here-document/],
    ['a value that ends with a line end', "a='«ab\n»'\n", /line end/],
    [
      'what runs on another machine',
      "ssh -t me@h 'mysql -p«ab» shop'\n",
      /^ssh runs the text in another shell/,
    ],
    ['what another shell runs', "exec su -s /bin/sh -c 'mysql -p«ab»' me\n", /^su runs the text/],
    ['a pattern of files', 'ls «a*b»\n', /value is known/],
  ] as const)
    it(`leaves ${what}`, async () => {
      const outcome = await applyFix({ path: 'main.sh', text });
      assert.equal(outcome.kind, 'refused', JSON.stringify(outcome));
      assert.match(outcome.reason, reason);
    });

  it('leaves a value that a variable would have to encode', async () => {
    const outcome = await applyFix(
      { path: 'main.sh', text: 'a="db://u:«a%20b»@h"\n' },
      { style: 'environment', target: { encoding: 'uri-component' } },
    );
    assert.ok(outcome.kind === 'refused');
    assert.deepEqual(outcome.alternatives, ['sdk']);
  });
});

const secret = fc.stringMatching(/^zq[a-z0-9]{4,12}qz$/).map((text) => `«${text}»`);
const side = fc
  .array(fc.constantFrom('a', 'Z', '9', ' ', ':', '/', '@', '{', '}', '=', 'é'), { maxLength: 4 })
  .map((all) => all.join(''));
const word = fc.oneof(
  secret,
  fc.tuple(side, secret, side).map(([a, b, c]) => `"${a}${b}${c}"`),
  fc.tuple(side, secret, side).map(([a, b, c]) => `"\${x}${a}\\"${b}${c}"`),
  fc.tuple(side, secret, side).map(([a, b, c]) => `'${a}$${b}${c}'`),
  fc.tuple(side, secret, side).map(([a, b, c]) => `$'${a}\\n${b}${c}'`),
);
const contexts = [
  'K=@@',
  'export K=@@',
  'f() {\n  local k=@@\n  echo "$k"\n}',
  'f() { echo @@; }',
  'if [ "$1" = @@ ]; then\n\techo a\nfi',
  'for x in a @@; do echo "$x"; done',
  'a=(b @@)',
  'x=$(curl -u @@ http://h | cat)',
  'A=@@ B=c env',
  'a && b --token @@ || c',
];
const script = fc
  .record({
    head: fc.constantFrom('', '#!/bin/bash\n', '#!/bin/bash\n# Doc.\nset -euo pipefail\n\n', 'greeting=1\n'),
    context: fc.constantFrom(...contexts),
    word,
    tail: fc.constantFrom('', 'get_secret() { :; }\n', 'jq . x\n'),
  })
  .map(({ head, context, word: code, tail }): MarkedSource => {
    const text = `${head}${context}\n${tail}`.replace('@@', () => code);
    return { path: 'a.sh', text };
  });

describe('every fix of a generated shell script', function () {
  this.timeout(60_000);

  it('leaves a script that bash itself takes, with the rest as it was, and adds its functions once', async () => {
    const after: string[] = [];
    await fc.assert(
      fc.asyncProperty(
        script,
        fc.constantFrom('sdk' as const, 'local-http' as const, 'environment' as const),
        fc.option(fc.constantFrom('key', "it's {x}"), { nil: undefined }),
        async (source, style, jsonKey) => {
          const options = { style, target: jsonKey === undefined ? {} : { jsonKey } };
          const outcome = await applyFix(source, options);
          assert.ok(outcome.kind === 'fixed', JSON.stringify(outcome));
          checkUntouched(source, outcome, /^$/);
          await checkFoundAgain(source.path, outcome.text, options);
          after.push(outcome.text);
          const more = `${outcome.text}again='«zqagain»'\n`;
          const again = await applyFix({ path: source.path, text: more }, options);
          assert.ok(again.kind === 'fixed');
          const added = again.text.length - outcome.text.length;
          assert.ok(added < 120, `${added} characters were added the second time`);
        },
      ),
      { numRuns: 150, seed: 20260101 },
    );
    const functions = after.map((text, index) => `f${index}() {\n${text}\n}\n`).join('');
    execFileSync('bash', ['-n'], { input: functions });
  });
});
