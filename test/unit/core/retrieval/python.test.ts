import assert from 'node:assert/strict';
import { applyFix } from './applyFix';
import * as goldens from './goldens';

const imports = 'import functools\n\nimport boto3\n';
const client = `@functools.cache
def secrets_manager():
    return boto3.client('secretsmanager')
`;
const helper = `def get_secret(name):
    response = secrets_manager().get_secret_value(SecretId=name)
    if 'SecretString' not in response:
        raise ValueError(f'Secret {name} has no string value.')
    return response['SecretString']
`;
const keyHelper = `def get_secret_key(name, key):
    text = get_secret(name)
    try:
        value = json.loads(text).get(key)
    except (AttributeError, ValueError):
        raise ValueError(f'Secret {name} is not a JSON object.') from None
    if not isinstance(value, str):
        raise ValueError(f'Secret {name} has no string under the key {key}.')
    return value
`;
const declarations = `${client}\n\n${helper}`;

/** A module whose first lines are what the fix adds to one without imports. */
const added = `${imports}\n\n${declarations}\n\n`;
const call = "get_secret('app/greeting')";
const innerCall = 'get_secret("app/greeting")';

function check(golden: Omit<goldens.Golden, 'path'>): void {
  goldens.checkGolden({ ...golden, path: 'main.py' });
}

/** Expressions of a module's top level, and what they become. */
function checkExpression(title: string, before: string, after: string, value?: string): void {
  check({
    title,
    before: `x = ${before}\n`,
    after: `${added}x = ${after}\n`,
    ...(value === undefined ? {} : { value }),
  });
}

function checkRefusal(title: string, text: string, reason: RegExp): void {
  goldens.checkRefusal(title, 'main.py', text, reason);
}

describe('retrieval code for Python', () => {
  describe('in expressions', () => {
    checkExpression('replaces a literal', "'«correct horse»'", call);
    checkExpression('replaces one in triple quotes', "'''«correct horse»'''", call);
    checkExpression('stores what the escapes stand for', "'«\\x63orr\\u0065ct \\\nhor\\163e»'", call);
    checkExpression('keeps an unknown escape as it is', "'«a\\d»'", call, 'a\\d');
    checkExpression('takes a raw string as it stands', "r'«a\\x41»'", call, 'a\\x41');
    checkExpression('encodes the value of bytes', "b'«correct\\x20horse»'", `${call}.encode()`);
    checkExpression(
      'replaces items, values and arguments',
      "f(['«correct horse»'], a={'k': 1})",
      `f([${call}], a={'k': 1})`,
    );
    checkExpression('replaces the value of a dictionary', "{'k': '«correct horse»'}", `{'k': ${call}}`);
    checkExpression(
      'replaces all pieces that stand side by side',
      "('«correct '\n     'horse»')",
      `(${call})`,
    );
    checkExpression('keeps a word and the call apart', "1 if y else'«correct horse»'", `1 if y else ${call}`);
  });

  describe('where a part of the string is the secret', () => {
    checkExpression(
      'makes an f-string',
      "'db://me:«correct horse»@host/{x}\\n'",
      `f'db://me:{${innerCall}}@host/{{x}}\\n'`,
    );
    checkExpression(
      'leaves a named escape outside the part alone',
      "'\\N{BULLET} «correct horse»'",
      `f'\\N{BULLET} {${innerCall}}'`,
    );
    checkExpression('adds to an f-string', "f'{u}:«correct horse»@{{h}}'", `f'{u}:{${innerCall}}@{{h}}'`);
    checkExpression('keeps a raw string raw', "r'\\d«correct horse»'", `rf'\\d{${innerCall}}'`);
    checkExpression('drops the prefix u', "u'a«correct horse»'", `f'a{${innerCall}}'`);
    checkExpression(
      'formats one of the pieces that stand side by side',
      "('a{}' 'b«correct horse»')",
      `('a{}' f'b{${innerCall}}')`,
    );
    checkExpression(
      'formats a piece that is the secret as a whole',
      "('Bearer ' '«correct horse»')",
      `('Bearer ' f'{${innerCall}}')`,
    );
    checkExpression('concatenates bytes', "b'a«correct horse»c'", `(b'a' + ${call}.encode() + b'c')`);
    checkExpression(
      'uses the quotes that a nested literal has',
      'f\'{d["«correct horse»"]}\'',
      `f'{d[${innerCall}]}'`,
    );
    check({
      title: 'concatenates where the key does not fit into an f-string',
      options: { target: { jsonKey: "it's" } },
      before: 'x = "a«correct horse»"\n',
      after: `import functools\nimport json\n\nimport boto3\n\n\n${declarations}\n\n${keyHelper}\n\n`
        .replaceAll("'", '"')
        .concat('x = ("a" + get_secret_key("app/greeting", "it\'s"))\n'),
    });
    check({
      title: 'concatenates inside a replacement field whose quotes are all taken',
      before: `x = f"{d['a«correct horse»']}"\n`,
      after: `${added.replaceAll("'", '"')}x = f"{d[('a' + ${call})]}"\n`,
    });
    checkRefusal('leaves bytes that stand side by side', "x = (b'a' b'b«correct horse»')\n", /part/);
  });

  describe('wherever code runs', () => {
    check({
      title: 'in a function, below its docstring',
      before: "def f():\n    '''Says hello.'''\n    return '«correct horse»'\n",
      after: `${added}def f():\n    '''Says hello.'''\n    return ${call}\n`,
    });
    check({
      title: 'in a class body, a method and a default value',
      before: "class A:\n    k = 1\n\n    def f(self, a='«correct horse»'):\n        return a\n",
      after: `${added}class A:\n    k = 1\n\n    def f(self, a=${call}):\n        return a\n`,
    });
    for (const [what, code] of [
      [
        'the settings of Django',
        "DATABASES = {\n    'default': {'NAME': 'shop', 'PASSWORD': '«correct horse»'},\n}",
      ],
      [
        'the field of a dataclass',
        "@dataclass\nclass A:\n    token: str = field(default='«correct horse»', repr=False)",
      ],
      [
        'the default of a model',
        "class A(BaseSettings):\n    token: SecretStr = SecretStr('«correct horse»')",
      ],
      ['a member of an enumeration', "class A(str, Enum):\n    K = '«correct horse»'"],
      [
        'the default of a parameter of FastAPI',
        "@app.get('/')\ndef f(token: str = Header('«correct horse»')) -> None: ...",
      ],
      ['a generator', "def f():\n    yield 'a'\n    yield '«correct horse»'"],
      ['a lambda', "f = lambda a='b': a + '«correct horse»'"],
      ['a comprehension', "x = {k: '«correct horse»' for k in y}"],
      ['the body of a case', "match x:\n    case 1:\n        y = '«correct horse»'"],
      ['an assignment expression', "while (x := '«correct horse»') and y: pass"],
      ['the branch of a condition', "x = y or ('a' if z else '«correct horse»')"],
      ['several targets', "a, b = 'c', '«correct horse»'"],
    ] as const)
      it(`in ${what}`, async () => {
        const outcome = await applyFix({ path: 'main.py', text: `${code}\n` });
        assert.ok(outcome.kind === 'fixed', JSON.stringify(outcome));
        assert.ok(outcome.text.endsWith(`\n\n\n${code.replace("'«correct horse»'", call)}\n`), outcome.text);
      });
    check({
      title: 'in a comparison, with a warning',
      before: "if x == '«correct horse»':\n    pass\n",
      after: `${added}if x == ${call}:\n    pass\n`,
      notes: [/compare_digest/],
    });
    check({
      title: 'in a decorator',
      before: "@route(token='«correct horse»')\ndef f():\n    pass\n",
      after: `${added}@route(token=${call})\ndef f():\n    pass\n`,
    });
  });

  describe('in coroutines', () => {
    const threaded = `await asyncio.to_thread(get_secret, 'app/greeting')`;
    const withThreads = added.replace('import functools', 'import asyncio\nimport functools');
    for (const [what, before, after] of [
      ['awaits a thread', "return '«correct horse»'", `return ${threaded}`],
      [
        'takes attributes of what was awaited',
        "return '«correct horse»'.split()",
        `return (${threaded}).split()`,
      ],
      ['encodes what was awaited', "return b'«correct horse»'", `return (${threaded}).encode()`],
      [
        'awaits in a comprehension',
        "return [x + '«correct horse»' for x in y]",
        `return [x + ${threaded} for x in y]`,
      ],
      [
        'awaits in the default of an inner function',
        "def g(a='«correct horse»'): pass",
        `def g(a=${threaded}): pass`,
      ],
    ] as const)
      check({
        title: what,
        before: `async def f():\n    ${before}\n`,
        after: `${withThreads}async def f():\n    ${after}\n`,
      });
    for (const [what, code] of [
      ['a lambda', "return lambda: '«correct horse»'"],
      ['an inner function', "def g(): return '«correct horse»'"],
    ] as const)
      check({
        title: `does not await in ${what}`,
        before: `async def f():\n    ${code}\n`,
        after: `${added}async def f():\n    ${code.replace("'«correct horse»'", call)}\n`,
      });
    for (const [what, code] of [
      ['a generator', "return (x + '«correct horse»' for x in y)"],
      ['a comprehension in another one', "return [[x + '«correct horse»' for x in y] for y in z]"],
      ['the body of a class', "class A: a = '«correct horse»'"],
    ] as const)
      check({
        title: `says that ${what} lets the event loop wait`,
        before: `async def f():\n    ${code}\n`,
        after: `${added}async def f():\n    ${code.replace("'«correct horse»'", call)}\n`,
        notes: [/^The event loop stands still/],
      });
    check({
      title: "leaves asyncio out where the event loop is another library's",
      before: "import trio\n\n\nasync def f():\n    return '«correct horse»'\n",
      after: `import functools\n\nimport boto3\nimport trio\n\n\n${declarations}\n\nasync def f():\n    return ${call}\n`,
      notes: [/^The event loop stands still/],
    });

    const asyncHelper = `async def get_secret_async(name):
    async with aws_session().client('secretsmanager') as client:
        response = await client.get_secret_value(SecretId=name)
    if 'SecretString' not in response:
        raise ValueError(f'Secret {name} has no string value.')
    return response['SecretString']
`;
    const session = '@functools.cache\ndef aws_session():\n    return aioboto3.Session()\n';
    check({
      title: 'reads through aioboto3 where the project has it',
      options: { project: { 'requirements.txt': 'aioboto3>=13\n' } },
      before: "async def f():\n    return '«correct horse»'\n",
      after: `import functools\n\nimport aioboto3\n\n\n${session}\n\n${asyncHelper}\n\nasync def f():\n    return await get_secret_async('app/greeting')\n`,
    });
    check({
      title: "uses the file's own session of aioboto3, also for another region",
      options: { target: { region: 'eu-west-1' } },
      before:
        "import aioboto3\n\nsession = aioboto3.Session()\n\n\nasync def f():\n    return '«correct horse»'\n",
      after: `import aioboto3\n\nsession = aioboto3.Session()\n\n\n${asyncHelper
        .replace('aws_session()', 'session')
        .replace(
          "'secretsmanager'",
          "'secretsmanager', region_name='eu-west-1'",
        )}\n\nasync def f():\n    return await get_secret_async('app/greeting')\n`,
    });
    check({
      title: 'reads through aiobotocore, and adds only a call the second time',
      before: `import functools\n\nfrom aiobotocore.session import get_session\n\n\n${session.replace('aioboto3.Session', 'get_session')}\n\n${asyncHelper.replace('().client', '().create_client')}\n\nasync def f():\n    return 'a«correct horse»'\n`,
      after: `import functools\n\nfrom aiobotocore.session import get_session\n\n\n${session.replace('aioboto3.Session', 'get_session')}\n\n${asyncHelper.replace('().client', '().create_client')}\n\nasync def f():\n    return f'a{await get_secret_async("app/greeting")}'\n`,
    });
    check({
      title: 'reads through boto3 outside coroutines even where the file has aioboto3',
      before: "import aioboto3\n\nK = '«correct horse»'\n",
      after: `import functools\n\nimport aioboto3\nimport boto3\n\n\n${declarations}\n\nK = ${call}\n`,
    });
  });

  describe('by a cache', () => {
    const cached = `def get_cached_secret(name):
    value = secret_cache().get_secret_string(name)
    if not isinstance(value, str):
        raise ValueError(f'Secret {name} has no string value.')
    return value
`;
    const cache = '@functools.cache\ndef secret_cache():\n    return SecretCache()\n';
    const cachedCall = "get_cached_secret('app/greeting')";
    const withCache = `import functools\n\nfrom aws_secretsmanager_caching import SecretCache\n\n\n${cache}\n\n${cached}\n\n`;
    check({
      title: "uses AWS's caching client, and says which permissions it needs",
      options: { style: 'cache', project: { 'requirements.txt': 'flask\n' } },
      before: "K = '«correct horse»'\n",
      after: `${withCache}K = ${cachedCall}\n`,
      notes: [/GetSecretValue/, /DescribeSecret/, /gains aws-secretsmanager-caching/],
    });
    check({
      title: 'uses its helper the second time',
      options: { style: 'cache' },
      before: `${withCache}def f():\n    return '«correct horse»'\n`,
      after: `${withCache}def f():\n    return ${cachedCall}\n`,
    });
    check({
      title: 'gives the cache a client for another region, and the project both packages',
      options: { style: 'cache', target: { region: 'eu-west-1' } },
      before: "import boto3\n\nK = '«correct horse»'\n",
      after: `import functools\n\nimport boto3\nfrom aws_secretsmanager_caching import SecretCache\n\n\n${cache.replace(
        'SecretCache()',
        "SecretCache(client=boto3.client('secretsmanager', region_name='eu-west-1'))",
      )}\n\n${cached}\n\nK = ${cachedCall}\n`,
      notes: ['Install the Python packages aws-secretsmanager-caching and boto3.'],
    });
    check({
      title: 'uses Powertools where the file has it',
      options: { style: 'cache', target: { jsonKey: 'password' } },
      before: "from aws_lambda_powertools import Logger\n\nK = '«correct horse»'\n",
      after: `import json\n\nfrom aws_lambda_powertools import Logger\nfrom aws_lambda_powertools.utilities import parameters\n\n\n${cached.replace(
        'secret_cache().get_secret_string',
        'parameters.get_secret',
      )}\n\n${keyHelper
        .replace('get_secret_key', 'get_cached_secret_key')
        .replace(
          'get_secret(',
          'get_cached_secret(',
        )}\n\nK = get_cached_secret_key('app/greeting', 'password')\n`,
    });
    check({
      title: 'adds the module of Powertools to an import of its neighbour, in a project that has it',
      options: {
        style: 'cache',
        project: { 'pyproject.toml': '[project]\ndependencies = ["aws_lambda_powertools[all]"]\n' },
      },
      before:
        "from aws_lambda_powertools.utilities import (\n    batch,\n    typing,\n)\n\nK = '«correct horse»'\n",
      after: `from aws_lambda_powertools.utilities import (\n    batch,\n    parameters,\n    typing,\n)\n\n\n${cached.replace(
        'secret_cache().get_secret_string',
        'parameters.get_secret',
      )}\n\nK = ${cachedCall}\n`,
    });
  });

  describe('from the extension or agent on the same machine', () => {
    const reader = `def read_agent_token():
    for variable in ('AWS_TOKEN', 'AWS_SESSION_TOKEN', 'AWS_CONTAINER_AUTHORIZATION_TOKEN'):
        token = os.environ.get(variable)
        if token is not None:
            break
    else:
        token = 'file:///var/run/awssmatoken'
    if not token.startswith('file://'):
        return token
    with open(token[len('file://'):]) as file:
        return file.read().strip()


def get_local_secret(name):
    port = os.environ.get('PARAMETERS_SECRETS_EXTENSION_HTTP_PORT', '2773')
    connection = HTTPConnection('localhost', int(port))
    try:
        connection.request(
            'GET',
            '/secretsmanager/get?' + urlencode({'secretId': name}),
            headers={'X-Aws-Parameters-Secrets-Token': read_agent_token()},
        )
        response = connection.getresponse()
        body = response.read()
    except (HTTPException, OSError) as error:
        raise RuntimeError(f'Secret {name} cannot be read from localhost:{port}.') from error
    finally:
        connection.close()
    if response.status != 200:
        raise RuntimeError(f'Reading the secret {name} failed with HTTP status {response.status}.')
    value = json.loads(body).get('SecretString')
    if not isinstance(value, str):
        raise ValueError(f'Secret {name} has no string value.')
    return value
`;
    const local = `from http.client import HTTPConnection, HTTPException\nfrom urllib.parse import urlencode\n\n\n${reader}\n\n`;
    check({
      title: 'needs the standard library only',
      options: { style: 'local-http' },
      before: "K = '«correct horse»'\n",
      after: `import json\nimport os\n${local}K = get_local_secret('app/greeting')\n`,
      notes: [/Lambda extension/],
    });
    check({
      title: 'uses its helper the second time',
      options: { style: 'local-http' },
      before: `import json\nimport os\n${local}def f(a='«correct horse»'):\n    pass\n`,
      after: `import json\nimport os\n${local}def f(a=get_local_secret('app/greeting')):\n    pass\n`,
    });
    it('is refused for another region', async () => {
      const outcome = await applyFix(
        { path: 'main.py', text: "K = '«correct horse»'\n" },
        { style: 'local-http', target: { region: 'eu-west-1' } },
      );
      assert.ok(outcome.kind === 'refused');
      assert.match(outcome.reason, /their own region/);
      assert.deepEqual(outcome.alternatives, ['sdk', 'cache', 'environment']);
    });
  });

  describe('where only literal text may stand', () => {
    for (const [what, text, reason] of [
      ['a docstring', "'«correct horse»'\n", /docstring/],
      ['the docstring of a function', "def f():\n    '«correct horse»'\n", /docstring/],
      ['an annotation', "x: Literal['«correct horse»'] = y\n", /annotation/],
      ['a Literal type', "X = Literal['«correct horse»']\n", /Literal/],
      ['a pattern', "match x:\n    case '«correct horse»':\n        pass\n", /pattern/],
      ['the key of a dictionary', "x = {'«correct horse»': 1}\n", /key/],
      ['a named escape in the secret', "x = '«a\\N{BULLET}»'\n", /value is known/],
      ['Python 2', "print 'a'\nx = '«correct horse»'\n", /Python 2/],
      ['code that does not parse', "x = ['«correct horse»'\n", /syntax|value is known/],
    ] as const)
      checkRefusal(`leaves ${what}`, text, reason);
  });

  goldens.checkRefusal(
    'leaves a stub',
    'main.pyi',
    "def f(a: str = '«correct horse»') -> None: ...\n",
    /never run/,
  );

  describe('with what the file already has', () => {
    check({
      title: 'imports a module under another name where the file has the name for something else',
      options: { target: { jsonKey: 'password' } },
      before: "def f():\n    return '«correct horse»'\n\n\njson = 1\n",
      after: `import functools\nimport json as json_\n\nimport boto3\n\n\n${declarations}\n\n${keyHelper.replace('json.', 'json_.')}\n\ndef f():\n    return get_secret_key('app/greeting', 'password')\n\n\njson = 1\n`,
    });
    check({
      title: 'keeps docstring, __future__ and groups of imports in order',
      before:
        '"""Doc."""\nfrom __future__ import annotations\n\nimport os\nimport sys\n\nfrom flask import Flask\n\nfrom .x import y\n\nK = \'«correct horse»\'\n',
      after: `"""Doc."""\nfrom __future__ import annotations\n\nimport functools\nimport os\nimport sys\n\nimport boto3\nfrom flask import Flask\n\nfrom .x import y\n\n\n${declarations}\n\nK = ${call}\n`,
    });
    check({
      title: 'puts imports beside those of their kind where none are grouped',
      before: `import os\nfrom flask import Flask\n\nK = '«correct horse»'\n`,
      after: `import functools\nimport os\nimport boto3\nfrom flask import Flask\n\n\n${declarations}\n\nK = ${call}\n`,
    });
    check({
      title: 'names a module otherwise where the file has that name from elsewhere',
      options: { target: { jsonKey: 'password' } },
      before: `from flask import json\n\nK = '«correct horse»'\n`,
      after: `import functools\nimport json as json_\n\nimport boto3\nfrom flask import json\n\n\n${declarations}\n\n${keyHelper.replace('json.', 'json_.')}\n\nK = get_secret_key('app/greeting', 'password')\n`,
    });
    check({
      title: 'adds to what the script itself says that it needs',
      before: `# /// script\n# dependencies = ["rich"]\n# ///\n\nK = '«correct horse»'\n`,
      after: `# /// script\n# dependencies = ["rich", "boto3>=1.28"]\n# ///\n\n${added}K = ${call}\n`,
    });
    check({
      title: 'keeps interpreter line, encoding and a guarded import on top',
      before:
        "#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n\ntry:\n    import simplejson\nexcept ImportError:\n    simplejson = None\nK = '«correct horse»'\n",
      after: `#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n\n${imports}\ntry:\n    import simplejson\nexcept ImportError:\n    simplejson = None\n\n\n${declarations}\n\nK = ${call}\n`,
    });
    check({
      title: 'uses its client',
      before:
        "import boto3\n\nsm = boto3.client('secretsmanager')\n\n\ndef f():\n    return '«correct horse»'\n",
      after: `import boto3\n\nsm = boto3.client('secretsmanager')\n\n\n${helper.replace('secrets_manager()', 'sm')}\n\ndef f():\n    return ${call}\n`,
    });
    check({
      title: 'uses a client whose service is named by a keyword',
      before:
        "import boto3\n\nsm = boto3.Session().client(service_name='secretsmanager')\n\n\ndef f():\n    return '«correct horse»'\n",
      after: `import boto3\n\nsm = boto3.Session().client(service_name='secretsmanager')\n\n\n${helper.replace('secrets_manager()', 'sm')}\n\ndef f():\n    return ${call}\n`,
    });
    check({
      title: 'uses its helper the second time',
      before: `${added}A = ${call}\nB = '«correct horse»'\n`,
      after: `${added}A = ${call}\nB = ${call}\n`,
    });
    check({
      title: 'adds what reads a key to its helper',
      options: { target: { jsonKey: 'password' } },
      before: `${added}B = '«correct horse»'\n`,
      after: `import functools\nimport json\n\nimport boto3\n\n\n${declarations}\n\n${keyHelper}\n\nB = get_secret_key('app/greeting', 'password')\n`,
    });
    check({
      title: 'makes a client of its own for another region',
      options: { target: { region: 'eu-west-1' } },
      before: `${added}B = '«correct horse»'\n`,
      after: `${imports}\n\n${declarations
        .replace("'secretsmanager'", "'secretsmanager', region_name='eu-west-1'")
        .replaceAll('secrets_manager', 'secrets_manager_eu_west_1')
        .replace(
          'def get_secret(',
          'def get_secret_eu_west_1(',
        )}\n\n${declarations}\n\nB = get_secret_eu_west_1('app/greeting')\n`,
    });
    check({
      title: 'does not use a helper that is defined only after the literal',
      before: `import functools\n\nimport boto3\n\nB = '«correct horse»'\n\n\n${declarations}`,
      after: `import functools\n\nimport boto3\n\n\n${declarations
        .replaceAll('secrets_manager()', 'secrets_manager_client()')
        .replace(
          'get_secret(name)',
          'read_secret(name)',
        )}\n\nB = read_secret('app/greeting')\n\n\n${declarations}`,
    });
    check({
      title: 'annotates where the file does, and keeps its quotes and indentation',
      before: 'import functools\n\nimport boto3\n\n\ndef f(a: str = "«correct horse»") -> str:\n  return a\n',
      after: `${imports}\n\n${declarations
        .replaceAll('    ', '  ')
        .replaceAll("'", '"')
        .replace(
          'get_secret(name)',
          'get_secret(name: str) -> str',
        )}\n\ndef f(a: str = ${innerCall}) -> str:\n  return a\n`,
    });
    check({
      title: 'keeps CRLF',
      before: "import os\r\n\r\nK = '«correct horse»'\r\n",
      after: `import functools\nimport os\n\nimport boto3\n\n\n${declarations}\n\nK = ${call}\n`.replaceAll(
        '\n',
        '\r\n',
      ),
    });
  });

  describe('where the value stands percent-encoded in a URL', () => {
    const target = { encoding: 'uri-component' } as const;
    check({
      title: 'encodes it again with the function of the standard library',
      options: { target },
      before: "x = 'db://me:«correct%20horse»@host'\n",
      after: `${added.replace('functools\n', 'functools\nimport urllib.parse\n')}x = f'db://me:{urllib.parse.quote(${innerCall}, safe="")}@host'\n`,
      value: 'correct%20horse',
    });
    check({
      title: 'uses the name that the module has in the file, and reads a variable',
      options: { target, style: 'environment' },
      before: "import urllib.parse as url\n\nx = 'db://me:«correct%20horse»@host'\n",
      after: `import os\nimport urllib.parse as url\n\nx = f'db://me:{url.quote(os.environ["GREETING"], safe="")}@host'\n`,
      value: 'correct%20horse',
    });
    check({
      title: 'does not take the quotes inside a replacement field for those of the file',
      options: { style: 'environment' },
      before: 'import os\n\na = f\'{d["x"]}:{d["y"]}\'\nb = \'«correct horse»\'\n',
      after: 'import os\n\na = f\'{d["x"]}:{d["y"]}\'\nb = os.environ[\'GREETING\']\n',
    });
  });

  describe('by an environment variable', () => {
    check({
      title: 'reads it, and imports os',
      options: { style: 'environment' },
      before: "def f(k='«correct horse»'):\n    return k\n",
      after: "import os\n\n\ndef f(k=os.environ['GREETING']):\n    return k\n",
    });
    check({
      title: 'uses the name that os has in the file',
      options: { style: 'environment' },
      before: "import os as system\nK = b'«correct horse»'\n",
      after: "import os as system\nK = system.environ['GREETING'].encode()\n",
    });
  });
});
