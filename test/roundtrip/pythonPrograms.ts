import type { Program } from './programs';

export const pythonPrograms: readonly Program[] = [
  {
    title: 'the top level of a module with a docstring and __future__',
    path: 'main.py',
    source:
      '"""Prints."""\nfrom __future__ import annotations\n\nimport sys\n\nTOKEN: str = "VALUE"\nprint(TOKEN, __doc__, file=sys.stdout)\n',
  },
  {
    title: 'a function, a method, a class body and a default value',
    path: 'main.py',
    source:
      "class Store:\n    name = 'store'\n\n    def url(self, token='VALUE'):\n        return f'{self.name}:{token}'\n\n\nprint(Store().url(), Store().url(None))\n",
  },
  {
    title: 'a part of a string, from a key of a JSON secret',
    path: 'main.py',
    jsonKey: 'password',
    source: "import json\n\nurl = 'db://me:«VALUE»@host/{x}\\t'\nprint(json.dumps(url))\n",
  },
  {
    title: 'the literal part of an f-string',
    path: 'main.py',
    source: 'host = "local"\nprint(f"{host!r:>8}:«VALUE»@{{x}}")\n',
  },
  {
    title: 'bytes, whole',
    path: 'main.py',
    source: "token = b'VALUE'\nprint(token, type(token).__name__)\n",
  },
  {
    title: 'bytes of which a part is the secret',
    path: 'main.py',
    source: "print(b'Basic «VALUE»;'.decode('ascii'))\n",
  },
  {
    title: 'pieces that stand side by side, in an async function',
    path: 'main.py',
    source:
      "import asyncio\n\n\nasync def show():\n    header = ('Bearer {} '\n              '«VALUE»')\n    print(header.format(1))\n\n\nasyncio.run(show())\n",
  },
  {
    title: 'a dictionary and a decorator in another region',
    path: 'main.py',
    region: 'eu-west-1',
    source:
      "def tagged(**tags):\n    def decorate(fn):\n        fn.tags = tags\n        return fn\n    return decorate\n\n\n@tagged(token='VALUE', other='x')\ndef show():\n    return show.tags\n\n\nprint(sorted(show().items()))\n",
  },
  {
    title: 'escapes and triple quotes',
    path: 'main.py',
    source: 'print(ascii("""«\\x63af\u00e9 \\U0001f40e \\"quoted\\" \\\\ \\\nend\nline»"""))\n',
  },
  {
    title: 'a function, by an environment variable',
    path: 'main.py',
    style: 'environment',
    source: "def token():\n    return r'VALUE'\n\n\nprint(token(), [token() for _ in range(2)])\n",
  },
  {
    title: 'a part of a URL, percent-encoded',
    path: 'main.py',
    encoding: 'uri-component',
    source: "host = 'local'\nprint(f'db://me:«VALUE%20%2F%3F»@{host}/')\n",
  },
  {
    title: 'a file that has a client of its own',
    path: 'main.py',
    source:
      "import boto3\n\nsession = boto3.session.Session()\nclient = session.client('secretsmanager')\n\n\ndef show() -> str:\n    return 'VALUE'\n\n\nprint(show())\n",
  },
  {
    title: 'coroutines that aioboto3 reads for, at once and from a key',
    path: 'main.py',
    jsonKey: 'password',
    source:
      "import asyncio\n\nimport aioboto3\n\nsession = aioboto3.Session()\n\n\nasync def token(number: int) -> str:\n    return str(number) + 'VALUE'.upper().lower()\n\n\nasync def show():\n    print(await asyncio.gather(*[token(number) for number in range(8)]))\n\n\nasyncio.run(show())\n",
  },
  {
    title: 'a coroutine that aiobotocore reads for, in another region',
    path: 'main.py',
    region: 'eu-west-1',
    files: { 'requirements.txt': 'aiobotocore\n' },
    source:
      'import asyncio\n\n\nasync def show(prefix="<"):\n    print(f"{prefix}{prefix}«VALUE»>", [n + "x" for n in "ab"])\n\n\nasyncio.run(show())\n',
  },
  {
    title: 'a coroutine whose helper blocks, in a comprehension and bytes, many at once',
    path: 'main.py',
    source:
      "import asyncio\n\n\nasync def show(prefix):\n    return [prefix + part for part in (b'«VALUE»', b'x') if part]\n\n\nasync def main():\n    print(await asyncio.gather(*[show(b'>') for _ in range(12)]))\n\n\nasyncio.run(main())\n",
  },
  {
    title: 'a generator, a lambda and a nested function inside a coroutine',
    path: 'main.py',
    source:
      "import asyncio\n\n\nasync def main():\n    def inner(make):\n        yield from (part + make() for part in ('a', '«VALUE»'))\n\n    print(list(inner(lambda: '.')))\n\n\nasyncio.run(main())\n",
  },
  {
    title: "AWS's caching client, in a dataclass",
    path: 'main.py',
    style: 'cache',
    source:
      "from dataclasses import dataclass\n\n\n@dataclass\nclass Settings:\n    user: str = 'me'\n    token: str = 'VALUE'\n\n\nprint(Settings(), Settings('you'))\n",
  },
  {
    title: "AWS's caching client, from a key in another region, in threads",
    path: 'main.py',
    style: 'cache',
    jsonKey: 'pass "word"',
    region: 'eu-west-1',
    source:
      "from concurrent.futures import ThreadPoolExecutor\n\n\ndef show(number):\n    return number, f'{number:>3}:«VALUE»'\n\n\nwith ThreadPoolExecutor(8) as pool:\n    print(list(pool.map(show, range(16))))\n",
  },
  {
    title: 'Powertools, where the program has it',
    path: 'main.py',
    style: 'cache',
    source:
      "from aws_lambda_powertools import Logger\n\nlogger = Logger(service='shop')\n\n\ndef handler(event, context):\n    match event:\n        case {'kind': 'a'}:\n            return {'token': 'VALUE'}\n        case _:\n            return None\n\n\nprint(handler({'kind': 'a'}, None), handler({}, None))\n",
  },
  {
    title: 'Powertools, from a key in another region',
    path: 'main.py',
    style: 'cache',
    jsonKey: 'password',
    region: 'eu-west-1',
    source:
      "from aws_lambda_powertools.utilities import parameters\n\nTOKENS = ('VALUE', parameters.__name__)\nprint(TOKENS)\n",
  },
  {
    title: 'the local agent',
    path: 'main.py',
    style: 'local-http',
    source:
      "import json\n\nhttp = json\n\n\nclass Store:\n    @property\n    def token(self) -> str:\n        return 'VALUE'\n\n    def __init__(self, other='x'):\n        self.other = other\n\n\nprint(http.dumps([Store().token, Store().other]))\n",
  },
  {
    title: 'the local agent, from a key, in a coroutine',
    path: 'main.py',
    style: 'local-http',
    jsonKey: 'password',
    source:
      "import asyncio\n\n\nasync def tokens():\n    yield 'a'\n    yield 'VALUE'\n\n\nasync def main():\n    print([token async for token in tokens()])\n\n\nasyncio.run(main())\n",
  },
  {
    title: 'a notebook whose first cell imports',
    path: 'main.ipynb',
    jsonKey: 'password',
    source: JSON.stringify(
      {
        cells: [
          { cell_type: 'code', source: ['import os\n', 'from json import dumps'], outputs: [] },
          { cell_type: 'markdown', source: ['# Shop'] },
          { cell_type: 'code', source: ["url = f'{os.sep}:«VALUE»'\n", 'print(dumps(url))'], outputs: [] },
        ],
        metadata: { kernelspec: { language: 'python', name: 'python3' } },
        nbformat: 4,
        nbformat_minor: 5,
      },
      null,
      1,
    ),
  },
];
