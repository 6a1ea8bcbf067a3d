import { checkGolden, checkRefusal } from './goldens';

const path = 'buildspec.yml';
const phases = 'phases:\n  build:\n    commands:\n      - ./build "$KEY"\n';

describe('secrets of a build specification', () => {
  checkGolden({
    title: 'take a variable, whose uses stay as they are',
    path,
    before: `version: 0.2\nenv:\n  variables:\n    A: 1 # one\n    KEY: «correct horse»\n${phases}`,
    after: `version: 0.2\nenv:\n  variables:\n    A: 1 # one\n  secrets-manager:\n    KEY: app/greeting:pass\n${phases}`,
    options: { target: { jsonKey: 'pass' } },
    notes: ['The service role of the build needs secretsmanager:GetSecretValue on app/greeting.'],
  });
  checkGolden({
    title: 'gain one more',
    path,
    before: `version: 0.2\r\nenv:\r\n    secrets-manager:\r\n        A: b\r\n    variables:\r\n        KEY: '«correct horse»'\r\n${phases.replaceAll('\n', '\r\n')}`,
    after: `version: 0.2\r\nenv:\r\n    secrets-manager:\r\n        A: b\r\n        KEY: 'app/greeting'\r\n${phases.replaceAll('\n', '\r\n')}`,
  });
  checkGolden({
    title: 'are what the only variable becomes',
    path,
    before: `version: 0.2\nenv:\n  variables:\n    KEY: «correct horse»\n${phases}`,
    after: `version: 0.2\nenv:\n  parameter-store:\n    KEY: /app/greeting\n${phases}`,
    options: { style: 'parameter-store' },
  });
  checkGolden({
    title: 'may be written in JSON',
    path: 'buildspec.json',
    before:
      '{ "version": 0.2, "env": { "variables": { "A": "b", "KEY": "«correct horse»" } }, "phases": { "build": { "commands": ["x"] } } }\n',
    after:
      '{ "version": 0.2, "env": { "variables": { "A": "b" }, "secrets-manager": { "KEY": "app/greeting" } }, "phases": { "build": { "commands": ["x"] } } }\n',
  });

  const variables = `version: 0.2\nenv:\n  variables:\n    KEY: «correct horse»\n${phases}`;
  checkRefusal(
    'are refused in commands',
    path,
    `version: 0.2\n${phases}      - login «correct horse»\n`,
    /only env\.variables/,
  );
  checkRefusal('are refused for a part of a value', path, variables.replace('«', 'x:«'), /never from a part/);
  checkRefusal(
    'are refused between brackets',
    path,
    `version: 0.2\nenv: { variables: { KEY: «correct horse» } }\n${phases}`,
    /between brackets/,
  );
  checkRefusal('are refused for a key with a colon', path, variables, /colon/, {
    target: { jsonKey: 'a:b' },
  });
});
