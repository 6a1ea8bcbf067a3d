import type { FixOptions } from '../applyFix';
import { WrittenFiles } from './checker';
import { checkGolden, checkRefusal } from './goldens';

const reference = '{{resolve:secretsmanager:app/greeting:SecretString}}';
const arn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/greeting-AbCdEf';

const written = new WrittenFiles();

/** A property of a database in a template in YAML, and what it becomes. */
function checkProperty(
  title: string,
  before: string,
  after: string,
  options: FixOptions = {},
  value?: string,
): void {
  const frame = (property: string): string => `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Host:
    Type: String
Resources:
  Db: # the database
    Type: AWS::RDS::DBInstance
    DeletionPolicy: Snapshot
    UpdateReplacePolicy: Snapshot
    Properties:
      DBInstanceClass: db.t4g.micro
      Engine: postgres
      AllocatedStorage: '20'
      PubliclyAccessible: false
      DBParameterGroupName: !Ref Host
      MasterUsername: me
      MasterUserPassword: ${property}
`;
  checkGolden(
    {
      title,
      path: 'template.yaml',
      before: frame(before),
      after: frame(after),
      options,
      ...(value === undefined ? {} : { value }),
    },
    written.add,
  );
}

const inProperties = (type: string, property: string): string =>
  `Resources:\n  R:\n    Type: ${type}\n    Properties:\n      ${property}\n`;

describe('references in CloudFormation templates', () => {
  describe('in YAML', () => {
    checkProperty(
      'replace a plain value, which gains the quotes of the file',
      '«correct horse»',
      `'${reference}'`,
    );
    checkProperty('replace a value in quotes', '"«correct horse»" # c', `"${reference}" # c`);
    checkProperty(
      'read a key of a JSON secret',
      "'«correct horse»'",
      "'{{resolve:secretsmanager:app/greeting:SecretString:password}}'",
      { target: { jsonKey: 'password' } },
    );
    checkProperty('replace a part of a value', 'db://me:«correct horse»@h', `db://me:${reference}@h`);
    checkProperty(
      'replace a part of Fn::Sub',
      "!Sub 'db://me:«correct horse»@${Host}'",
      `!Sub 'db://me:${reference}@\${Host}'`,
    );
    checkProperty(
      'replace an item of Fn::Join',
      "!Join ['', ['db://', «correct horse», !Ref Host]]",
      `!Join ['', ['db://', '${reference}', !Ref Host]]`,
    );
    checkProperty(
      'replace a branch of the long form',
      "\n        Fn::Sub: '${Host}«correct horse»'",
      `\n        Fn::Sub: '\${Host}${reference}'`,
    );
    checkProperty(
      'replace a block',
      '|-\n        «one\n         two»',
      `|-\n        ${reference}`,
      {},
      'one\n two',
    );
    checkProperty(
      'name a parameter of Parameter Store',
      "'«correct horse»'",
      "'{{resolve:ssm:/app/greeting}}'",
      { style: 'parameter-store' },
    );
  });

  describe('in JSON', () => {
    checkGolden(
      {
        title: 'replace a value, whatever the indentation and line endings',
        path: 'stack.json',
        before:
          '{\r\n\t"Resources": {\r\n\t\t"U": { "Type": "AWS::IAM::User", "Properties": { "LoginProfile": { "Password": "«correct\\u0020horse»" } } }\r\n\t}\r\n}\r\n',
        after: `{\r\n\t"Resources": {\r\n\t\t"U": { "Type": "AWS::IAM::User", "Properties": { "LoginProfile": { "Password": "${reference}" } } }\r\n\t}\r\n}\r\n`,
      },
      written.add,
    );
  });

  describe('in functions', () => {
    const note = /^Lambda shows the resolved value in plain text/;
    checkGolden({
      title: 'warn that a Lambda function shows its environment',
      path: 'template.yml',
      before: inProperties(
        'AWS::Serverless::Function',
        'Environment: { Variables: { KEY: «correct horse» } }',
      ),
      after: inProperties('AWS::Serverless::Function', `Environment: { Variables: { KEY: "${reference}" } }`),
      notes: [note],
    });
    checkGolden({
      title: 'may stand in the globals of SAM',
      path: 'template.yml',
      before: `Globals:\n  Function:\n    Environment:\n      Variables:\n        KEY: «correct horse»\n${inProperties('AWS::Serverless::Function', 'Runtime: x')}`,
      after: `Globals:\n  Function:\n    Environment:\n      Variables:\n        KEY: "${reference}"\n${inProperties('AWS::Serverless::Function', 'Runtime: x')}`,
      notes: [note],
    });
  });

  describe('in the containers of ECS', () => {
    const task = (container: string): string =>
      inProperties(
        'AWS::ECS::TaskDefinition',
        `ContainerDefinitions:\n        - Name: app\n${container}          Image: app`,
      );
    checkGolden({
      title: 'move a variable to the secrets',
      path: 'template.yaml',
      before: task(
        '          Environment:\n            - Name: KEY\n              Value: «correct horse» # c\n            - Name: OTHER\n              Value: x\n',
      ),
      after: task(
        `          Environment:\n            - Name: OTHER\n              Value: x\n          Secrets:\n            - Name: KEY\n              ValueFrom: ${arn}:k:: # c\n`,
      ).replace(`${arn}:k::`, `"${arn}:k::"`),
      options: { target: { arn, jsonKey: 'k' } },
      notes: ["The task's execution role needs secretsmanager:GetSecretValue on app/greeting."],
    });
    checkGolden({
      title: 'move a variable behind the secrets that are there',
      path: 'template.yaml',
      before: task(
        '          Secrets:\n          - Name: A\n            ValueFrom: b\n          Environment:\n            - Name: KEY\n              Value: «correct horse»\n',
      ),
      after: task(
        `          Secrets:\n          - Name: A\n            ValueFrom: b\n          - Name: KEY\n            ValueFrom: ${arn}\n`,
      ),
      options: { target: { arn } },
    });
    checkGolden({
      title: 'make secrets of the variables when it is the only one',
      path: 'template.yaml',
      before: task('          Environment:\n            - Name: KEY\n              Value: «correct horse»\n'),
      after: task(`          Secrets:\n            - Name: KEY\n              ValueFrom: ${arn}\n`),
      options: { target: { arn } },
    });
    checkRefusal(
      'leave variables between brackets alone',
      'template.yaml',
      task('          Environment: [{ Name: KEY, Value: «correct horse» }]\n'),
      /between brackets/,
      { target: { arn } },
    );
  });

  describe('are refused', () => {
    const cases: readonly [title: string, text: string, reason: RegExp][] = [
      [
        'in the default of a parameter',
        `Parameters:\n  P:\n    Type: String\n    Default: «correct horse»\n${inProperties('AWS::S3::Bucket', 'A: b')}`,
        /NoEcho: true to P/,
      ],
      [
        'in outputs',
        `${inProperties('AWS::S3::Bucket', 'A: b')}Outputs:\n  O:\n    Value: «correct horse»\n`,
        /not in Outputs\.$/,
      ],
      [
        'in mappings',
        `${inProperties('AWS::S3::Bucket', 'A: b')}Mappings:\n  M:\n    A:\n      B: «correct horse»\n`,
        /not in Mappings\.$/,
      ],
      [
        'in metadata',
        'Resources:\n  R:\n    Type: AWS::EC2::Instance\n    Metadata:\n      A: «correct horse»\n',
        /not in Metadata\.$/,
      ],
      [
        'in user data',
        inProperties('AWS::EC2::Instance', 'UserData: !Base64 "x=«correct horse»"'),
        /^Fn::Base64/,
      ],
      [
        'in user data with a function',
        inProperties('AWS::EC2::Instance', 'UserData:\n        Fn::Base64: !Sub "x=«correct horse»"'),
        /^Fn::Base64/,
      ],
      [
        'in a custom resource',
        inProperties('Custom::Thing', 'Password: «correct horse»'),
        /custom resources/,
      ],
      [
        'where the secret is made',
        inProperties('AWS::SecretsManager::Secret', 'SecretString: «correct horse»'),
        /GenerateSecretString/,
      ],
      ['in names', inProperties('AWS::S3::Bucket', 'BucketName: «correct horse»'), /identifies the resource/],
      [
        'in the separator of Fn::Join',
        inProperties('AWS::S3::Bucket', "A: !Join ['«correct horse»', [a, b]]"),
        /^The first argument of Fn::Join/,
      ],
      [
        'in functions that look at the text',
        inProperties('AWS::S3::Bucket', "A: !Select [0, !Split [',', '«correct horse»']]"),
        /argument of Fn::Split/,
      ],
      ['in Ref', inProperties('AWS::S3::Bucket', 'A: !Ref «correct horse»'), /argument of Ref/],
      [
        'when the template has mistakes',
        inProperties('AWS::S3::Bucket', 'A: «correct horse»\n      B: [1'),
        /syntax errors/,
      ],
    ];
    for (const [title, text, reason] of cases) checkRefusal(title, 'template.yaml', text, reason);
    const property = inProperties('AWS::RDS::DBInstance', 'MasterUserPassword: «correct horse»');
    checkRefusal('for keys with a colon', 'a.yaml', property, /colon/, { target: { jsonKey: 'a:b' } });
    checkRefusal('for a key of a parameter', 'a.yaml', property, /as a whole/, {
      style: 'parameter-store',
      target: { jsonKey: 'a' },
    });
    checkRefusal('for a part of a URL that has to be encoded', 'a.yaml', property, /percent-encode/, {
      target: { encoding: 'uri-component' },
    });
    checkRefusal(
      'in YAML that is no template',
      'a.yaml',
      'Resources:\n  R:\n    Type: Pod\n    Key: «correct horse»\n',
      /No reference to a secret is known/,
    );
  });

  describe('once written', () => {
    written.checkWith(['cfn-lint', '--format', 'parseable'], (text) => !text.includes('resolve:ssm:'));
  });
});
