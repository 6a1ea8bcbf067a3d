import { WrittenFiles } from './checker';
import { checkGolden as checkText, checkRefusal, type FormatGolden } from './goldens';

const path = 'docker-compose.yml';
const options = { style: 'environment' as const };
const services = (...lines: string[]): string =>
  `# shop\nservices:\n  db:\n    image: postgres:17\n${lines.map((line) => `    ${line}\n`).join('')}`;

const written = new WrittenFiles();

function checkGolden(golden: FormatGolden): void {
  checkText(golden, written.add);
}

describe('a Compose file', () => {
  checkGolden({
    title: 'takes a variable from where it is started',
    path,
    before: services('environment:', '  POSTGRES_PASSWORD: «correct horse» # local', "  POSTGRES_USER: 'u'"),
    after: services(
      'environment:',
      '  POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?is read from app/greeting} # local',
      "  POSTGRES_USER: 'u'",
    ),
    options: { ...options, target: { jsonKey: 'k' } },
    notes: [
      'Put POSTGRES_PASSWORD=aws-secretsmanager://app/greeting#k into a file of environment variables, and start with secret-lens run --env-file FILE -- docker compose up; Compose starts nothing while POSTGRES_PASSWORD is not set.',
    ],
  });
  checkGolden({
    title: 'does so in a list of variables, and in quotes',
    path,
    before: services('environment:', '  - A=b', '  - "KEY=«correct horse»"'),
    after: services('environment:', '  - A=b', '  - "KEY=${KEY:?is read from app/greeting}"'),
    options,
  });
  checkGolden({
    title: 'names the variable of a list when the whole item is selected',
    path,
    before: services('environment:', '  - «KEY=correct horse»'),
    after: services('environment:', '  - KEY=${KEY:?is read from app/greeting}'),
    options,
  });
  checkGolden({
    title: 'replaces a part of a value alone',
    path,
    before: services('environment:', '  URL: postgres://u:«correct horse»@$HOST/db'),
    after: services('environment:', '  URL: postgres://u:${GREETING:?is read from app/greeting}@$HOST/db'),
    options,
  });
  checkGolden({
    title: 'stores $ for $$, and replaces a value between braces in quotes',
    path,
    before: services('environment: { KEY: «pa$$word» }'),
    after: services('environment: { KEY: "${KEY:?is read from app/greeting}" }'),
    options,
    value: 'pa$word',
  });
  checkGolden({
    title: 'insists on the variable whose default makes way',
    path,
    before: services('environment:', '  URL: postgres://u:${PASS:-«correct horse»}@$HOST/db'),
    after: services('environment:', '  URL: postgres://u:${PASS:?is read from app/greeting}@$HOST/db'),
    options,
  });
  checkGolden({
    title: 'refers to variables in commands too',
    path,
    before: services('command: redis-server --requirepass «correct horse»'),
    after: services('command: redis-server --requirepass ${GREETING:?is read from app/greeting}'),
    options,
  });
  checkRefusal(
    'is left alone at a build argument',
    path,
    services('build:', '  args:', '    TOKEN: «correct horse»'),
    /history of the image/,
    options,
  );
  checkRefusal(
    'is left alone at its own secrets',
    path,
    `${services()}secrets:\n  s:\n    content: «correct horse»\n`,
    /environment: NAME/,
    options,
  );
  checkRefusal(
    'is left alone where a value refers to a variable already',
    path,
    services('environment:', '  KEY: «correct horse$X»'),
    /refers to a variable/,
    options,
  );
  checkRefusal(
    'is left alone where percent-encoding is wanted',
    path,
    services('environment:', '  KEY: «correct horse»'),
    /percent-encode/,
    { ...options, target: { encoding: 'uri-component' } },
  );
});

describe('the files written for Compose', () => {
  written.checkWith(['check-jsonschema', '--builtin-schema', 'vendor.compose-spec']);
});
