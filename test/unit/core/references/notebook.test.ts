import assert from 'node:assert/strict';
import { createReferenceSearch } from '../../../../src/core/references/findReferences';
import { installedGrammars, sourceFile } from '../retrieval/applyFix';
import { checkReferences } from './checkReferences';

function notebook(...cells: (readonly string[])[]): string {
  const code = cells.map((source) => ({ cell_type: 'code', source, outputs: [] }));
  return `${JSON.stringify({ cells: code, metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

const read = 'aws secretsmanager get-secret-value';

describe('references in a notebook', () => {
  checkReferences(
    'follows a secret from cell to cell, past commands to the kernel, and gives ranges in the notebook',
    'a.ipynb',
    notebook(
      ['%pip install boto3\n', 'import boto3, json'],
      ['sm = boto3.client(\'secretsmanager\', region_name="«eu-west-1»")\n', "NAME = '«prod/db»'"],
      ['%%time\n', "secret = json.loads(sm.get_secret_value(SecretId=NAME)['SecretString'])"],
      ["é = '\t'\n", "connect(secret['«password»'])"],
    ),
    ['prod/db#password?region=eu-west-1'],
  );

  checkReferences(
    'finds what cells of a notebook give to a shell',
    'a.ipynb',
    notebook(
      [
        `!${read} \\\n`,
        `  --secret-id «prod/line»\n`,
        'NAME = "x"\n',
        `out = !${read} --secret-id '«prod/list»'`,
      ],
      [
        '%%bash\n',
        `NAME=«prod/cell»\n`,
        `${read} --secret-id $NAME | jq -r '.SecretString | fromjson | .«key»'`,
      ],
      ['%%html\n', `!${read} --secret-id prod/html`],
      [`!${read} --secret-id {NAME}\n`, `!${read} --secret-id $NAME`],
    ),
    ['prod/line', 'prod/list', 'prod/cell#key'],
  );

  checkReferences(
    'leaves alone magics, other languages and prose',
    'a.ipynb',
    notebook(
      ["%sx aws secretsmanager get-secret-value --secret-id 'x'\n", 'import boto3'],
      ['%%writefile a.sh\n', 'aws secretsmanager get-secret-value --secret-id x'],
      ["# sm.get_secret_value(SecretId='x')"],
    ),
    [],
  );

  it('says that a name with escapes of JSON cannot be replaced as it is', async () => {
    const text = notebook(["sm.get_secret_value(SecretId='prod/' \\\n", "  'db')"]);
    const [reference] = await createReferenceSearch(installedGrammars).find(sourceFile('a.ipynb', text));
    assert.equal(reference?.secretId.text, 'prod/db');
    assert.equal(reference.secretId.isLiteral, false);
  });
});
