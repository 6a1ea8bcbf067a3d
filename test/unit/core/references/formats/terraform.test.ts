import { checkReferences } from '../checkReferences';

const arn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf';

describe('references in Terraform', () => {
  checkReferences(
    'finds data sources, resources and ephemeral resources',
    'main.tf',
    `data "aws_secretsmanager_secret" "a" {
  name = "«prod/a»"
}

data "aws_secretsmanager_secret" "b" {
  arn = "«${arn}»"
}

data "aws_secretsmanager_secret_version" "c" {
  secret_id     = "«prod/c»"
  version_stage = "«AWSPREVIOUS»"
  region        = "«us-east-1»"
}

ephemeral "aws_secretsmanager_secret_version" "d" {
  secret_id  = "«prod/d»"
  version_id = "«01234567-89ab-cdef-0123-456789abcdef»"
}

resource "aws_secretsmanager_secret" "e" {
  name = "«prod/e»"
}

resource "aws_secretsmanager_secret_version" "e" {
  secret_id     = aws_secretsmanager_secret.e.id
  secret_string = var.value
}

resource "aws_secretsmanager_secret_rotation" "f" {
  secret_id = "«prod/f»"
}

resource "aws_secretsmanager_secret_policy" "g" {
  secret_arn = data.aws_secretsmanager_secret.b.arn
}
`,
    [
      'prod/a [DescribeSecret,GetResourcePolicy]',
      `${arn} [DescribeSecret,GetResourcePolicy]`,
      'prod/c?region=us-east-1&stage=AWSPREVIOUS',
      'prod/d?version=01234567-89ab-cdef-0123-456789abcdef',
      'prod/e definition []',
      'prod/e [PutSecretValue]',
      'prod/f [RotateSecret]',
      `${arn} [PutResourcePolicy]`,
    ],
  );

  checkReferences(
    'follows locals, defaults of variables, join, format and other data sources',
    'main.tf',
    `variable "name" {
  default = "«prod/default»"
}
locals {
  env  = "prod"
  name = "«prod/local»"
}
data "aws_secretsmanager_secret_version" "a" { secret_id = local.name }
data "aws_secretsmanager_secret_version" "b" { secret_id = var.name }
data "aws_secretsmanager_secret_version" "c" { secret_id = "«\${local.env}/c»" }
data "aws_secretsmanager_secret_version" "d" { secret_id = «join("/", [local.env, "d"])» }
data "aws_secretsmanager_secret_version" "e" { secret_id = «format("%s/e", local.env)» }
data "aws_secretsmanager_secret" "f" { name = "«prod/f»" }
data "aws_secretsmanager_secret_version" "f" { secret_id = data.aws_secretsmanager_secret.f.id }
data "aws_secretsmanager_secret_version" "g" { secret_id = var.unknown }
data "aws_secretsmanager_secret_version" "h" { secret_id = "\${var.unknown}/db" }
`,
    [
      'prod/local',
      'prod/default default',
      'prod/c',
      'prod/d',
      'prod/e',
      'prod/f [DescribeSecret,GetResourcePolicy]',
      'prod/f',
    ],
  );

  checkReferences(
    'finds the keys that are taken after jsondecode',
    'main.tf',
    `data "aws_secretsmanager_secret_version" "db" {
  secret_id = "«prod/db»"
}
data "aws_secretsmanager_secret_version" "plain" {
  secret_id = "«prod/plain»"
}
data "aws_secretsmanager_secret_version" "counted" {
  count     = 1
  secret_id = "«prod/counted»"
}
locals {
  raw    = data.aws_secretsmanager_secret_version.db.secret_string
  values = jsondecode(local.raw)
  other  = nonsensitive(jsondecode(data.aws_secretsmanager_secret_version.db.secret_string))
}
resource "a_b" "c" {
  a = jsondecode(data.aws_secretsmanager_secret_version.db.secret_string)["«password»"]
  b = jsondecode(data.aws_secretsmanager_secret_version.db.secret_string).«username»
  c = local.values["«host»"]
  d = local.values.«port»
  e = lookup(local.values, "«dbname»", "x")
  f = "postgres://\${local.other.«engine»}:\${jsondecode(local.raw)["«cluster»"]}@h"
  g = data.aws_secretsmanager_secret_version.plain.secret_string
  h = data.aws_secretsmanager_secret_version.db.version_id
  i = jsondecode(data.aws_secretsmanager_secret_version.counted[0].secret_string)["«k»"]
  j = local.unrelated.password
  k = jsondecode(var.x ? data.aws_secretsmanager_secret_version.counted[0].secret_string : "{}")["«l»"]
  l = jsondecode(aws_secretsmanager_secret_version.own.secret_string).«m»
}
resource "aws_secretsmanager_secret_version" "own" {
  secret_id = "«prod/own»"
}
`,
    [
      'prod/db#password,username,host,port,dbname,engine,cluster',
      'prod/plain',
      'prod/counted#k,l',
      'prod/own#m [PutSecretValue]',
    ],
  );

  checkReferences(
    'takes the region of the provider that a block names',
    'main.tf',
    `provider "aws" {
  region = "«eu-west-1»"
}
provider "aws" {
  alias  = "us"
  region = "«us-east-1»"
}
data "aws_secretsmanager_secret_version" "a" { secret_id = "«a»" }
data "aws_secretsmanager_secret_version" "b" {
  provider  = aws.us
  secret_id = "«b»"
}
`,
    ['a?region=eu-west-1', 'b?region=us-east-1'],
  );

  checkReferences(
    'finds what tasks, builds, policies and parameters name',
    'main.tf',
    `data "aws_secretsmanager_secret" "db" {
  name = "«prod/db»"
}
resource "aws_ecs_task_definition" "a" {
  container_definitions = jsonencode([{
    secrets = [
      { name = "A", valueFrom = "«${arn}»:«password»::" },
      { name = "B", valueFrom = "\${data.aws_secretsmanager_secret.db.arn}:«user»::" },
      { name = "C", valueFrom = data.aws_secretsmanager_secret.db.arn },
      { "name" : "D", "valueFrom" : "/a/parameter" },
    ]
  }])
}
resource "aws_ecs_task_definition" "b" {
  container_definitions = <<-JSON
    [{ "secrets": [
      { "name": "A", "valueFrom": "«${arn}»:«password»:«AWSPREVIOUS»:" },
      { "name": "B", "valueFrom": "\${data.aws_secretsmanager_secret.db.arn}:«token»::" }
    ] }]
  JSON
}
resource "aws_codebuild_project" "c" {
  environment {
    environment_variable {
      name  = "A"
      type  = "SECRETS_MANAGER"
      value = "«prod/build»:«key»"
    }
    environment_variable {
      name  = "B"
      value = "prod/build:key"
    }
  }
}
data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["secretsmanager:GetSecretValue"]
    resources = ["«${arn}»", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/*", data.aws_secretsmanager_secret.db.arn]
  }
}
data "aws_ssm_parameter" "e" {
  name = "/aws/reference/secretsmanager/«prod/e»"
}
resource "aws_x" "f" {
  arn = "arn:aws:secretsmanager:\${var.region}:\${data.aws_caller_identity.current.account_id}:secret:«prod/f»-AbCdE1"
  ref = "{{resolve:secretsmanager:«prod/g»:SecretString:«k»}}"
}
`,
    [
      'prod/db [DescribeSecret,GetResourcePolicy]',
      `${arn}#password`,
      'prod/db#user',
      'prod/db',
      `${arn}#password?stage=AWSPREVIOUS`,
      'prod/db#token',
      'prod/build#key',
      `${arn} []`,
      'prod/db []',
      'prod/e',
      'prod/f',
      'prod/g#k',
    ],
  );

  checkReferences(
    'leaves alone comments, other resources and outputs',
    'main.tf',
    `# data "aws_secretsmanager_secret" "a" { name = "prod/a" }
resource "aws_secretsmanager_secret" "b" {
  name_prefix = "prod/"
}
data "other_secret" "c" {
  name = "prod/c"
}
data "aws_secretsmanager_random_password" "d" {
  name = "prod/d"
}
output "e" {
  value = aws_secretsmanager_secret.b.arn
}
locals {
  f = "aws_secretsmanager_secret"
  g = jsondecode(data.other.x.secret_string)["key"]
}
`,
    [],
  );

  checkReferences(
    'finds ARNs in files of variables',
    'prod.tfvars',
    `secret_arn = "«${arn}»"\nother = ["«${arn}»"]\n`,
    [arn, arn],
  );

  checkReferences(
    'finds the same in the JSON syntax',
    'main.tf.json',
    `{
  "//": "a comment",
  "provider": { "aws": [{ "region": "«eu-west-1»" }, { "alias": "us", "region": "us-east-1" }] },
  "locals": { "stage": "prod", "db": "\${jsondecode(data.aws_secretsmanager_secret_version.db.secret_string)}" },
  "variable": { "api": { "default": "«prod/api»" } },
  "data": {
    "aws_secretsmanager_secret_version": {
      "db": { "secret_id": "«\${local.stage}/db»", "version_stage": "«AWSPREVIOUS»" },
      "api": { "secret_id": "\${var.api}" }
    },
    "google_secret_manager_secret_version": { "a": { "secret": "google/secret" } }
  },
  "resource": {
    "aws_secretsmanager_secret": { "new": { "name": "«prod/new»", "description": "\\"quoted\\"" } },
    "aws_db_instance": {
      "a": {
        "password": "\${local.db[\\"«password»\\"]}",
        "username": "\${local.db.«username»}",
        "tags": { "x": 1, "y": [true] }
      }
    }
  }
}
`,
    [
      'prod/db#password,username?region=eu-west-1&stage=AWSPREVIOUS',
      'prod/api?region=eu-west-1 default',
      'prod/new?region=eu-west-1 definition []',
    ],
  );

  checkReferences(
    'leaves other files of JSON alone',
    'main.json',
    '{ "data": { "aws_secretsmanager_secret_version": { "db": { "secret_id": "prod/db" } } } }',
    [],
  );
});
