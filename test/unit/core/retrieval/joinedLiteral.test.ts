import assert from 'node:assert/strict';
import { applyFix } from './applyFix';

const refusal = 'The range is not in a string literal whose value is known.';

describe('literals that a program joins', () => {
  for (const [path, text, after] of [
    ['a.ts', "const a = '«quiet~' + 'otter»';\n", "const getA = () => getSecret('app/greeting');"],
    ['a.mjs', 'f((\'«qu\' + "iet~") +\n  `otter»`, 1);\n', "f(await getSecret('app/greeting'), 1);"],
    ['A.java', 'class A { String a = "«quiet~" + "otter»"; }\n', 'String a = Secrets.get("app/greeting");'],
    [
      'a.go',
      'package a\n\nvar a = "«quiet~" +\n\t"otter»"\n',
      'var a = must(getSecret(context.Background(), "app/greeting"))',
    ],
    ['a.php', "<?php\n$a = '«quiet~' . 'otter»';\n", "$a = read_aws_secret('app/greeting');"],
    ['a.rb', "a = '«quiet~' + 'otter»'\n", "a = AwsSecrets.get('app/greeting')"],
    ['a.ps1', "$a = '«quiet~' + 'otter»'\n", "$a = Get-SecretText -Name 'app/greeting'"],
  ] as const)
    it(`are replaced as one in ${path}`, async () => {
      const outcome = await applyFix({ path, text });
      assert.ok(outcome.kind === 'fixed', outcome.kind === 'refused' ? outcome.reason : '');
      assert.equal(outcome.value, 'quiet~otter');
      assert.ok(outcome.text.includes(after), outcome.text);
      assert.ok(!/quiet|otter/.test(outcome.text));
    });

  for (const text of [
    "const a = b + '«quiet~' + 'otter»';\n",
    "const a = '«quiet~' + b + 'otter»';\n",
    "const a = '«quiet~' + `${b}otter»`;\n",
    "const a = ['«quiet~', 'otter»'];\n",
    "const a = 'qu«iet~' + 'otter»';\n",
  ])
    it(`are left where something else is among them: ${text.trim()}`, async () => {
      const outcome = await applyFix({ path: 'a.ts', text });
      assert.deepEqual(outcome.kind === 'refused' && outcome.reason, refusal);
    });
});
