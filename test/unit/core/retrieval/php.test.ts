import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { applyFix, planner, projectOf, sourceFile, unmark } from './applyFix';
import type { FixOptions } from './applyFix';
import { checkGolden, checkRefusal, notesOf } from './goldens';

const body = `static $client;
$client ??= new SecretsManagerClient([]);
$value = $client->getSecretValue(['SecretId' => $name])['SecretString'];
if (!is_string($value)) {
>throw new RuntimeException("Secret $name has no string value.");
}

return $value;`;
const keyBody = `$values = json_decode(read_aws_secret($name), true);
if (!is_array($values)) {
>throw new RuntimeException("Secret $name is not a JSON object.");
}
$value = $values[$key] ?? null;
if (!is_string($value)) {
>throw new RuntimeException("Secret $name has no string under the key $key.");
}

return $value;`;
const environmentBody = `$value = $_ENV[$name] ?? getenv($name);
if (!is_string($value)) {
>throw new RuntimeException("Environment variable $name is not set.");
}

return $value;`;
const localBody = `$token = getenv('AWS_TOKEN') ?: getenv('AWS_SESSION_TOKEN') ?: getenv('AWS_CONTAINER_AUTHORIZATION_TOKEN')
>?: 'file:///var/run/awssmatoken';
if (strpos($token, 'file://') === 0) {
>$token = trim(file_get_contents($token));
}
$port = getenv('PARAMETERS_SECRETS_EXTENSION_HTTP_PORT') ?: '2773';
$context = stream_context_create(['http' => ['header' => "X-Aws-Parameters-Secrets-Token: $token"]]);
$url = "http://localhost:$port/secretsmanager/get?secretId=" . rawurlencode($name);
$response = @file_get_contents($url, false, $context);
if ($response === false) {
>throw new RuntimeException("Reading the secret $name failed.");
}
$value = json_decode($response, true)['SecretString'] ?? null;
if (!is_string($value)) {
>throw new RuntimeException("Secret $name has no string value.");
}

return $value;`;

function indent(text: string, levels: number): string {
  return text.replaceAll(/^(>*)(?=.)/gm, (marks) => '    '.repeat(levels + marks.length));
}

function guarded(name: string, code: string, parameters = 'string $name'): string {
  return `if (!function_exists('${name}')) {\n    function ${name}(${parameters}): string\n    {\n${indent(code, 2)}\n    }\n}\n`;
}

function method(name: string, code: string, parameters = 'string $name'): string {
  const inClass = code.replaceAll('read_aws_secret(', 'self::readAwsSecret(');
  return `\n    private static function ${name}(${parameters}): string\n    {\n${indent(inClass, 2)}\n    }\n`;
}

const use = 'use Aws\\SecretsManager\\SecretsManagerClient;\n';
const reader = guarded('read_aws_secret', body);
const head = `<?php\n\n${use}\n${reader}\n`;
const environmentHead = `<?php\n\n${guarded('read_environment', environmentBody)}\n`;
const call = "read_aws_secret('app/greeting')";
const read = "read_environment('GREETING')";
const environment: FixOptions = { style: 'environment' };
const inNamespace = (text: string): string =>
  text.replaceAll('new RuntimeException', 'new \\RuntimeException');

const fixed: string[] = [];

function check(
  title: string,
  before: string,
  after: string,
  options: FixOptions = {},
  more: { readonly path?: string; readonly value?: string } = {},
): void {
  checkGolden({ title, path: 'main.php', before, after, options, ...more }, (_, text) => fixed.push(text));
}

describe('retrieval code for PHP', () => {
  check(
    'declares a function behind a guard, below the imports',
    "<?php\n\n$key = '«correct horse»';\necho $key;\n",
    `${head}$key = ${call};\necho $key;\n`,
  );
  check(
    'adds private methods to a class, merges the import in its order, and sets an element of a default in a constructor',
    "<?php\n\ndeclare(strict_types=1);\n\nnamespace App;\n\nuse App\\A;\nuse Zed\\B;\n\nfinal class C\n{\n    private $config = [\n        'user' => 'me',\n        'password' => '«correct horse»',\n    ];\n\n    public function m(): void\n    {\n    }\n}\n",
    inNamespace(
      `<?php\n\ndeclare(strict_types=1);\n\nnamespace App;\n\nuse App\\A;\n${use}use Zed\\B;\n\nfinal class C\n{\n    private $config = [\n        'user' => 'me',\n        'password' => null,\n    ];\n\n    public function __construct()\n    {\n        $this->config['password'] = self::readAwsSecretKey('app/greeting', 'k');\n    }\n\n    public function m(): void\n    {\n    }\n${method('readAwsSecret', body)}${method('readAwsSecretKey', keyBody, 'string $name, string $key')}}\n`,
    ),
    { target: { jsonKey: 'k' } },
  );
  check(
    'sets a property first thing in the constructor that the class has',
    "<?php\nnamespace App;\n\nclass C extends D\n{\n    public string $a = 'x «correct horse»', $b = '';\n\n    public function __construct(private int $c)\n    {\n        parent::__construct();\n    }\n}\n",
    inNamespace(
      `<?php\nnamespace App;\n\n${use}\nclass C extends D\n{\n    public string $a, $b = '';\n\n    public function __construct(private int $c)\n    {\n        $this->a = 'x ' . self::readAwsSecret('app/greeting');\n        parent::__construct();\n    }\n${method('readAwsSecret', body)}}\n`,
    ),
  );
  check(
    'opens an empty constructor, and names methods as the class does',
    '<?php\nclass C {\n\tpublic $a = "«correct horse»";\n\tpublic function __construct() {}\n\tfunction is_a() {\n\t}\n}\n',
    `<?php\n\nclass C {\n\tpublic $a;\n\tpublic function __construct() {\n\t\t$this->a = self::read_environment('GREETING');\n\t}\n\tfunction is_a() {\n\t}\n${method('read_environment', environmentBody).replace('string\n    {', 'string {').replaceAll('    ', '\t')}}\n`.replace(
      '<?php\n\n',
      '<?php\n',
    ),
    environment,
  );
  check(
    'calls its methods again',
    `<?php\n${use}\nclass A\n{\n    public function m()\n    {\n        return self::readAwsSecret('other') . '«correct horse»';\n    }\n${method('readAwsSecret', body)}}\n`,
    `<?php\n${use}\nclass A\n{\n    public function m()\n    {\n        return self::readAwsSecret('other') . self::readAwsSecret('app/greeting');\n    }\n${method('readAwsSecret', body)}}\n`,
  );
  check(
    'calls its function again, and one for keys beside it',
    `${head}$a = ${call};\n$b = '«correct horse»';\n`,
    `<?php\n\n${use}\n${guarded('read_aws_secret_key', keyBody, 'string $name, string $key')}\n${reader}\n$a = ${call};\n$b = read_aws_secret_key('app/greeting', 'it\\'s');\n`,
    { target: { jsonKey: "it's" } },
  );
  check(
    'reads from another region',
    "<?php\n\necho '«correct horse»';\n",
    `${head.replaceAll('read_aws_secret', 'read_aws_secret_eu_west_1').replace('[]', "['region' => 'eu-west-1']")}echo read_aws_secret_eu_west_1('app/greeting');\n`,
    { target: { region: 'eu-west-1' } },
  );
  check(
    'loads Composer’s classes for a script of its own',
    "<?php\n\necho '«correct horse»';\n",
    `<?php\n\n${use}\nrequire_once __DIR__ . '/../vendor/autoload.php';\n\n${reader}\necho ${call};\n`,
    { project: { 'composer.json': '{"require": {"aws/aws-sdk-php": "^3.1"}}' } },
    { path: 'bin/main.php' },
  );
  check(
    'names the class in full where another has its short name',
    "<?php\n\nuse Foo\\SecretsManagerClient;\n\necho '«correct horse»';\n",
    `<?php\n\nuse Foo\\SecretsManagerClient;\n\n${reader.replace('new Secrets', 'new \\Aws\\SecretsManager\\Secrets')}\necho ${call};\n`,
  );
  const ownClient = body.replace(/^.*\n.*\n/, '').replace('$client->', '$this->client->');
  const ofObject = (text: string): string =>
    inNamespace(text).replaceAll('private static', 'private').replaceAll('self::', '$this->');
  check(
    'uses the client that the class is given',
    `<?php\n\nnamespace App;\n\n${use}\nclass C\n{\n    public function __construct(private SecretsManagerClient $client)\n    {\n    }\n\n    public function m()\n    {\n        return fn() => '«correct horse»';\n    }\n}\n`,
    `<?php\n\nnamespace App;\n\n${use}\nclass C\n{\n    public function __construct(private SecretsManagerClient $client)\n    {\n    }\n\n    public function m()\n    {\n        return fn() => $this->readAwsSecretKey('app/greeting', 'k');\n    }\n${ofObject(method('readAwsSecret', ownClient))}${ofObject(method('readAwsSecretKey', keyBody, 'string $name, string $key'))}}\n`,
    { target: { jsonKey: 'k' } },
  );
  check(
    'has a client of its own where the class is given none yet',
    `<?php\n\n${use}\nclass C\n{\n    private ?SecretsManagerClient $client;\n\n    public static function m()\n    {\n        return '«correct horse»';\n    }\n}\n`,
    `<?php\n\n${use}\nclass C\n{\n    private ?SecretsManagerClient $client;\n\n    public static function m()\n    {\n        return self::readAwsSecret('app/greeting');\n    }\n${method('readAwsSecret', body)}}\n`,
  );
  check(
    'puts the import above those of functions',
    "<?php\n\nuse Foo\\{A, B as C};\nuse function a\\b;\n\necho '«correct horse»';\n",
    `<?php\n\nuse Foo\\{A, B as C};\n${use}use function a\\b;\n\n${reader}\necho ${call};\n`,
  );
  check(
    'asks the extension or the agent on the machine',
    "<?php\n\necho '«correct horse»';\n",
    `<?php\n\n${guarded('read_local_secret', localBody)}\necho read_local_secret('app/greeting');\n`,
    { style: 'local-http' },
  );
  check(
    'insists on an environment variable',
    "<?php\n\necho '«correct horse»';\n",
    `${environmentHead}echo ${read};\n`,
    environment,
  );
  check(
    'reads Laravel’s configuration in its own way',
    "<?php\n\nreturn [\n    'key' => '«correct horse»',\n];\n",
    "<?php\n\nreturn [\n    'key' => env('GREETING'),\n];\n",
    { style: 'environment', project: { artisan: '' } },
    { path: 'config/app.php' },
  );
  it('names a secret after the array that it is a general key of', async () => {
    const { file, secret } = unmark({
      path: 'config/services.php',
      text: "<?php\n\nreturn [\n    'stripe' => [\n        'secret' => '«correct horse»',\n    ],\n];\n",
    });
    assert.equal((await planner.locate(file, secret))?.assignedTo, 'stripe_secret');
  });
  it('reads Laravel’s configuration from the environment unless another way is wanted', async () => {
    const usual = (path: string): Promise<unknown> =>
      planner.usualStyle(sourceFile(path, "<?php\n\nreturn ['key' => 'a'];\n"), projectOf({ artisan: '' }));
    assert.equal(await usual('config/services.php'), 'environment');
    assert.equal(await usual('app/services.php'), 'sdk');
  });
  check(
    'puts an island above a page, and keeps the line endings of Windows',
    "<html>\r\n<?= '«correct horse»' ?>\r\n",
    `<?php\n\n${inNamespace(guarded('read_environment', environmentBody))}?>\n<html>\n<?= ${read} ?>\n`.replaceAll(
      '\n',
      '\r\n',
    ),
    environment,
  );
  check(
    'stays inside the brackets of a namespace',
    '<?php\nnamespace A {\n    use B\\C;\n\n    $x = "a {$y} «correct horse» b";\n}\n',
    `<?php\nnamespace A {\n    use B\\C;\n\n${inNamespace(guarded('read_environment', environmentBody))
      .replace("'read_environment'", "__NAMESPACE__ . '\\read_environment'")
      .replaceAll(/^(?=.)/gm, '    ')}\n    $x = "a {$y} " . ${read} . " b";\n}\n`,
    environment,
  );
  check(
    'turns a constant into a definition',
    "<?php\n\nnamespace App;\n\nconst A = ['x', '«correct horse»'];\n",
    `<?php\n\nnamespace App;\n\n${inNamespace(guarded('read_environment', environmentBody)).replace("'read_environment'", "__NAMESPACE__ . '\\read_environment'")}\ndefine(__NAMESPACE__ . '\\A', ['x', ${read}]);\n`,
    environment,
  );
  check(
    'replaces the value of a definition below the comment of the file',
    "<?php\n/** Configuration. */\n\ndefine( 'DB_PASSWORD', '«correct horse»' );\n",
    `<?php\n/** Configuration. */\n\n${use}\n${reader}\ndefine( 'DB_PASSWORD', ${call} );\n`,
  );
  check(
    'keeps the first line of a script, and a backslash before the part',
    "#!/usr/bin/env php\n<?php\n\n$x = f('C:\\«correct horse»')[0] + 'a «correct»'[0];\n".replace(
      '«correct»',
      '',
    ),
    `#!/usr/bin/env php\n${environmentHead}$x = f('C:\\\\' . ${read})[0] + 'a '[0];\n`,
    environment,
  );
  check(
    'puts brackets round a concatenation that other operators would take apart',
    '<?php\n\n$x = "a «correct horse»" === $y ?: -"";\n',
    `${environmentHead}$x = ("a " . ${read}) === $y ?: -"";\n`,
    environment,
  );
  check(
    'sets a variable above a heredoc, which can hold no call, percent-encoded',
    '<?php\n\nfunction f($y)\n{\n    $greeting = 1;\n    return <<<EOS\n      db://me:«correct%20horse»@h {$y}\n    EOS;\n}\n',
    `${environmentHead}function f($y)\n{\n    $greeting = 1;\n    $greeting2 = rawurlencode(${read});\n    return <<<EOS\n      db://me:{$greeting2}@h {$y}\n    EOS;\n}\n`,
    { style: 'environment', target: { encoding: 'uri-component' } },
    { value: 'correct%20horse' },
  );
  check(
    'takes the quotes from a nowdoc that has nothing to read',
    "<?php\n\n$x = <<<'EOS'\na «correct horse»\nEOS;\n",
    `${environmentHead}$greeting = ${read};\n$x = <<<EOS\na {$greeting}\nEOS;\n`,
    environment,
  );
  check(
    'replaces all of a heredoc, whose indentation is no part of the value',
    '<?php\n\n$x = <<<"EOS"\n«  correct\n    horse»\n  EOS;\n',
    `${environmentHead}$x = ${read};\n`,
    environment,
    { value: 'correct\n  horse' },
  );
  check(
    'reads escapes',
    '<?php\n\n$x = "«correct\\x20\\u{68}\\157rse»";\n',
    `${environmentHead}$x = ${read};\n`,
    environment,
  );

  it('says what a comparison, a constructor and a cache of configuration mean', async () => {
    assert.match(
      await notesOf('main.php', "<?php\nswitch ($x) { case '«correct horse»': f(); }\n"),
      /compared, not used/,
    );
    assert.match(
      await notesOf('main.php', "<?php\nclass A { public $x = '«correct horse»'; }\n"),
      /constructor sets/,
    );
    assert.match(
      await notesOf('config/a.php', "<?php\nreturn ['«correct horse»', env('A')];\n"),
      /config:cache/,
    );
    assert.match(
      await notesOf('main.php', "<?php\necho '«correct horse»';\n"),
      /autoload\.php must be loaded/,
    );
  });

  for (const [title, text, reason, options] of [
    ['a constant of a class', "class A { const B = '«correct horse»'; }", /constant of a class/],
    ['a constant of an interface', "interface A { const B = '«correct horse»'; }", /constant of a class/],
    ['several constants', "const A = 1, B = '«correct horse»';", /several constants/],
    [
      'a constant that an enumeration needs',
      "const A = '«correct horse»';\nenum B: string { case C = A; }",
      /enumeration/,
    ],
    ['a static property', "class A { static $b = '«correct horse»'; }", /static property/],
    ['a property of a trait', "trait A { public $b = '«correct horse»'; }", /constructor/],
    [
      'a property of a class whose parent may have the constructor',
      "class A extends B { public $b = '«correct horse»'; }",
      /no constructor/,
    ],
    ['a default of a parameter', "function f($a = '«correct horse»') {}", /parameter/],
    [
      'a promoted parameter',
      "class A { function __construct(private $a = '«correct horse»') {} }",
      /parameter/,
    ],
    ['a static variable', "function f() { static $a = '«correct horse»'; }", /static variable/],
    ['a case of an enumeration', "enum A: string { case B = '«correct horse»'; }", /enumeration/],
    ['an attribute', "#[A('«correct horse»')]\nclass B {}", /attribute/],
    ['a key of an array', "$a['«correct horse»'] = 1;", /key/],
    ['a key of an array that is written', "$a = ['«correct horse»' => 1];", /key/],
    ['the name of a constant', "define('«correct horse»', 1);", /name of a constant/],
    ['the name of a file', "require '«correct horse».php';", /name of a file/],
    ['a command', '`curl «correct»`;', /value is known/],
    ['an unused string', "'«correct horse»';", /unused/],
    ['a heredoc in a condition', 'if (<<<A\na «correct horse»\nA) {}', /heredoc/],
    ['a nowdoc with dollars', "$x = <<<'A'\n$a «correct horse»\nA;", /heredoc/],
    [
      'another region of the agent',
      "echo '«correct horse»';",
      /own region/,
      { style: 'local-http', target: { region: 'x' } },
    ],
  ] as const)
    checkRefusal(`leaves ${title}`, 'main.php', `<?php\n${text}\n`, reason, options ?? {});
  checkRefusal('leaves a template', 'a.blade.php', "<?php\necho '«correct horse»';\n", /template/);

  it('writes what PHP accepts', function () {
    this.timeout(30_000);
    if (spawnSync('php', ['--version']).status !== 0) this.skip();
    assert.ok(fixed.length > 20);
    for (const text of fixed) {
      const { status, stdout } = spawnSync('php', ['-l'], { input: text, encoding: 'utf8' });
      assert.equal(status, 0, `${stdout}\n${text}`);
    }
  });

  describe('composer.json', () => {
    const gain = async (text?: string): Promise<unknown> => {
      const project: Record<string, string> = text === undefined ? {} : { 'composer.json': text };
      const outcome = await applyFix(
        { path: 'main.php', text: "<?php\necho '«correct horse»';\n" },
        { project },
      );
      assert.ok(outcome.kind === 'fixed');
      return outcome.others['composer.json'] ?? outcome.notes.at(-1);
    };

    it('gains the package in the order of the names, behind PHP itself', async () => {
      const text =
        '{\n\t"require": {\n\t\t"php": ">=7.4",\n\t\t"ext-curl": "*",\n\t\t"a/b": "^1",\n\t\t"c/d": "^2"\n\t}\n}\n';
      assert.equal(await gain(text), text.replace('"c/d"', '"aws/aws-sdk-php": "^3.300",\n\t\t"c/d"'));
    });
    it('gains a list when it has none', async () => {
      assert.equal(
        await gain('{\n    "name": "a/b"\n}\n'),
        '{\n    "name": "a/b",\n    "require": {\n        "aws/aws-sdk-php": "^3.300"\n    }\n}\n',
      );
    });
    it('is left alone when it has the package, or is no object', async () => {
      assert.match(String(await gain('{"require-dev": {"aws/aws-sdk-php": "*"}}')), /GetSecretValue/);
      assert.match(String(await gain('[]')), /by hand/);
      assert.equal(await gain(), 'Run composer require aws/aws-sdk-php.');
    });
  });
});
