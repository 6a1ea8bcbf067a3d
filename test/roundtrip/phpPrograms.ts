import { value } from './emulated';
import type { Program } from './programs';
import { phpSdk } from './standIns';

const sdk = { 'vendor/autoload.php': phpSdk };

export const phpPrograms: readonly Program[] = [
  {
    title: 'a variable of a script that loads no classes, in another region',
    path: 'main.php',
    region: 'eu-west-1',
    files: sdk,
    source: "<?php\n\n$token = 'VALUE';\necho $token, PHP_EOL;\n",
  },
  {
    title: 'a default of a property, from a key of a JSON secret',
    path: 'main.php',
    jsonKey: "it's $x",
    files: sdk,
    source:
      "<?php\n\ndeclare(strict_types=1);\n\nnamespace App;\n\nrequire __DIR__ . '/vendor/autoload.php';\n\nfinal class Store\n{\n    private array $config = [\n        'user' => 'me',\n        'password' => 'VALUE',\n    ];\n\n    public function show(): void\n    {\n        echo json_encode($this->config), \\PHP_EOL;\n    }\n}\n\n(new Store())->show();\n",
  },
  {
    title: 'a key of a JSON secret that the local agent gives to a function',
    path: 'main.php',
    style: 'local-http',
    jsonKey: 'pass word',
    source: "<?php\nfunction show(string $a) {\n\treturn \"<$a {$a} \" . 'VALUE';\n}\necho show('b');\n",
  },
  {
    title: 'a property that the constructor sets, and a static method, from the local agent',
    path: 'main.php',
    style: 'local-http',
    source:
      "<?php\n\nnamespace App\\Store;\n\nuse ArrayObject;\n\nclass Store extends ArrayObject\n{\n    private $token = 'a «VALUE»';\n    public static $count = 0;\n\n    public function __construct()\n    {\n        parent::__construct([1, 2]);\n        self::$count++;\n    }\n\n    public static function make(): self\n    {\n        return new self();\n    }\n\n    public function show(): string\n    {\n        return $this->token . self::$count;\n    }\n}\n\necho Store::make()->show();\n",
  },
  {
    title: 'a property of a class that is given a client, which a closure reads',
    path: 'main.php',
    jsonKey: 'a',
    files: sdk,
    source:
      "<?php\n\nuse Aws\\SecretsManager\\SecretsManagerClient;\n\nrequire 'vendor/autoload.php';\n\nclass Store\n{\n    public $list = [\n        'a',\n        'VALUE',\n    ];\n\n    public function __construct(private SecretsManagerClient $client) {}\n\n    public function show(): string\n    {\n        return (fn() => implode(',', $this->list))();\n    }\n}\n\necho (new Store(new SecretsManagerClient([])))->show();\n",
  },
  {
    title: 'a constant of a namespace, which the constant of a class repeats',
    path: 'main.php',
    files: sdk,
    source:
      "<?php\n\nnamespace App;\n\nrequire 'vendor/autoload.php';\n\nconst TOKEN = 'VALUE';\n\nclass A\n{\n    const B = TOKEN . '!';\n}\n\necho A::B, \\App\\TOKEN, constant('App\\TOKEN');\n",
  },
  {
    title: 'define, in a file with namespaces in brackets',
    path: 'main.php',
    style: 'local-http',
    source:
      "<?php\nnamespace A {\n    function f() { return 1; }\n}\n\nnamespace {\n    define('TOKEN', 'VALUE');\n    echo TOKEN, \\A\\f();\n}\n",
  },
  {
    title: 'a page with islands of code',
    path: 'main.php',
    files: sdk,
    source:
      "<html>\n<?php require 'vendor/autoload.php'; ?>\n<p><?= 'VALUE' ?></p>\n<?php foreach ([1, 2] as $i): ?>\n<?= $i ?>\n<?php endforeach ?>\n</html>\n",
  },
  {
    title: 'a part of a string with variables, in an anonymous class and a closure',
    path: 'main.php',
    style: 'local-http',
    source:
      "<?php\n$make = static fn($host) => new class ($host) {\n    public $url;\n    public function __construct($host)\n    {\n        $this->url = \"db://me:«VALUE»@{$host}/$host[0]\\n\";\n    }\n};\necho $make('local')->url;\necho (function () { return 'a' . 'b'; })();\n",
  },
  {
    title: 'a part of a string with a backslash before it, and its length',
    path: 'main.php',
    style: 'local-http',
    source: "<?php\necho str_pad('C:\\«VALUE»\\'q\\\\', 40), 'x\\d';\n",
  },
  {
    title: 'a line of a heredoc with indentation',
    path: 'main.php',
    style: 'local-http',
    source:
      '<?php\nfunction f($x)\n{\n    return <<<EOS\n      a {$x} "b" \\$c\n      token: «VALUE»!\n    EOS;\n}\n\necho f(\'y\'), PHP_EOL;\n',
  },
  {
    title: 'a line of a nowdoc, and all of another',
    path: 'main.php',
    style: 'local-http',
    source: "<?php\n$x = <<<'EOS'\ntoken: «VALUE» {x}\n\nEOS;\necho $x, <<<'B'\n  b\nB;\n",
  },
  {
    title: 'escapes',
    path: 'main.php',
    style: 'local-http',
    value: 'caf\u00e9 "q" \\ $x \t A\u001b \\q',
    source: '<?php\necho "«caf\\u{e9} \\"q\\" \\\\ \\$x \\t \\x41\\e \\q»";\n',
  },
  {
    title: 'a part of a URL, percent-encoded',
    path: 'main.php',
    encoding: 'uri-component',
    value: `${value}%20%2F%3F`,
    style: 'local-http',
    source: "<?php\necho rawurldecode(parse_url('http://me:«VALUE%20%2F%3F»@local/a', PHP_URL_PASS));\n",
  },
  {
    title: 'an environment variable in a trait and an enumeration',
    path: 'main.php',
    style: 'environment',
    source:
      "<?php\ntrait Shows\n{\n    public function show(): string\n    {\n        return 'VALUE';\n    }\n}\nclass A\n{\n    use Shows;\n}\necho (new A())->show();\n",
  },
  {
    title: 'an environment variable in an array that a file returns to another',
    path: 'main.php',
    style: 'environment',
    source:
      "<?php\n\nif (basename($_SERVER['SCRIPT_NAME']) === basename(__FILE__) && !defined('ONCE')) {\n    define('ONCE', true);\n    echo json_encode([require __FILE__, require __FILE__]);\n    exit;\n}\n\nreturn [\n    'key' => ['nested' => 'VALUE'],\n];\n",
  },
];
