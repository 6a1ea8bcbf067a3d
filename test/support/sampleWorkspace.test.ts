import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { PlantedCredentials } from './plantedCredentials';
import { base62 } from './random';
import { writeSampleWorkspace, type SampleWorkspace } from './sampleWorkspace';

describe('the sample workspace', () => {
  let workspace: SampleWorkspace;
  before(() => {
    workspace = writeSampleWorkspace(mkdtempSync(join(tmpdir(), 'sample-')));
  });
  after(() => {
    rmSync(workspace.folder, { recursive: true });
  });

  const lineOf = (file: string, line: number) =>
    readFileSync(join(workspace.folder, file), 'utf8').split('\n')[line - 1] ?? '';

  it('has each credential on the line that it names', () => {
    const shapes = {
      'aws-access-key-id': /AKIA[A-Z2-7]{16}\b/,
      'aws-secret-access-key': /[\w+/]{40}/,
      'github-token': /ghp_\w{36}\b/,
      'slack-token': /xoxb-\d{12}-\d{12}-\w{24}/,
      'stripe-key': /sk_live_\w{24}/,
      'google-api-key': /AIza[\w-]{35}/,
      'private-key': /BEGIN PRIVATE KEY/,
      'connection-string': /postgresql:\/\/\w+:[\w-]+@/,
      password: /password: '[\w-]{20}'/,
      'hex-key': /[0-9a-f]{64}/,
    };
    const misplaced = workspace.planted.filter(
      ({ kind, file, line }) => !shapes[kind].test(lineOf(file, line)),
    );
    assert.deepEqual(misplaced, []);
    assert.deepEqual(new Set(workspace.planted.map(({ kind }) => kind)), new Set(Object.keys(shapes)));
  });

  it('names no file both clean and planted', () => {
    const planted = new Set(workspace.planted.map(({ file }) => file));
    assert.deepEqual(
      workspace.clean.filter((file) => planted.has(file)),
      [],
    );
  });
});

describe('planted credentials', () => {
  it('are the same for the same seed, and others for another', () => {
    assert.equal(new PlantedCredentials(1).password(), new PlantedCredentials(1).password());
    assert.notEqual(new PlantedCredentials(1).password(), new PlantedCredentials(2).password());
  });

  it("carry GitHub's checksum of their own characters", () => {
    const token = new PlantedCredentials().githubToken();
    const value = Array.from(token.slice(34)).reduce((sum, digit) => sum * 62 + base62.indexOf(digit), 0);
    assert.equal(value, crc32(token.slice(4, 34)));
  });
});
