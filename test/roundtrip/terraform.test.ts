import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from '../support/paths';
import { applyFix } from '../unit/core/retrieval/applyFix';
import { otherValue, value } from './emulated';

const main = 'resource "terraform_data" "a" {\n  input = ["x${var.token}", "y${local.other}"]\n}\n';
const outputs =
  'output "all" {\n  value = [terraform_data.a.output, "z${var.token}"]\n}\n\noutput "derived" {\n  value = local.other\n}\n';
const locals = 'locals {\n  other = upper(var.token)\n}\n';

/** The modules by the file that the value is in, with « and » round it. */
const modules: readonly { readonly title: string; readonly path: string; readonly text: string }[] = [
  {
    title: 'the default of a variable that other files use',
    path: 'variables.tf',
    text: `variable "token" {\n  type    = string\n  default = "«${value}»"\n}\n`,
  },
  {
    title: 'a part of the default of a variable in one line',
    path: 'variables.tf',
    text: `variable "token" { default = "db://me:«${value}»@host" }\n`,
  },
];

/** No provider of AWS can be had everywhere: another file's outputs take the place of the data source. */
function withStandIn(text: string): string {
  return text
    .replaceAll(
      /data "aws_secretsmanager_secret_version" ("\w+") \{[^}]*\}/g,
      'data "terraform_remote_state" $1 {\n  backend = "local"\n  config  = { path = "secret.json" }\n}',
    )
    .replaceAll(
      /data\.aws_secretsmanager_secret_version\.(\w+)\.secret_string/g,
      'sensitive(data.terraform_remote_state.$1.outputs.secret_string)',
    );
}

describe('a Terraform module that the quick fix has rewritten', function () {
  this.timeout(120_000);
  let folder: string;

  before(function () {
    if (spawnSync('terraform', ['version']).status !== 0) this.skip();
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, 'roundtrip-terraform-'));
  });

  after(() => {
    if (folder) rmSync(folder, { recursive: true });
  });

  const write = (name: string, files: Readonly<Record<string, string>>): string => {
    const module = join(folder, name);
    mkdirSync(module);
    for (const [path, text] of Object.entries(files)) writeFileSync(join(module, path), withStandIn(text));
    terraform(module, 'init');
    return module;
  };

  const terraform = (module: string, command: string, ...more: string[]): string =>
    execFileSync('terraform', [command, '-no-color', ...more], {
      cwd: module,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: folder, CHECKPOINT_DISABLE: '1', TF_INPUT: '0' },
    });

  const outputsOf = (module: string, secret: string, ...more: string[]): unknown => {
    const outputs = { secret_string: { value: secret, type: 'string' } };
    const state = { version: 4, terraform_version: '1.0.0', serial: 1, lineage: 'a', outputs, resources: [] };
    writeFileSync(join(module, 'secret.json'), JSON.stringify(state));
    terraform(module, 'apply', '-auto-approve', ...more);
    const all = JSON.parse(terraform(module, 'output', '-json')) as Record<string, { value: unknown }>;
    return Object.entries(all).map(([name, output]) => [name, output.value]);
  };

  for (const [index, { title, path, text }] of modules.entries())
    it(`gives the same, and the new value once the secret has one: ${title}`, async () => {
      const project = { 'main.tf': main, 'outputs.tf': outputs, 'locals.tf': locals };
      const original = write(`before-${index}`, { ...project, [path]: text.replaceAll(/[«»]/g, '') });
      const outcome = await applyFix({ path, text }, { style: 'reference', project });
      assert.ok(outcome.kind === 'fixed', JSON.stringify(outcome));
      const files = { ...project, ...outcome.others, [path]: outcome.text };
      assert.ok(!JSON.stringify(files).includes(value), 'the literal is still there');
      const changed = write(`after-${index}`, files);
      assert.deepEqual(outputsOf(changed, value), outputsOf(original, value));
      const renewed = JSON.stringify(outputsOf(changed, otherValue));
      assert.ok(renewed.includes(otherValue) && !renewed.includes(value), renewed);
      assert.deepEqual(
        outputsOf(changed, value, '-var=token=given'),
        outputsOf(original, value, '-var=token=given'),
      );
    });
});
