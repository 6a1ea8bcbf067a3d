import { checkGolden, checkRefusal } from './goldens';

const arn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/greeting-AbCdEf';
const target = { arn };

const task = (...container: string[]): string => `{
  "family": "app",
  "containerDefinitions": [
    {
      "name": "app",
${container.map((line) => `      ${line}\n`).join('')}      "image": "app"
    }
  ]
}
`;

const path = 'task-definition.json';

describe('secrets of an ECS task definition', () => {
  checkGolden({
    title: 'take a variable from the environment, in the layout of its entry',
    path,
    before: task(
      '"environment": [',
      '  { "name": "A", "value": "1" },',
      '  { "name": "KEY", "value": "«correct horse»" }',
      '],',
    ),
    after: task(
      '"environment": [',
      '  { "name": "A", "value": "1" }',
      '],',
      '"secrets": [',
      `  { "name": "KEY", "valueFrom": "${arn}" }`,
      '],',
    ),
    options: { target },
    notes: [
      "The task's execution role needs secretsmanager:GetSecretValue on app/greeting.",
      'A container reads KEY when it starts: deploy again after the secret has changed.',
    ],
  });
  checkGolden({
    title: 'gain one more, of a key',
    path,
    before: task(
      '"secrets": [{ "name": "B", "valueFrom": "x" }],',
      '"environment": [',
      '  { "value": "«correct horse»", "name": "KEY" },',
      '  { "name": "A", "value": "1" }',
      '],',
    ),
    after: task(
      `"secrets": [{ "name": "B", "valueFrom": "x" },{ "valueFrom": "${arn}:pass::", "name": "KEY" }],`,
      '"environment": [',
      '  { "name": "A", "value": "1" }',
      '],',
    ),
    options: { target: { arn, jsonKey: 'pass' } },
  });
  checkGolden({
    title: 'are what the environment becomes when its only variable moves',
    path,
    before: task('"environment": [{', '  "name": "KEY",', '  "value": "«correct horse»"', '}],'),
    after: task('"secrets": [{', '  "name": "KEY",', `  "valueFrom": "${arn}"`, '}],'),
    options: { target },
  });
  checkGolden({
    title: 'leave no empty environment behind',
    path,
    before: task(
      '"environment": [{ "name": "KEY", "value": "«correct horse»" }],',
      '"secrets": [',
      '  { "name": "B", "valueFrom": "x" }',
      '],',
    ),
    after: task(
      '"secrets": [',
      '  { "name": "B", "valueFrom": "x" },',
      `  { "name": "KEY", "valueFrom": "${arn}" }`,
      '],',
    ),
    options: { target },
  });
  checkGolden({
    title: 'name a parameter of Parameter Store',
    path,
    before: task('"environment": [{ "name": "KEY", "value": "«correct horse»" }],'),
    after: task('"secrets": [{ "name": "KEY", "valueFrom": "/app/greeting" }],'),
    options: { style: 'parameter-store' },
    notes: [/execution role needs ssm:GetParameters on \/app\/greeting\.$/],
  });
  checkGolden({
    title: 'may be written in YAML',
    path: 'task.yaml',
    before:
      'family: app\ncontainerDefinitions:\n- name: app\n  environment:\n  - name: KEY\n    value: «correct horse»\n  - name: A\n    value: b\n',
    after: `family: app\ncontainerDefinitions:\n- name: app\n  environment:\n  - name: A\n    value: b\n  secrets:\n  - name: KEY\n    valueFrom: ${arn}\n`,
    options: { target },
  });

  const whole = task('"environment": [{ "name": "KEY", "value": "«correct horse»" }],');
  checkRefusal('are refused while the ARN is not known', path, whole, /only once the secret is stored/);
  checkRefusal('are refused for a part of a value', path, whole.replace('«', 'db://«'), /never from a part/, {
    target,
  });
  checkRefusal(
    'are refused for names',
    path,
    task('"environment": [{ "name": "«correct horse»", "value": "x" }],'),
    /whole value of a variable/,
    { target },
  );
  checkRefusal(
    'are refused outside the environment',
    path,
    task('"command": ["«correct horse»"],'),
    /secretOptions/,
    { target },
  );
  checkRefusal('are refused for a key with a colon', path, whole, /colon/, {
    target: { arn, jsonKey: 'a:b' },
  });
  checkRefusal('are refused for a key of a parameter', path, whole, /as a whole/, {
    style: 'parameter-store',
    target: { jsonKey: 'a' },
  });
});
