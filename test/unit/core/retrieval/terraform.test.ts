import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertFoundAgain } from '../references/formatFoundAgain';
import { applyFix } from './applyFix';
import type { FixOptions } from './applyFix';

const data = `data "aws_secretsmanager_secret_version" "app_greeting" {
  secret_id = "app/greeting"
}
`;
const pinned = `data "aws_secretsmanager_secret_version" "app_greeting" {
  secret_id     = "app/greeting"
  version_stage = "AWSPREVIOUS"
}
`;
const read = 'data.aws_secretsmanager_secret_version.app_greeting.secret_string';
const statePattern = /^Terraform's state and plans hold the value in plain text/;

interface Golden {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly options?: FixOptions;
  readonly value?: string;
  readonly path?: string;
  readonly notes?: readonly (RegExp | string)[];
}

const results: string[] = [];

function check({ title, before, after, options, value, path, notes }: Golden): void {
  it(title, async () => {
    const outcome = await applyFix(
      { path: path ?? 'main.tf', text: before },
      { style: 'reference', ...options },
    );
    assert.equal(outcome.kind, 'fixed', JSON.stringify(outcome));
    assert.equal(outcome.text, after);
    assert.equal(outcome.value, value ?? 'correct horse');
    for (const note of notes ?? [])
      assert.ok(
        outcome.notes.some((given) => (typeof note === 'string' ? note === given : note.test(given))),
        `${String(note)} is not among ${JSON.stringify(outcome.notes)}`,
      );
    results.push(outcome.text);
    if (options?.project === undefined)
      await assertFoundAgain(
        { ...outcome, path: path ?? 'main.tf' },
        options?.target ?? {},
        options?.style ?? 'reference',
      );
  });
}

/** Expressions of an argument, and what they become. */
function checkExpression(
  title: string,
  before: string,
  after: string,
  options?: FixOptions,
  value?: string,
): void {
  check({
    title,
    before: `resource "a_b" "c" {\n  d = ${before}\n}\n`,
    after: `${data}\nresource "a_b" "c" {\n  d = ${after}\n}\n`,
    ...(options === undefined ? {} : { options }),
    ...(value === undefined ? {} : { value }),
  });
}

function checkRefusal(
  title: string,
  text: string,
  reason: RegExp,
  options: FixOptions = {},
  path = 'main.tf',
): void {
  it(title, async () => {
    const outcome = await applyFix({ path, text }, { style: 'reference', ...options });
    assert.equal(outcome.kind, 'refused', JSON.stringify(outcome));
    assert.match(outcome.reason, reason);
    assert.ok(!outcome.reason.includes('correct horse'));
  });
}

describe('references in Terraform', () => {
  describe('in expressions', () => {
    checkExpression('replace a string', '"«correct horse»"', read);
    checkExpression(
      'read a key of a JSON secret',
      '"«correct horse»"',
      `jsondecode(${read})["pass\\"$\${x}"]`,
      {
        target: { jsonKey: 'pass"${x}' },
      },
    );
    checkExpression(
      'replace a part of a string',
      '"db://me:«correct horse»@${var.h}\\n"',
      `"db://me:\${${read}}@\${var.h}\\n"`,
    );
    checkExpression(
      'encode what stands in a URL again',
      '"db://me:«correct horse»@h"',
      `"db://me:\${replace(urlencode(${read}), "+", "%20")}@h"`,
      { target: { encoding: 'uri-component' } },
    );
    checkExpression(
      'replace items and values',
      '{ a = ["«correct horse»"], "b" = "c" }',
      `{ a = [${read}], "b" = "c" }`,
    );
    checkExpression(
      'replace arguments of functions',
      'base64encode("«correct horse»")',
      `base64encode(${read})`,
    );
    checkExpression(
      'replace inside an interpolation',
      '"x${upper("«correct horse»")}"',
      `"x\${upper(${read})}"`,
    );
    checkExpression(
      'store what escapes stand for',
      '"«a\\"\\u0041\\n$${b}%%{c}»"',
      read,
      {},
      'a"A\n${b}%{c}',
    );
    checkExpression(
      'replace a part of a heredoc',
      '<<-EOT\n    user: me\n    pass: «correct horse» ${var.x}\n  EOT',
      `<<-EOT\n    user: me\n    pass: \${${read}} \${var.x}\n  EOT`,
    );
    checkExpression(
      'replace the content of a heredoc, whose last line break stays',
      '<<-EOT\n    «one\n      two\n    three»\n  EOT',
      `<<-EOT\n    \${${read}}\n  EOT`,
      {},
      'one\n  two\nthree',
    );
    check({
      title: 'say that a comparison makes its result sensitive',
      before: 'locals {\n  a = var.b == "«correct horse»" ? 1 : 2\n}\n',
      after: `${data}\nlocals {\n  a = var.b == ${read} ? 1 : 2\n}\n`,
      notes: [/^The value is compared/],
    });
  });

  describe('in the file', () => {
    check({
      title: 'stand before the block and its comments, with notes of what has to be known',
      before:
        '# Settings\n\n# The database.\n# Main.\nresource "aws_db_instance" "db" {\n  password = "«correct horse»" # here\n}\n',
      after: `# Settings\n\n${data}\n# The database.\n# Main.\nresource "aws_db_instance" "db" {\n  password = ${read} # here\n}\n`,
      notes: [statePattern, 'Whoever runs Terraform needs secretsmanager:GetSecretValue on app/greeting.'],
    });
    check({
      title: 'reuse the data source that the file has',
      before: `${data.replace('app_greeting', 'mine')}\nprovider "github" {\n  token = "«correct horse»"\n}\n`,
      after: `${data.replace('app_greeting', 'mine')}\nprovider "github" {\n  token = ${read.replace('app_greeting', 'mine')}\n}\n`,
    });
    check({
      title: 'reuse the data source of another file of the module',
      before: 'locals {\n  a = "«correct horse»"\n}\n',
      after: `locals {\n  a = ${read}\n}\n`,
      options: { project: { 'data.tf': data } },
    });
    check({
      title: 'do not reuse one that reads a fixed version or another region',
      before: `${pinned}\nlocals {\n  a = "«correct horse»"\n}\n`,
      after: `${pinned}\n${data.replace('app_greeting', 'app_greeting2')}\nlocals {\n  a = ${read.replace('app_greeting', 'app_greeting2')}\n}\n`,
    });
    check({
      title: 'take no name that another file of the module has',
      before: 'locals {\n  a = "«correct horse»"\n}\n',
      after: `${data.replace('app_greeting', 'app_greeting2')}\nlocals {\n  a = ${read.replace('app_greeting', 'app_greeting2')}\n}\n`,
      options: { project: { 'rds-main.tf': pinned } },
    });
    check({
      title: 'name a region and keep tabs and line endings',
      before: 'locals {\r\n\ta = "«correct horse»"\r\n}\r\n',
      after: `data "aws_secretsmanager_secret_version" "app_greeting" {\r\n\tsecret_id = "app/greeting"\r\n\tregion    = "eu-west-1"\r\n}\r\n\r\nlocals {\r\n\ta = ${read}\r\n}\r\n`,
      options: { target: { region: 'eu-west-1' } },
      notes: ['The argument region needs version 6 of the AWS provider.'],
    });
    check({
      title: 'are ephemeral in a provider where the file requires Terraform 1.10',
      before:
        'terraform {\n  required_version = ">= 1.10"\n}\n\nprovider "github" {\n  token = "«correct horse»"\n}\n',
      after: `terraform {\n  required_version = ">= 1.10"\n}\n\n${data.replace('data', 'ephemeral')}\nprovider "github" {\n  token = ${read.replace('data', 'ephemeral')}\n}\n`,
    });
    check({
      title: 'are ephemeral where another file of the module requires it',
      before: 'provider "github" {\n  token = "«correct horse»"\n}\n',
      after: `${data.replace('data', 'ephemeral')}\nprovider "github" {\n  token = ${read.replace('data', 'ephemeral')}\n}\n`,
      options: { project: { 'versions.tf': 'terraform {\n  required_version = "~> 1.11"\n}\n' } },
    });
    check({
      title: 'are ephemeral in a write-only argument',
      before: 'resource "aws_db_instance" "db" {\n  password_wo = "«correct horse»"\n}\n',
      after: `${data.replace('data', 'ephemeral')}\nresource "aws_db_instance" "db" {\n  password_wo = ${read.replace('data', 'ephemeral')}\n}\n`,
    });
  });

  describe('in outputs', () => {
    check({
      title: 'mark the output sensitive',
      before: 'output "a" {\n  value = "«correct horse»"\n}\n',
      after: `${data}\noutput "a" {\n  value     = ${read}\n  sensitive = true\n}\n`,
    });
    check({
      title: 'mark an output that shows a local value, in one line or in several',
      before:
        'locals {\n  a = "«correct horse»"\n  b = [local.a]\n}\n\noutput "x" { value = local.b }\n\noutput "y" {\n  value     = local.a\n  sensitive = false\n}\n\noutput "z" {\n  value = local.other\n}\n',
      after: `${data}\nlocals {\n  a = ${read}\n  b = [local.a]\n}\n\noutput "x" {\n  value     = local.b\n  sensitive = true\n}\n\noutput "y" {\n  value     = local.a\n  sensitive = true\n}\n\noutput "z" {\n  value = local.other\n}\n`,
    });
  });

  describe('behind a variable', () => {
    const variable = 'variable "p" {\n  type    = string\n  default = "«correct horse»"\n}\n';
    const emptied = 'variable "p" {\n  type      = string\n  default   = null\n  sensitive = true\n}\n';
    const behind = (name = 'p', code = read): string =>
      `${emptied}\n${data}\nlocals {\n  ${name} = coalesce(var.p, ${code})\n}\n`;

    check({
      title: 'take the place of its default, and of its uses',
      before: `${variable}\nresource "a_b" "c" {\n  d = "x\${var.p}"\n  e = [var.p, var.pp, local.q]\n}\n`,
      after: `${behind()}\nresource "a_b" "c" {\n  d = "x\${local.p}"\n  e = [local.p, var.pp, local.q]\n}\n`,
      notes: [
        'What is passed to the variable p, as by -var, TF_VAR_p, a .tfvars file or a calling module, goes before the secret.',
        statePattern,
      ],
    });
    check({
      title: 'stand beside a default in one line, under a name that is free',
      before: 'variable "p" { default = "«correct horse»" } # here\n\nlocals { p = 1 }\n',
      after: `variable "p" {\n  default   = null\n  sensitive = true\n}\n\n${data}\nlocals {\n  p2 = coalesce(var.p, ${read})\n} # here\n\nlocals { p = 1 }\n`,
    });
    check({
      title: 'fill a part of a default',
      before: variable.replace('«correct horse»', 'db://me:«correct horse»@h'),
      after: behind('p', `"db://me:\${${read}}@h"`),
    });
    check({
      title: 'read a parameter of Parameter Store',
      before: 'variable "p" {\n  default   = "«correct horse»"\n  sensitive = true\n}\n',
      after: `variable "p" {\n  default   = null\n  sensitive = true\n}\n\ndata "aws_ssm_parameter" "app_greeting" {\n  name = "/app/greeting"\n}\n\nlocals {\n  p = coalesce(var.p, data.aws_ssm_parameter.app_greeting.value)\n}\n`,
      options: { style: 'parameter-store' },
    });
    it('reach the other files of the module, and mark their outputs', async () => {
      const project = {
        'main.tf': '# var.p\nprovider "github" {\n  token = var.p\n}\n',
        'outputs.tf': 'output "o" {\n  value = "x${var.p}"\n}\n',
      };
      const outcome = await applyFix(
        { path: 'variables.tf', text: variable },
        { style: 'reference', project },
      );
      assert.ok(outcome.kind === 'fixed', JSON.stringify(outcome));
      assert.equal(outcome.text, behind());
      assert.deepEqual(outcome.others, {
        'main.tf': '# var.p\nprovider "github" {\n  token = local.p\n}\n',
        'outputs.tf': 'output "o" {\n  value     = "x${local.p}"\n  sensitive = true\n}\n',
      });
    });
    checkRefusal(
      'are refused where the AWS provider needs it',
      `locals {\n  k = var.p\n}\n\n${variable}`,
      /^The value ends at providers\.tf:2\. The AWS provider cannot read its own/,
      { project: { 'providers.tf': 'provider "aws" {\n  secret_key = local.k\n}\n' } },
    );
    checkRefusal('are refused where JSON uses it', variable, /^x\.tf\.json uses the variable p/, {
      project: { 'x.tf.json': '{ "output": { "o": { "value": "${var.p}" } } }' },
    });
    checkRefusal(
      'are refused where the variable must have a value',
      variable.replace('type ', 'nullable = false\n  type '),
      /not nullable/,
    );
    checkRefusal(
      'are refused where the variable judges its value',
      variable.replace('}', '  validation {\n    condition = length(var.p) > 8\n  }\n}'),
      /can judge what is passed to it only/,
    );
  });

  describe('from the environment', () => {
    check({
      title: 'take the default out of a variable, and mark it sensitive',
      before:
        'variable "db_password" {\n  type    = string\n  default = "«correct horse»"\n}\n\noutput "p" {\n  value = var.db_password\n}\n',
      after:
        'variable "db_password" {\n  type      = string\n  sensitive = true\n}\n\noutput "p" {\n  value     = var.db_password\n  sensitive = true\n}\n',
      options: { style: 'environment' },
      notes: ['Set TF_VAR_db_password in the environment of every run from the secret app/greeting.'],
    });
    check({
      title: 'take the default out of a variable that is sensitive',
      before: 'variable "p" {\n  default   = "«correct horse»"\n  sensitive = true\n}\n',
      after: 'variable "p" {\n  sensitive = true\n}\n',
      options: { style: 'environment' },
    });
    check({
      title: 'take the default out of a variable in one line',
      before: 'variable "p" { default = "«correct horse»" }\n',
      after: 'variable "p" { sensitive = true }\n',
      options: { style: 'environment' },
    });
    check({
      title: 'take a value out of a .tfvars file',
      path: 'prod.tfvars',
      before: 'a = 1\np = "«correct horse»"\nb = 2\n',
      after: 'a = 1\nb = 2\n',
      options: { style: 'environment' },
      notes: ['Mark the variable p sensitive where it is declared.'],
    });
    check({
      title: 'declare a variable for a value elsewhere',
      before: 'provider "aws" {\n  secret_key = "«correct horse»"\n}\n',
      after:
        'variable "greeting" {\n  type      = string\n  sensitive = true\n}\n\nprovider "aws" {\n  secret_key = var.greeting\n}\n',
      options: { style: 'environment' },
    });
    check({
      title: 'declare no second variable for the same secret',
      before:
        'variable "greeting" {\n  type      = string\n  sensitive = true\n}\n\nlocals {\n  a = "«correct horse»"\n}\n',
      after:
        'variable "greeting" {\n  type      = string\n  sensitive = true\n}\n\nlocals {\n  a = var.greeting\n}\n',
      options: { style: 'environment' },
    });
  });

  describe('to Parameter Store', () => {
    check({
      title: 'read a parameter, and say what that needs',
      before: 'locals {\n  a = "«correct horse»"\n}\n',
      after: `data "aws_ssm_parameter" "app_greeting" {\n  name = "/app/greeting"\n}\n\nlocals {\n  a = data.aws_ssm_parameter.app_greeting.value\n}\n`,
      options: { style: 'parameter-store' },
      notes: [/^Whoever runs Terraform needs ssm:GetParameter on \/app\/greeting\.$/],
    });
  });

  describe('are refused', () => {
    const cases: readonly [title: string, text: string, reason: RegExp][] = [
      [
        'in a backend',
        'terraform {\n  backend "s3" {\n    key = "«correct horse»"\n  }\n}\n',
        /-backend-config/,
      ],
      [
        "in a module's source",
        'module "m" {\n  source = "git::https://x:«correct horse»@h"\n}\n',
        /fetches modules/,
      ],
      [
        "in a variable's validation",
        'variable "p" {\n  validation {\n    condition = var.p != "«correct horse»"\n  }\n}\n',
        /condition of a variable/,
      ],
      [
        'in for_each',
        'resource "a_b" "c" {\n  for_each = toset(["«correct horse»"])\n}\n',
        /^for_each takes no/,
      ],
      [
        'in a local value of for_each',
        'locals {\n  a = ["«correct horse»"]\n}\n\nresource "a_b" "c" {\n  for_each = toset(local.a)\n}\n',
        /ends at main\.tf:6\. for_each takes no/,
      ],
      [
        'in the AWS provider',
        'provider "aws" {\n  secret_key = "«correct horse»"\n}\n',
        /its own credentials/,
      ],
      [
        'where the secret itself is written',
        'resource "aws_secretsmanager_secret_version" "v" {\n  secret_string = "«correct horse»"\n}\n',
        /is what stores the value/,
      ],
      ['in keys and labels', 'locals {\n  a = { "«correct horse»" = 1 }\n}\n', /^Labels and keys/],
    ];
    for (const [title, text, reason] of cases) checkRefusal(title, text, reason);
    checkRefusal('in a .tfvars file', 'p = "«correct horse»"\n', /TF_VAR_p/, {}, 'a.tfvars');
    checkRefusal("in HCL that is not Terraform's", 'a = "«correct horse»"\n', /Of HCL files/, {}, 'x.hcl');
    checkRefusal(
      'for a part of what a variable is set to',
      'url = "db://me:«correct horse»@h"\n',
      /a part of url/,
      { style: 'environment' },
      'prod.tfvars',
    );
    checkRefusal(
      'for a part of a default',
      'variable "p" {\n  default = { a = "«correct horse»" }\n}\n',
      /a part of the default of p/,
      { style: 'environment' },
    );
  });

  describe('once written', () => {
    it('are as terraform fmt writes them', function () {
      if (spawnSync('terraform', ['version']).status !== 0) this.skip();
      this.timeout(60_000);
      const folder = mkdtempSync(join(tmpdir(), 'terraform-'));
      try {
        const written = results.filter((text) => !/[\t\r]|\{ (?:value|sensitive) /.test(text));
        assert.ok(written.length > 20);
        for (const [index, text] of written.entries())
          writeFileSync(join(folder, `${String(index)}.tf`), text);
        assert.equal(
          spawnSync('terraform', ['fmt', '-check', '-diff', folder], { encoding: 'utf8' }).stdout,
          '',
        );
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });
});
