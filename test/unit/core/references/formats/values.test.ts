import { checkReferences } from '../checkReferences';

const arn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf';

describe('values that name a secret by themselves', () => {
  checkReferences(
    'are found in a file of environment variables',
    '.env',
    `# A=${arn}
A=«${arn}»
export B="«${arn}»"
C='aws-secretsmanager://«prod/api»#«token»'
D=aws-secretsmanager://«prod/api»?region=«us-east-1»&stage=«AWSPREVIOUS»#«a%20b» # why
E=aws-secretsmanager://«${arn}»?version=«1»
F=«${arn}»#«user»
G='\${secret:«prod/x»#«y»}'
H=arn:aws:secretsmanager:eu-west-1:111122223333:secret:*
I=prod/db
J=arn:aws:secretsmanager:eu-west-1:\${ACCOUNT}:secret:«prod/y»
`.replace('arn:aws:secretsmanager:eu-west-1:${ACCOUNT}', 'arn:aws:secretsmanager:«eu-west-1»:${ACCOUNT}'),
    [
      arn,
      arn,
      'prod/api#token',
      'prod/api#a b?region=us-east-1&stage=AWSPREVIOUS',
      `${arn}?version=1`,
      `${arn}#user`,
      'prod/x#y',
      'prod/y?region=eu-west-1',
    ],
  );

  checkReferences(
    'are found in a Compose file',
    'compose.yaml',
    `services:
  app:
    image: x
    environment:
      A: «${arn}»
      B: \${DB_PASSWORD:?is read from «prod/db»}
      C: \${DB_PASSWORD:?is not set}
  other:
    environment: ['A=«${arn}»', B=aws-secretsmanager://«prod/api»#«k»]
    # - C=${arn}
`,
    [arn, 'prod/db', arn, 'prod/api#k'],
  );

  checkReferences(
    'are found in JSON with comments, not in keys, comments and longer texts',
    '.vscode/launch.json',
    `{
  // "${arn}"
  "${arn}": 1,
  "env": { "A": "\${secret:«prod/db»#«password»} and \${secret:«${arn}»}", "B": "see ${arn} for more" },
  "cloudSecrets": [{ "arn": "«${arn}»" }],
}
`,
    ['prod/db#password', arn, arn],
  );

  checkReferences(
    'are found in TOML, properties and INI',
    'config.toml',
    `# a = "${arn}"
"${arn}" = 1
[x]
a = "«${arn}»"
b = ['«${arn}»', "${arn} x"] # "${arn}"
c = """«${arn}»"""
d.e = { f = "aws-secretsmanager://«prod/db»#«k»" }
`,
    [arn, arn, arn, 'prod/db#k'],
  );
  checkReferences(
    'are found in properties',
    'app.properties',
    `# a=${arn}\na=«${arn}»\nb : /aws/reference/secretsmanager/«prod/db»\nc=arn\\:aws:x\n`,
    [arn, 'prod/db'],
  );
  checkReferences(
    'are found in INI',
    'app.ini',
    `; a=${arn}\n[s]\na = «${arn}»\nb: "«${arn}»"\nc = ${arn} # x\n`,
    [arn, arn],
  );

  checkReferences(
    'are found in a task definition, with what follows the ARN',
    'task-definition.json',
    `{ "containerDefinitions": [ {
  "secrets": [
    { "name": "A", "valueFrom": "«${arn}»" },
    { "name": "B", "valueFrom": "«${arn}»:«password»::" },
    { "name": "C", "valueFrom": "«${arn}»:«password»:«AWSPREVIOUS»:" },
    { "name": "D", "valueFrom": "«${arn}»:::«01234567-89ab-cdef-0123-456789abcdef»" },
    { "name": "E", "valueFrom": "prod/parameter" }
  ],
  "repositoryCredentials": { "credentialsParameter": "«${arn}»" }
} ] }
`,
    [
      arn,
      `${arn}#password`,
      `${arn}#password?stage=AWSPREVIOUS`,
      `${arn}?version=01234567-89ab-cdef-0123-456789abcdef`,
      arn,
    ],
  );

  checkReferences(
    'do nothing with the secret in a policy, and name none by a wildcard',
    'policy.json',
    `{ "Statement": [
  { "Effect": "Allow", "Resource": "«${arn}»" },
  { "Effect": "Allow", "Resource": ["arn:aws:secretsmanager:*:*:secret:prod/db-??????", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/*"] },
  { "Effect": "Allow", "Resource": "arn:aws:ssm:eu-west-1:111122223333:parameter/aws/reference/secretsmanager/«prod/db»" },
  { "Effect": "Allow", "Resource": "arn:aws:ssm:eu-west-1:111122223333:parameter/aws/reference/secretsmanager/prod/*" }
] }
`,
    [`${arn} []`, 'prod/db'],
  );

  checkReferences(
    'are found by Parameter Store’s name, with a version behind it',
    'app.yaml',
    `a: /aws/reference/secretsmanager/«prod/db»:«AWSPREVIOUS»
b: x /aws/reference/secretsmanager/«prod/db»:«01234567-89ab-cdef-0123-456789abcdef»
c: /aws/reference/secretsmanager/
d: /aws/reference/secretsmanager/prod/$STAGE
`,
    ['prod/db?stage=AWSPREVIOUS', 'prod/db?version=01234567-89ab-cdef-0123-456789abcdef'],
  );

  checkReferences(
    'are found in the strings of programs, not in comments or behind what goes on',
    'Program.cs',
    `// "/aws/reference/secretsmanager/prod/db"
builder.Configuration.AddSystemsManager("/aws/reference/secretsmanager/«prod/db»");
Use("/aws/reference/secretsmanager/prod-" + stage);
Use("/aws/reference/secretsmanager/prod" + stage);
Use("{{resolve:secretsmanager:«prod/api»:SecretString:«token»}}" + rest);
`,
    ['prod/db', 'prod/api#token'],
  );
  checkReferences(
    'are found in languages that nothing else is known of',
    'Jenkinsfile',
    `environment {\n  // '${arn}'\n  SECRET = '«${arn}»'\n  other = "the ${arn}"\n}\n`,
    [arn],
  );
  checkReferences(
    'are found in scripts and templates of any language',
    'deploy.sh',
    `# /aws/reference/secretsmanager/prod/x
aws ssm get-parameter --name /aws/reference/secretsmanager/«prod/db» --with-decryption
aws ssm get-parameter --name "/aws/reference/secretsmanager/$STAGE/db"
`,
    ['prod/db'],
  );
  checkReferences(
    'are found in a template of another name',
    'stack.j2',
    'Password: "{{resolve:secretsmanager:«prod/db»:SecretString:«password»}}"\n',
    ['prod/db#password'],
  );
  checkReferences('are not found in prose', 'README.md', `{{resolve:secretsmanager:prod/db}} ${arn}\n`, []);
});

describe('imports of Spring Boot', () => {
  checkReferences(
    'are found with the keys that placeholders take by the prefix',
    'src/main/resources/application.properties',
    `spring.config.import=optional:file:x,aws-secretsmanager:«prod/db»?prefix=prod.db.;«prod/pin»?prefix=prod.,optional:aws-secretsmanager:«prod/all»
spring.cloud.aws.secretsmanager.region=«eu-west-1»
spring.datasource.password=\${prod.db.«password»}
spring.datasource.url=jdbc:x?u=\${USER:\${prod.db.«user»}}
pin=\${prod.pin}
prod.db.own=1
own=\${prod.db.own}
# \${prod.db.comment}
`,
    ['prod/db#password,user?region=eu-west-1', 'prod/pin?region=eu-west-1', 'prod/all?region=eu-west-1'],
  );
  checkReferences(
    'are found in lists and documents of YAML',
    'application.yml',
    `spring:
  config:
    import:
      - aws-secretsmanager:«prod/db»?prefix=db.
  cloud.aws.region.static: «eu-west-1»
---
spring.config:
  import: "aws-secretsmanager:«${arn}»"
db: { x: '\${db.«other»}' }
`,
    ['prod/db#other?region=eu-west-1', `${arn}?region=eu-west-1`],
  );
});
