import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '../../../src/aws');

/** The SDK packages that a fresh process has loaded after running `code`. */
function packagesLoadedBy(code: string): string[] {
  const report = `
    const loaded = Object.keys(require.cache).map((file) => /node_modules[\\\\/]((?:@[^\\\\/]+[\\\\/])?[^\\\\/]+)/.exec(file)?.[1]);
    process.stdout.write(JSON.stringify([...new Set(loaded)].filter((name) => /^@(aws-sdk|smithy)/.test(name ?? ''))));`;
  const output = execFileSync(process.execPath, ['--require', 'tsx/cjs', '--eval', code + report], {
    cwd: join(folder, '../..'),
    encoding: 'utf8',
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  return JSON.parse(output) as string[];
}

describe('loading the AWS SDK', function () {
  this.timeout(20_000);

  it('does not happen when everything else of src/aws is imported and sessions are made', () => {
    const files = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter(
      (file) => file.endsWith('.ts') && file !== 'sdk.ts' && file !== 'accountSdk.ts',
    );
    assert.ok(files.length > 5);
    const imports = files.map((file) => `require(${JSON.stringify(join(folder, file))});`).join('\n');
    const use = `
      const sessions = require(${JSON.stringify(join(folder, 'sdkSessions.ts'))}).createSdkSessions();
      for (const service of ['secretsManager', 'parameterStore', 'account'])
        sessions[service]({ profile: 'dev', region: 'eu-west-1' });
      sessions.reset();`;
    assert.deepEqual(packagesLoadedBy(imports + use), []);
  });

  it('happens at the first use', () => {
    const use = `require(${JSON.stringify(join(folder, 'loadSdk.ts'))}).loadSdk();`;
    const loaded = packagesLoadedBy(use);
    assert.ok(loaded.includes('@aws-sdk/client-secrets-manager'));
    for (const name of ['@aws-sdk/client-lambda', '@aws-sdk/client-ssm']) assert.ok(!loaded.includes(name));
  });
});
