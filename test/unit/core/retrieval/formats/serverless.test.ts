import { checkGolden, checkRefusal } from './goldens';

const path = 'serverless.yml';
const head = 'service: shop\nprovider:\n  name: aws\n';
const variable = '${ssm:/aws/reference/secretsmanager/app/greeting}';

describe('variables of the Serverless Framework', () => {
  checkGolden({
    title: 'replace a value, and warn that Lambda shows its environment',
    path,
    before: `${head}  environment:\n    KEY: «correct horse» # key\n`,
    after: `${head}  environment:\n    KEY: ${variable} # key\n`,
    notes: [/^Lambda shows/],
  });
  checkGolden({
    title: 'replace a part of a value, in a region',
    path,
    before: `${head}  environment:\n    URL: 'db://me:«correct horse»@\${self:custom.host}'\ncustom:\n  host: h\n`,
    after: `${head}  environment:\n    URL: 'db://me:\${ssm(eu-west-1):/aws/reference/secretsmanager/app/greeting}@\${self:custom.host}'\ncustom:\n  host: h\n`,
    options: { target: { region: 'eu-west-1' } },
  });
  checkGolden({
    title: 'read a key through an entry of custom',
    path,
    before: `${head}  environment:\n    KEY: «correct horse»\n`,
    after: `${head}  environment:\n    KEY: \${self:custom.appGreeting.pass}\n\ncustom:\n  appGreeting: ${variable}\n`,
    options: { target: { jsonKey: 'pass' } },
  });
  checkGolden({
    title: 'add to the section custom',
    path,
    before: `${head}custom:\n    appGreeting: 1\nfunctions:\n    f:\n        environment:\n            KEY: "«correct horse»"\n`,
    after: `${head}custom:\n    appGreeting2: ${variable}\n    appGreeting: 1\nfunctions:\n    f:\n        environment:\n            KEY: "\${self:custom.appGreeting2.pass}"\n`,
    options: { target: { jsonKey: 'pass' } },
  });
  checkGolden({
    title: 'reuse the entry of custom that holds the secret',
    path,
    before: `${head}custom:\n  mine: ${variable}\n  key: «correct horse»\n`,
    after: `${head}custom:\n  mine: ${variable}\n  key: \${self:custom.mine.pass}\n`,
    options: { target: { jsonKey: 'pass' } },
  });
  checkGolden({
    title: 'name a parameter of Parameter Store',
    path,
    before: `${head}custom:\n  key: «correct horse»\n`,
    after: `${head}custom:\n  key: \${ssm:/app/greeting}\n`,
    options: { style: 'parameter-store' },
  });
  checkRefusal('are refused in names', path, head.replace('shop', '«correct horse»'), /as a name/);
  checkRefusal(
    'are refused for keys that they cannot name',
    path,
    `${head}custom:\n  key: «correct horse»\n`,
    /letters, digits/,
    { target: { jsonKey: 'a.b' } },
  );
});
