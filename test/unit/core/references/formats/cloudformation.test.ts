import { checkReferences } from '../checkReferences';

const arn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf';

const resource = (properties: string): string => `Resources:
  R:
    Type: AWS::X::Y
    Properties:
${properties.replaceAll(/^/gm, '      ')}
`;

describe('references in CloudFormation templates', () => {
  checkReferences(
    'finds all forms of the dynamic reference',
    'template.yaml',
    resource(`A: '{{resolve:secretsmanager:«MySecret»}}'
B: '{{resolve:secretsmanager:«MySecret»::::}}'
C: "{{resolve:secretsmanager:«MySecret»:SecretString}}"
D: '{{resolve:secretsmanager:«MySecret»:SecretString:«password»}}'
E: '{{resolve:secretsmanager:«MySecret»:SecretString:«password»:«AWSPREVIOUS»}}'
F: '{{resolve:secretsmanager:«MySecret»:SecretString:«password»::«01234567-89ab-cdef-0123-456789abcdef»}}'
G: '{{resolve:secretsmanager:«MySecret»::::«01234567-89ab-cdef-0123-456789abcdef»}}'
H: '{{resolve:secretsmanager:«MySecret»:SecretString::«AWSPENDING»}}'
I: '{{resolve:secretsmanager:«${arn}»:SecretString:«pass word»:«AWSCURRENT»:«v»}}'
J: '{{resolve:secretsmanager:«MySecret»::«user»}}'`),
    [
      'MySecret',
      'MySecret',
      'MySecret',
      'MySecret#password',
      'MySecret#password?stage=AWSPREVIOUS',
      'MySecret#password?version=01234567-89ab-cdef-0123-456789abcdef',
      'MySecret?version=01234567-89ab-cdef-0123-456789abcdef',
      'MySecret?stage=AWSPENDING',
      `${arn}#pass word?stage=AWSCURRENT&version=v`,
      'MySecret#user',
    ],
  );

  checkReferences(
    'finds it in longer strings, blocks and Fn::Sub',
    'template.yml',
    resource(`Url: postgres://{{resolve:secretsmanager:«db»:SecretString:«user»}}:{{resolve:secretsmanager:«db»:SecretString:«pass»}}@h
Script: |
  #!/bin/sh
  export A={{resolve:secretsmanager:«a»}}

  export B={{resolve:secretsmanager:«b»}}
Sub: !Sub 'x \${R} {{resolve:secretsmanager:«c»:SecretString:«k»}}'
Long:
  Fn::Sub: ["{{resolve:secretsmanager:«d»}}-\${X}", { X: '1' }]`),
    ['db#user', 'db#pass', 'a', 'b', 'c#k', 'd'],
  );

  checkReferences(
    'finds it in JSON, with escapes round it',
    'stack.json',
    `{ "Resources": { "R": { "Type": "AWS::X::Y", "Properties": {
  "P": "a\\n\\"{{resolve:secretsmanager:«prod/db»:SecretString:«password»}}\\"" } } } }`,
    ['prod/db#password'],
  );

  checkReferences(
    'follows the secret that the template makes through Ref, Fn::Sub, Fn::GetAtt and Fn::Join',
    'template.yaml',
    `Resources:
  Secret:
    Type: AWS::SecretsManager::Secret
    Properties:
      Name: «prod/db»
      GenerateSecretString: { GenerateStringKey: password, SecretStringTemplate: '{"username":"me"}' }
  Rotation:
    Type: AWS::SecretsManager::RotationSchedule
    Properties:
      SecretId: !Ref Secret
  Attachment:
    Type: AWS::SecretsManager::SecretTargetAttachment
    Properties:
      SecretId: { Ref: Secret }
      TargetId: !Ref Db
  Policy:
    Type: AWS::SecretsManager::ResourcePolicy
    Properties:
      SecretId: '«other/secret»'
  Db:
    Type: AWS::RDS::DBInstance
    Properties:
      MasterUsername: !Sub '{{resolve:secretsmanager:\${Secret}::«username»}}'
      MasterUserPassword: !Join ['', ['{{resolve:secretsmanager:', !Ref Secret, ':SecretString:«password»}}']]
      Other: !Sub ['{{resolve:secretsmanager:\${S}:SecretString:«k»}}', { S: !GetAtt Secret.Id }]
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions:
        - Secrets:
            - { Name: A, ValueFrom: !Ref Secret }
            - { Name: B, ValueFrom: !Sub '\${Secret}:«token»::' }
            - Name: C
              ValueFrom: !If [x, '«${arn}»:«c»:«AWSPREVIOUS»:', !Ref AWS::NoValue]
`,
    [
      'prod/db definition []',
      'prod/db [RotateSecret]',
      'prod/db [GetSecretValue,PutSecretValue]',
      'other/secret [PutResourcePolicy]',
      'prod/db#username',
      'prod/db#password',
      'prod/db#k',
      'prod/db',
      'prod/db#token',
      `${arn}#c?stage=AWSPREVIOUS`,
    ],
  );

  checkReferences(
    'takes the defaults of parameters, and leaves what nothing tells',
    'template.yaml',
    `Parameters:
  Name: { Type: String, Default: «prod/api» }
  Open: { Type: String }
Resources:
  R:
    Type: AWS::X::Y
    Properties:
      A: !Sub '{{resolve:secretsmanager:\${Name}:SecretString:«key»}}'
      C: !Sub '{{resolve:secretsmanager:\${Open}:SecretString:key}}'
      D: !Sub 'arn:aws:secretsmanager:\${AWS::Region}:\${AWS::AccountId}:secret:«prod/x»-AbCdE1'
      E: !Sub 'arn:\${AWS::Partition}:secretsmanager:«eu-west-1»:\${AWS::AccountId}:secret:«prod/config»'
      F: !Sub 'arn:aws:secretsmanager:\${AWS::Region}:\${AWS::AccountId}:secret:\${Open}'
  S:
    Type: AWS::SecretsManager::Secret
    Properties:
      Name: !Sub '\${AWS::StackName}/db'
  T:
    Type: AWS::X::Y
    Properties:
      P: !Ref S
`,
    ['prod/api#key default', 'prod/x', 'prod/config?region=eu-west-1'],
  );

  checkReferences(
    'joins what a parameter has by default',
    'template.yaml',
    `Parameters:
  Env: { Type: String, Default: prod }
Resources:
  R:
    Type: AWS::X::Y
    Properties:
      A: !Sub '{{resolve:secretsmanager:«\${Env}/db»:SecretString:«key»}}'
`,
    ['prod/db#key default'],
  );

  checkReferences(
    'finds variables of CodeBuild, settings of Glue and DMS, and ARNs in policies',
    'template.yaml',
    `Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      Environment:
        EnvironmentVariables:
          - { Name: A, Type: SECRETS_MANAGER, Value: '«prod/db»:«password»' }
          - { Name: B, Type: PLAINTEXT, Value: 'prod/db:password' }
  Glue:
    Type: AWS::Glue::Connection
    Properties:
      ConnectionInput: { ConnectionProperties: { SECRET_ID: «prod/glue» } }
  Dms:
    Type: AWS::DMS::Endpoint
    Properties: { PostgreSqlSettings: { SecretsManagerSecretId: «prod/dms» } }
  Role:
    Type: AWS::IAM::Policy
    Properties:
      PolicyDocument:
        Statement:
          - Effect: Allow
            Action: secretsmanager:GetSecretValue
            Resource: ['«${arn}»', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/*', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-??????']
`,
    ['prod/db#password', 'prod/glue', 'prod/dms', `${arn} []`],
  );

  checkReferences(
    'leaves alone comments, other references and references to itself',
    'template.yaml',
    `# {{resolve:secretsmanager:in/a/comment}}
Resources:
  A:
    Type: AWS::SecretsManager::Secret
    Properties: { Name: !Ref A }
  R:
    Type: AWS::X::Y
    Properties:
      A: '{{resolve:ssm-secure:/prod/db:1}}'
      B: '{{resolve:secretsmanager}}'
      C: '{{resolve:secretsmanager: spaced}}'
      D: secretsmanager
      E: arn:aws:ssm:eu-west-1:111122223333:parameter/secretsmanager
      SecretId: not/of/secrets/manager
`,
    [],
  );
});
