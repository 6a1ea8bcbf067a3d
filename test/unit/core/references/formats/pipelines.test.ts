import { checkReferences } from '../checkReferences';

const arn = 'arn:aws:secretsmanager:us-east-2:111122223333:secret:test1-a1b2c3';

describe('references in pipelines', () => {
  checkReferences(
    'finds the secrets of an action of GitHub, with the region of its credentials',
    '.github/workflows/ci.yml',
    `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: aws-actions/configure-aws-credentials@v4
        with: { aws-region: «eu-west-1», role-to-assume: x }
      - name: Read
        uses: aws-actions/aws-secretsmanager-get-secrets@v2
        with:
          secret-ids: |
            «exampleSecretName»
            «${arn}»
            0/test/secret*
            SECRET_ALIAS_1, «test/secret»
            ,«secret2»
            \${{ inputs.secret }}
          parse-json-secrets: true
      - uses: other/action@v1
        with: { secret-ids: prod/db }
`,
    [
      'exampleSecretName?region=eu-west-1 json',
      `${arn}?region=eu-west-1 json`,
      'test/secret?region=eu-west-1 json',
      'secret2?region=eu-west-1 json',
    ],
  );

  checkReferences(
    'finds them in a composite action, without a region',
    'action.yml',
    `runs:
  using: composite
  steps:
    - uses: aws-actions/aws-secretsmanager-get-secrets@v1
      with: { secret-ids: 'A,«prod/db»' }
# uses: aws-actions/aws-secretsmanager-get-secrets@v1
`,
    ['prod/db'],
  );

  checkReferences(
    'takes no region from an expression',
    '.github/workflows/ci.yml',
    `jobs:
  a:
    steps:
      - uses: aws-actions/configure-aws-credentials@v4
        with: { aws-region: '\${{ env.AWS_REGION }}' }
      - uses: aws-actions/aws-secretsmanager-get-secrets@v3
        with:
          secret-ids: «prod/db»
`,
    ['prod/db'],
  );

  checkReferences(
    'finds what a build specification reads',
    'buildspec.yml',
    `version: 0.2
env:
  secrets-manager:
    A: «prod/db»
    B: «prod/db»:«password»
    C: «prod/db»:«password»:«AWSPREVIOUS»
    D: «prod/db»:::«01234567-89ab-cdef-0123-456789abcdef»
    E: '«${arn}»:«token»'
    F: $NAME:token
  variables:
    G: prod/db
phases: {}
`,
    [
      'prod/db',
      'prod/db#password',
      'prod/db#password?stage=AWSPREVIOUS',
      'prod/db?version=01234567-89ab-cdef-0123-456789abcdef',
      `${arn}#token`,
    ],
  );

  checkReferences(
    'leaves what only looks like a build specification',
    'other.yml',
    'version: 3\nenv:\n  secrets-manager:\n    A: prod/db\n',
    [],
  );

  checkReferences(
    'finds variables of the Serverless Framework, of all versions, and the keys that others take',
    'serverless.yml',
    `service: shop
provider:
  name: aws
  environment:
    A: \${ssm:/aws/reference/secretsmanager/«prod/plain»}
    B: \${self:custom.db.«password»}
    C: \${self:custom.db.«username», ''}
    D: \${ssm(«eu-west-1», raw):/aws/reference/secretsmanager/«prod/d»}
    E: x-\${ssm.«us-west-2»:/aws/reference/secretsmanager/«prod/e»~true}
    F: \${account1:euSsm:/aws/reference/secretsmanager/«prod/f»}
    G: \${account1:ssm:/aws/reference/secretsmanager/«prod/g»:«AWSPREVIOUS», 'none'}
    H: \${ssm:/aws/reference/secretsmanager/\${sls:stage}/db}
    I: \${ssm:/aws/reference/secretsmanager/prod-\${sls:stage}}
    J: \${ssm:/prod/parameter}
custom:
  db: \${ssm:/aws/reference/secretsmanager/«prod/db»}
stages:
  default:
    resolvers:
      account1:
        type: aws
        region: «us-west-1»
        euSsm: { type: ssm, region: «eu-north-1» }
`,
    [
      'prod/plain',
      'prod/d?region=eu-west-1',
      'prod/e?region=us-west-2',
      'prod/f?region=eu-north-1',
      'prod/g?region=us-west-1&stage=AWSPREVIOUS',
      'prod/db#password,username',
    ],
  );
});
