import assert from 'node:assert/strict';
import { parseEnvFile } from '../../../../../src/workspace/envFile';
import { parseSecretUri } from '../../../../../src/core/references/secretUri';
import { reveal } from '../../../../../src/core/secrets/redacted';
import { applyFix, planner, sourceFile, unmark } from '../applyFix';
import { checkGolden, checkRefusal } from './goldens';

const reference = 'aws-secretsmanager://app/greeting';

describe('a file of environment variables', () => {
  checkGolden({
    title: 'names the secret and its key, with comments and other variables as they were',
    path: '.env',
    before: '# local\nPORT=80\nexport API_KEY=«correct horse»\nOTHER = x # y\n',
    after: `# local\nPORT=80\nexport API_KEY=${reference}#API_KEY\nOTHER = x # y\n`,
    options: { target: { jsonKey: 'API_KEY' } },
    notes: [
      /^Start what reads the file with secret-lens run --env-file \.env -- .* in place of the references\.$/,
    ],
  });
  checkGolden({
    title: 'keeps quotes and CRLF',
    path: 'config/.env.local',
    before: 'A=\'«correct horse»\'\r\nB="c"\r\n',
    after: `A='${reference}'\r\nB="c"\r\n`,
  });
  checkGolden({
    title: 'gains quotes where a comment follows, for dotenv would take the key for one',
    path: 'app.env',
    before: 'A=«correct horse» # why\n',
    after: `A="${reference}#k%20%27" # why\n`,
    options: { target: { jsonKey: "k '" } },
  });
  checkGolden({
    title: 'stores the whole value where the finding is in a part of it',
    path: '.env',
    before: 'DATABASE_URL=postgres://u:«pw»@host/db\nB=c',
    after: `DATABASE_URL=${reference}\nB=c`,
    value: 'postgres://u:pw@host/db',
  });
  checkGolden({
    title: 'stores a value of several lines',
    path: '.env',
    before: 'KEY="-----\n«line»\\n-----"\nB=c\n',
    after: `KEY="${reference}"\nB=c\n`,
    value: '-----\nline\n-----',
  });
  checkGolden({
    title: 'says the region that the target says',
    path: '.env',
    before: 'A=«correct horse»\n',
    after: `A=${reference}?region=eu-west-1#k\n`,
    options: { target: { region: 'eu-west-1', jsonKey: 'k' } },
  });
  checkRefusal('is left alone at a reference', '.env', `A=«${reference}»\n`, /already/);
  checkRefusal(
    'is left alone where a value holds another',
    '.env',
    'A="«correct horse»${B}"\n',
    /write it out/,
  );
  checkRefusal('is left alone in comments', '.env', '# «correct horse»\n', /not in a single value/);

  it('is read back as it was written', async () => {
    const outcome = await applyFix(
      { path: '.env', text: 'A=1\nB=«x» # c\nC=2\n' },
      { style: 'reference', target: { jsonKey: 'a b' } },
    );
    assert.equal(outcome.kind, 'fixed');
    const read = parseEnvFile(outcome.text);
    assert.deepEqual([...read.keys()], ['A', 'B', 'C']);
    assert.deepEqual(parseSecretUri(read.get('B') ?? ''), { secretId: 'app/greeting', jsonKey: 'a b' });
  });

  it('gives all its credentials for one secret, by the names of their variables', async () => {
    const { text } = sourceFile(
      '.env',
      `PORT=80\nDB_PASSWORD=a\nAPI_KEY=«b»\nAPP_SECRET=${reference}#c\nTOKEN=\n`,
    );
    const { file, secret } = unmark({ path: '.env', text });
    const related = await planner.related(file, secret);
    assert.deepEqual(
      related.map(({ key, value }) => [key, reveal(value)]),
      [
        ['DB_PASSWORD', 'a'],
        ['API_KEY', 'b'],
      ],
    );
  });
});
