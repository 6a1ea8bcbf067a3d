import assert from 'node:assert/strict';
import { addRustDependencies } from '../../../../src/core/retrieval/manifests/cargoToml';
import { addGoDependencies } from '../../../../src/core/retrieval/manifests/goMod';
import type { ManifestChange } from '../../../../src/core/retrieval/manifests/manifest';
import { applyTextEdits } from '../../../../src/core/text/textEdit';
import { projectOf } from './applyFix';

const sdk = 'github.com/aws/aws-sdk-go-v2';
const modules = [`${sdk}/config`, `${sdk}/service/secretsmanager`];
const required = `\t${sdk}/config v1.33.18\n\t${sdk}/service/secretsmanager v1.50.11\n`;

function apply(text: string, name: string, { edits }: ManifestChange): string {
  return applyTextEdits(text, edits.get(name) ?? []);
}

describe('the modules of the AWS SDK in go.mod', () => {
  const add = async (text: string): Promise<string> =>
    apply(text, 'go.mod', await addGoDependencies(projectOf({ 'go.mod': text }), modules));

  it('go in order into the group of direct requirements', async () => {
    const head = 'module x\n\ngo 1.24\n\nrequire (\n\tgithub.com/a/a v1.0.0\n';
    const tail = '\tgithub.com/z/z v1.0.0\n)\n\nrequire (\n\tgithub.com/b/b v1.0.0 // indirect\n)\n';
    assert.equal(await add(head + tail), head + required + tail);
  });

  it('make a group of their own where there is none', async () => {
    for (const text of ['module x\n\ngo 1.24\n', 'module x\n\ngo 1.24\n\nrequire github.com/a/a v1.0.0\n'])
      assert.equal(await add(text), `${text}\nrequire (\n${required})\n`);
  });

  it('are left as they are where they are required, be it in a line alone', async () => {
    const text = `module x\n\nrequire ${sdk}/config v1.0.0\n\nrequire (\n\t${sdk}/service/secretsmanager v1.0.0\n)\n`;
    assert.equal(await add(text), text);
  });

  it('are named in a note where there is no go.mod', async () => {
    const { edits, notes } = await addGoDependencies(projectOf(), modules);
    assert.equal(edits.size, 0);
    assert.deepEqual(notes, [`Run go get ${modules.join(' ')}.`]);
  });
});

describe('the crates of the AWS SDK in Cargo.toml', () => {
  const crates = 'aws-config = "1.13"\naws-sdk-secretsmanager = "1.125"\n';
  const tokio = 'tokio = { version = "1", features = ["rt", "sync"] }\n';
  const add = async (text: string, more: string[] = []): Promise<string> =>
    apply(text, 'Cargo.toml', await addRustDependencies(projectOf({ 'Cargo.toml': text }), more));

  it('go in order into the dependencies', async () => {
    const head = '[package]\nname = "x"\n\n[dependencies]\nanyhow = "1"\n';
    const tail = '\n[profile.dev]\ndebug = 0\n';
    assert.equal(
      await add(`${head}serde = "1"\n${tail}`, ['serde_json']),
      `${head}${crates}serde = "1"\nserde_json = "1"\n${tokio}${tail}`,
    );
  });

  it('make a table of dependencies where there is none', async () => {
    assert.equal(
      await add('[package]\nname = "x"\n'),
      `[package]\nname = "x"\n\n[dependencies]\n${crates}${tokio}`,
    );
  });

  for (const [before, after] of [
    ['tokio = "1.40"', 'tokio = { version = "1.40", features = ["rt", "sync"] }'],
    [
      'tokio = { version = "1", features = ["macros", "rt"] }',
      'tokio = { version = "1", features = ["macros", "rt", "sync"] }',
    ],
    ['tokio = { version = "1" }', 'tokio = { version = "1", features = ["rt", "sync"] }'],
    ['tokio = { version = "1", features = ["full"] }', 'tokio = { version = "1", features = ["full"] }'],
  ] as const)
    it(`gives tokio the features that it lacks: ${before}`, async () => {
      const head = `[package]\nname = "x"\n\n[dependencies]\n${crates}`;
      assert.equal(await add(`${head}${before}\n`), `${head}${after}\n`);
    });

  it("are named in a note where the workspace's manifest is the only one", async () => {
    const project = projectOf({ 'Cargo.toml': '[workspace]\nmembers = []\n' });
    const { edits, notes } = await addRustDependencies(project, []);
    assert.equal(edits.size, 0);
    assert.match(notes.join(), /has no package: run cargo add aws-config/);
  });
});
