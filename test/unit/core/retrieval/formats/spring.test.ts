import assert from 'node:assert/strict';
import { applyFix } from '../applyFix';
import { checkGolden, checkRefusal } from './goldens';

const path = 'src/main/resources/application.properties';
const yaml = 'src/main/resources/application.yml';
const json = { target: { jsonKey: 'api-key' } };
const location = 'aws-secretsmanager:app/greeting?prefix=app.greeting.';

describe('application.properties of Spring Boot', () => {
  checkGolden({
    title: 'imports the secret and refers to its key',
    path,
    before:
      '# shop\nspring.application.name=shop\nspring.datasource.url=x\nspring.datasource.password=«correct horse»\n',
    after: `# shop\nspring.application.name=shop\nspring.config.import=${location}\nspring.datasource.url=x\nspring.datasource.password=\${app.greeting.api-key}\n`,
    options: json,
    notes: [/GetSecretValue on app\/greeting/, /does not start without the secret/],
  });
  checkGolden({
    title: 'names a secret in plain text by the last part of its name',
    path,
    before: 'a = b\r\npin : «correct horse»',
    after:
      'spring.config.import = aws-secretsmanager:app/greeting?prefix=app.\r\na = b\r\npin : ${app.greeting}',
  });
  checkGolden({
    title: 'adds to an import that is there, with what is optional as it was',
    path,
    before: 'spring.config.import=optional:file:./local.properties\npin=«correct horse»\n',
    after: `spring.config.import=optional:file:./local.properties,${location}\npin=\${app.greeting.api-key}\n`,
    options: json,
  });
  checkGolden({
    title: 'adds to a list of imports',
    path,
    before: 'spring.config.import[0]=a\nspring.config.import[1]=b # c\npin=«correct horse»\n',
    after: `spring.config.import[0]=a\nspring.config.import[1]=b # c\nspring.config.import[2]=${location}\npin=\${app.greeting.api-key}\n`,
    options: json,
  });
  checkGolden({
    title: 'imports nothing twice',
    path,
    before: `spring.config.import=optional:${location}\npin=«correct horse»\n`,
    after: `spring.config.import=optional:${location}\npin=\${app.greeting.api-key}\n`,
    options: json,
  });
  checkGolden({
    title: 'imports into the document of the profile that has the property',
    path,
    before: 'a=b\n#---\n# production\nspring.config.activate.on-profile=prod\npin=x\\\n  «correct horse»\n',
    after: `a=b\n#---\n# production\nspring.config.activate.on-profile=prod\nspring.config.import=${location}\npin=x\\\n  \${app.greeting.api-key}\n`,
    options: json,
  });
  checkGolden({
    title: 'replaces a part of a value, and the default of a placeholder',
    path,
    before: '\n# url\nurl=jdbc:x?password=${PW:«correct horse»}&a=b\n',
    after: `\nspring.config.import=${location}\n# url\nurl=jdbc:x?password=\${PW:\${app.greeting.api-key}}&a=b\n`,
    options: json,
  });
  checkGolden({
    title: 'stores what escapes and continued lines stand for',
    path,
    before: 'spring.config.import=a\npin=«cor\\u0072ect\\\n   \\ horse»\n',
    after: `spring.config.import=a,${location}\npin=\${app.greeting.api-key}\n`,
    options: json,
  });
  checkGolden({
    title: 'names the region',
    path,
    before: 'pin=«correct horse»\n',
    after: `spring.config.import=${location}\nspring.cloud.aws.secretsmanager.region=eu-west-1\npin=\${app.greeting.api-key}\n`,
    options: { target: { ...json.target, region: 'eu-west-1' } },
  });
  checkGolden({
    title: 'reads an environment variable where that is wanted',
    path: 'application-dev.properties',
    before: 'pin=«correct horse»\n',
    after: 'pin=${GREETING_API_KEY}\n',
    options: { ...json, style: 'environment' },
    notes: [/^Set GREETING_API_KEY/],
  });

  const refusals: readonly (readonly [string, string, string, RegExp])[] = [
    ['of Quarkus', path, 'quarkus.http.port=1\npin=«correct horse»\n', /Quarkus/],
    ['that is read at bootstrap', 'bootstrap.properties', 'pin=«correct horse»\n', /move this one there/],
    [
      'that reads secrets itself',
      path,
      'spring.cloud.aws.credentials.secret-key=«correct horse»\n',
      /own chain/,
    ],
    ['that finds configuration', path, 'spring.config.import=«correct horse»\n', /to find its configuration/],
    [
      'from another region',
      path,
      'spring.cloud.aws.secretsmanager.region=us-east-1\npin=«correct horse»\n',
      /another region/,
    ],
  ];
  for (const [title, file, text, reason] of refusals)
    checkRefusal(`is left alone at a value ${title}`, file, text, reason, {
      target: { jsonKey: 'k', region: 'eu-west-1' },
    });
  checkRefusal(
    'is left alone where a secret would be read as JSON',
    path,
    'pin=«123456»\n',
    /read this value as JSON/,
  );
  checkRefusal(
    'is left alone where a program in Ruby reads it',
    'config/application.yml',
    'pin: «correct horse»\n',
    /program in Ruby/,
    { project: { Gemfile: 'gem "figaro"\n' } },
  );
  checkRefusal('is left alone in comments', path, '# pin=«correct horse»\n', /not in a single value/);

  it('offers the environment in place of what it cannot import', async () => {
    const outcome = await applyFix({ path, text: 'pin=«123456»\n' }, { style: 'reference' });
    assert.deepEqual(outcome.kind === 'refused' && outcome.alternatives, ['environment']);
  });
});

describe('application.yml of Spring Boot', () => {
  checkGolden({
    title: 'imports the secret under the keys that are there',
    path: yaml,
    before:
      'spring:\n  # database\n  datasource:\n    password: "«correct horse»" # why\nserver:\n  port: 80\n',
    after: `spring:\n  config:\n    import: ${location}\n  # database\n  datasource:\n    password: "\${app.greeting.api-key}" # why\nserver:\n  port: 80\n`,
    options: json,
  });
  checkGolden({
    title: 'imports into the document of the profile',
    path: yaml,
    before: 'a: b\n---\nspring:\n  config:\n    activate:\n      on-profile: prod\npin: «correct horse»\n',
    after: `a: b\n---\nspring:\n  config:\n    import: ${location}\n    activate:\n      on-profile: prod\npin: \${app.greeting.api-key}\n`,
    options: json,
  });
  checkGolden({
    title: 'adds to a list of imports, and to one between brackets',
    path: yaml,
    before:
      'spring:\n  config:\n    import:\n      - a\n      - b\n---\nspring.config.import: [a]\npin: «correct horse»\n',
    after: `spring:\n  config:\n    import:\n      - a\n      - b\n---\nspring.config.import: [a, ${location}]\npin: \${app.greeting.api-key}\n`,
    options: json,
  });
  checkGolden({
    title: 'adds an element to a list in lines',
    path: yaml,
    before: 'spring:\r\n  config:\r\n    import:\r\n    - a\r\n    - b\r\npin: «correct horse»\r\n',
    after: `spring:\r\n  config:\r\n    import:\r\n    - a\r\n    - b\r\n    - ${location}\r\npin: \${app.greeting.api-key}\r\n`,
    options: json,
  });
  checkGolden({
    title: 'writes names with dots where the file does, and gains its first property of Spring elsewhere',
    path: yaml,
    before: 'spring.datasource.url: x\npin: «correct horse»\n---\na: b\n',
    after: `spring.config.import: ${location}\nspring.datasource.url: x\npin: \${app.greeting.api-key}\n---\na: b\n`,
    options: json,
  });
  checkGolden({
    title: 'gains its first property of Spring',
    path: 'application-prod.yaml',
    before: 'pin: «correct horse»',
    after: `pin: \${app.greeting.api-key}\nspring:\n  config:\n    import: ${location}`,
    options: json,
  });
  checkGolden({
    title: 'names the region',
    path: yaml,
    before: 'spring:\n  cloud:\n    aws:\n      s3: {}\n  a: «correct horse»\n',
    after: `spring:\n  config:\n    import: ${location}\n  cloud:\n    aws:\n      secretsmanager:\n        region: eu-west-1\n      s3: {}\n  a: \${app.greeting.api-key}\n`,
    options: { target: { ...json.target, region: 'eu-west-1' } },
  });
  checkRefusal(
    'is left alone between brackets',
    yaml,
    'spring: { a: { b: «correct horse» } }\n',
    /not written in lines/,
    json,
  );
});

describe('the project of a Spring Boot configuration', () => {
  const add = async (project: Record<string, string>) => {
    const outcome = await applyFix({ path, text: 'pin=«correct horse»\n' }, { style: 'reference', project });
    assert.equal(outcome.kind, 'fixed', JSON.stringify(outcome));
    return outcome;
  };
  const pom = (version: string, rest = ''): string =>
    `<project>\n  <parent>\n    <groupId>org.springframework.boot</groupId>\n    <artifactId>spring-boot-starter-parent</artifactId>\n    <version>${version}</version>\n  </parent>\n${rest}  <dependencies>\n  </dependencies>\n</project>\n`;

  for (const [boot, starter] of [
    ['3.2.5', '3.1.1'],
    ['3.5.0', '3.4.2'],
    ['4.0.1', '4.0.2'],
  ] as const)
    it(`gains the starter that Spring Boot ${boot} takes`, async () => {
      const { others } = await add({ 'pom.xml': pom(boot) });
      assert.match(
        others['pom.xml'] ?? '',
        new RegExp(
          `<artifactId>spring-cloud-aws-starter-secrets-manager</artifactId>\\s*<version>${starter}<`,
        ),
      );
    });

  it('takes the version that Gradle’s platform gives', async () => {
    const build = `plugins {\n  id 'org.springframework.boot' version '3.4.1'\n}\ndependencies {\n  implementation platform('io.awspring.cloud:spring-cloud-aws-dependencies:3.3.0')\n}\n`;
    const { others } = await add({ 'build.gradle': build });
    assert.match(
      others['build.gradle'] ?? '',
      /implementation 'io\.awspring\.cloud:spring-cloud-aws-starter-secrets-manager'\n/,
    );
  });

  it('is told what to add where the version of Spring Boot is not known', async () => {
    const { others, notes } = await add({ 'build.gradle': 'dependencies {\n}\n' });
    assert.deepEqual(others, {});
    assert.match(notes.join('\n'), /Add io\.awspring\.cloud:.*3\.4\.2 for 3\.5, 4\.0\.2 for 4\.0/);
  });

  checkRefusal('is too old before Spring Boot 3', path, 'pin=«correct horse»\n', /Spring Boot 3/, {
    project: { 'pom.xml': pom('2.7.18') },
  });
});
