import assert from 'node:assert/strict';
import { reveal } from '../../../../src/core/secrets/redacted';
import { locateMove } from '../../../../src/core/retrieval/moves';
import { planner, unmark } from './applyFix';

const wombat = 'w0mbat';
const wombatAt = 'w0m@bat';

/** The keys and values of what belongs to the marked secret. */
async function relatedTo(path: string, text: string): Promise<Record<string, string>> {
  const { file, secret } = unmark({ path, text });
  const related = await planner.related(file, secret);
  return Object.fromEntries(related.map(({ key, value }) => [key, reveal(value)]));
}

describe('the literals of one connection', () => {
  const cases: readonly (readonly [string, string, string, Record<string, string>])[] = [
    [
      'stand in one object',
      'a.ts',
      "connect({ user: 'ann', password: '«w0mbat»', host: `db.local`, port: 5432, ssl: 'no' });",
      { username: 'ann', password: wombat, host: 'db.local' },
    ],
    [
      'are arguments of one call',
      'a.py',
      'psycopg.connect(dbname="shop", user="ann", password="«w0mbat»", sslmode="require")',
      { dbname: 'shop', username: 'ann', password: wombat },
    ],
    [
      'are constants with one prefix',
      'a.py',
      'DB_HOST = "db.local"\nDB_USER_NAME = "ann"\nMAIL_USER = "bob"\nDB_PASSWORD = "«w0mbat»"\n',
      { host: 'db.local', username: 'ann', password: wombat },
    ],
    [
      'are called db, or of a database called db',
      'a.go',
      'const (\n\tdbHost = "db.local"\n\tdbPassword = "«w0mbat»"\n\tdbName = "shop"\n)\n',
      { host: 'db.local', password: wombat, dbname: 'shop' },
    ],
    [
      'are the name of a database beside them',
      'a.ts',
      "connect({ password: '«w0mbat»', dbName: 'shop' });",
      { password: wombat, dbname: 'shop' },
    ],
    [
      'are not what the program connects with',
      'a.py',
      "db = {'ENGINE': 'django.db.backends.postgresql', 'USER': 'ann', 'PASSWORD': '«w0mbat»'}",
      { username: 'ann', password: wombat },
    ],
    [
      'are the parts of a URL, decoded',
      'a.ts',
      "const url = 'postgres://ann:«w0m%40bat»@db.local:5432/shop?ssl=1';",
      { username: 'ann', password: wombatAt, host: 'db.local', port: '5432', dbname: 'shop' },
    ],
    ['are only those of the same connection', 'a.ts', "f({ apiKey: '«w0mbat»', user: 'ann' });", {}],
    [
      'are none when they stand far apart',
      'a.py',
      `USER = "ann"\n${'\n'.repeat(40)}PASSWORD = "«w0mbat»"\n`,
      {},
    ],
    ['are none for a URL with several hosts', 'a.ts', "const url = 'db://ann:«w0mbat»@a:1,b:2/shop';", {}],
    ['are none when a name stands alone', 'a.ts', "const password = '«w0mbat»';", {}],
  ];
  for (const [title, path, text, expected] of cases)
    it(title, async () => {
      assert.deepEqual(await relatedTo(path, text), expected);
    });

  it('are the variables of a container of ECS, by their names', async () => {
    const variables = '{ "name": "DB_USER", "value": "ann" }, { "name": "DB_PASSWORD", "value": "«w0mbat»" }';
    const text = `{ "containerDefinitions": [{ "environment": [${variables}] }] }`;
    assert.deepEqual(await relatedTo('task.json', text), { username: 'ann', password: wombat });
  });

  it('are named after what a script gives them to', async () => {
    for (const [line, name] of [
      ['export API_TOKEN="«w0mbat»"', 'API_TOKEN'],
      ['./deploy --access-key «w0mbat»', 'access-key'],
      ['echo «w0mbat»', 'run'],
    ] as const) {
      const text = `jobs:\n  a:\n    steps:\n      - run: |\n          ${line}\n          true\n`;
      const { file, secret } = unmark({ path: '.github/workflows/ci.yml', text });
      assert.equal((await planner.locate(file, secret))?.assignedTo, name);
    }
  });

  it('are named after what stands before them in their literal, where nothing else names them', async () => {
    for (const [path, text, name] of [
      ['a.sh', 'curl -H "Authorization: Bearer «w0mbat»" x\n', 'Authorization'],
      ['a.sh', `docker run -e DB_PASSWORD='«w0mbat»' x\n`, undefined],
      ['a.sh', 'docker run -e "DB_PASSWORD=«w0mbat»" x\n', 'DB_PASSWORD'],
      ['a.sh', 'A="${API_TOKEN:-«w0mbat»}"\n', 'API_TOKEN'],
      ['a.cs', 'o.UseSqlServer("Server=db;Password=«w0mbat»;");\n', 'Password'],
      ['a.py', `get(data='{"password": "«w0mbat»"}')\n`, 'data'],
      ['a.py', `print('the «w0mbat»')\n`, undefined],
    ] as const) {
      const { file, secret } = unmark({ path, text });
      assert.equal((await planner.locate(file, secret))?.assignedTo, name, text);
    }
  });

  it('are told in order of position, each where it stands', async () => {
    const text = "connect({ password: '«w0mbat»', user: 'ann' });";
    const { file, secret } = unmark({ path: 'a.ts', text });
    const related = await planner.related(file, secret);
    assert.deepEqual(
      related.map(({ range: { start, end } }) => file.text.slice(start, end)),
      ["'w0mbat'", "'ann'"],
    );
  });

  it('are named after the variable of the URL that they are the password of', async () => {
    for (const [line, name] of [
      ['DATABASE_URL=postgres://ann:«w0mbat»@db/shop', 'DATABASE_PASSWORD'],
      ['brokerUri: amqp://ann:«w0mbat»@mq', 'brokerPassword'],
      ['API_TOKEN=«w0mbat»', 'API_TOKEN'],
    ] as const) {
      const item = `services:\n  a:\n    image: b\n    environment:\n      - ${line.replace(': ', '=')}\n`;
      const { file, secret } = unmark({ path: 'compose.yaml', text: item });
      const toPlace = ({ range }: { range: typeof secret }) => ({ fileId: file.path, range });
      const located = await locateMove(planner, file, secret, [], toPlace, (variable) => variable ?? '');
      assert.equal(located?.alone.proposedName, name);
    }
  });
});
