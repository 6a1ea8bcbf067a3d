import { WrittenFiles } from './checker';
import { checkGolden as checkText, checkRefusal, type FormatGolden } from './goldens';

const path = '.github/workflows/ci.yml';
const workflow = (...steps: string[]): string =>
  `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n${steps.map((line) => `      ${line}\n`).join('')}`;
const read = (isJson = false): string[] => [
  '- name: Read secrets',
  '  uses: aws-actions/aws-secretsmanager-get-secrets@v3',
  '  with:',
  '    secret-ids: |',
  '      GREETING,app/greeting',
  ...(isJson ? ['    parse-json-secrets: true'] : []),
];

const written = new WrittenFiles();

function checkGolden(golden: FormatGolden): void {
  checkText(golden, written.add);
}

describe('a workflow of GitHub Actions', () => {
  checkGolden({
    title: 'reads the secret before the step that has it in a variable',
    path,
    before: workflow('- run: npm test', '  env:', '    KEY: «correct horse» # why'),
    after: workflow(...read(), '- run: npm test', '  env:', '    KEY: ${{ env.GREETING }} # why'),
    notes: [/The job test needs .*id-token: write/, /GetSecretValue on app\/greeting/],
  });
  checkGolden({
    title: 'reads a key into a variable that its name tells',
    path,
    before: workflow('- uses: a/b@v1', '  with:', '    url: "https://u:«correct horse»@host"'),
    after: workflow(
      ...read(true),
      '- uses: a/b@v1',
      '  with:',
      '    url: "https://u:${{ env.GREETING_API_KEY }}@host"',
    ),
    options: { target: { jsonKey: 'api-key' } },
  });
  checkGolden({
    title: 'reads no secret twice',
    path,
    before: workflow(...read(), '- run: x', '- run: y', '  env: { A: «correct horse» }'),
    after: workflow(...read(), '- run: x', '- run: y', '  env: { A: "${{ env.GREETING }}" }'),
  });
  checkGolden({
    title: 'quotes the variable in a script',
    path,
    before: workflow('- run: |', '    login', ['    curl', '-u me:«correct horse» x'].join(' ')),
    after: workflow(...read(), '- run: |', '    login', '    curl -u me:"$GREETING" x'),
  });
  checkGolden({
    title: 'needs no more quotes where the script has double ones',
    path,
    before: workflow('- run: curl -H "X=«correct horse»"'),
    after: workflow(...read(), '- run: curl -H "X=${GREETING}"'),
  });
  checkGolden({
    title: 'interrupts single quotes of a script',
    path,
    before: workflow(`- run: curl -d '{"k":"«correct horse»"}' x`),
    after: workflow(...read(), `- run: curl -d '{"k":"'"$GREETING"'"}' x`),
  });
  checkGolden({
    title: 'is read by the step that reads others',
    path,
    before: workflow(
      ...read().map((line) => line.replace('GREETING,app/greeting', 'OTHER,app/other')),
      '- run: x',
      '  env: { A: «correct horse» }',
    ),
    after: workflow(
      ...read().map((line) => line.replace('GREETING,app/greeting', 'OTHER,app/other')),
      '      GREETING,app/greeting',
      '- run: x',
      '  env: { A: "${{ env.GREETING }}" }',
    ),
  });
  checkRefusal(
    'is left alone where another shell runs it',
    path,
    workflow(`- run: ssh me@host "mysql -p«correct horse»"`),
    /^Another shell runs the text/,
  );
  checkRefusal(
    'is left alone in a script with a heredoc',
    path,
    workflow('- run: |', '    cat <<E', '    «correct horse»', '    E'),
    /env of the step/,
  );
  checkRefusal(
    'is left alone in a script of another shell',
    path,
    workflow('- run: x «correct horse»', '  shell: pwsh'),
    /env of the step/,
  );
  checkRefusal(
    'is left alone at the variables of a job',
    path,
    workflow().replace('    steps', '    env:\n      A: «correct horse»\n    steps'),
    /env of the steps/,
  );
  checkRefusal(
    'is left alone at the variables of all jobs',
    path,
    `env:\n  A: «correct horse»\n${workflow()}`,
    /env of the steps/,
  );
  checkRefusal('is left alone elsewhere', path, workflow('- run: x', '  if: «correct horse»'), /not in if/);
});

describe('the files written for GitHub Actions', () => {
  written.checkWith(['check-jsonschema', '--builtin-schema', 'vendor.github-workflows']);
});
