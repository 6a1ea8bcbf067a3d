import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AwsError } from '../../../src/aws/awsError';
import { createSdkSessions } from '../../../src/aws/sdkSessions';
import type { ConnectionOptions, Sessions } from '../../../src/aws/sessions';
import { startFaultyEndpoint, type FaultyEndpoint } from '../../support/faults';
import { isolateAwsEnvironment, madeUpKeyLines, madeUpKeys, type AwsEnvironment } from './awsEnvironment';

const all = { profiles: [], regions: [] };
const keysInEnvironment = { AWS_ACCESS_KEY_ID: madeUpKeys.id, AWS_SECRET_ACCESS_KEY: madeUpKeys.secret };

describe('sessions', () => {
  let environment: AwsEnvironment;
  let sessions: Sessions;

  beforeEach(() => {
    environment = isolateAwsEnvironment();
    sessions = createSdkSessions();
  });

  afterEach(() => {
    sessions.dispose();
    environment.restore();
  });

  /** `profile@region` of every connection, `-` for the environment. */
  async function discover(options: ConnectionOptions = all): Promise<string[]> {
    const { connections } = await sessions.discover(options);
    return connections.map(({ profile, region }) => `${profile ?? '-'}@${region}`);
  }

  describe('discover', () => {
    it('finds profiles of both files, default first, the others by name', async () => {
      environment.write({
        config: [
          '[profile zoe]',
          'region = us-east-1',
          'sso_session = corp',
          '[default]',
          'region = eu-west-1',
          '[profile amy]',
          'region = eu-north-1',
          'role_arn = arn:aws:iam::123456789012:role/r',
          'source_profile = default',
          '[sso-session corp]',
          'sso_region = us-east-1',
          '[services local]',
          'secrets_manager =',
          '  endpoint_url = http://127.0.0.1:1',
        ].join('\n'),
        credentials: `[default]\n${madeUpKeyLines}[bob]\nregion = ap-south-1\n${madeUpKeyLines}`,
      });
      assert.deepEqual(await discover(), [
        'default@eu-west-1',
        'amy@eu-north-1',
        'bob@ap-south-1',
        'zoe@us-east-1',
      ]);
    });

    it('adds the regions asked for to the profile’s own, each once', async () => {
      environment.write({ config: `[default]\nregion = eu-west-1\n${madeUpKeyLines}` });
      assert.deepEqual(await discover({ profiles: [], regions: ['us-east-1', 'eu-west-1'] }), [
        'default@eu-west-1',
        'default@us-east-1',
      ]);
    });

    it('shows only the profiles asked for', async () => {
      environment.set({ ...keysInEnvironment, AWS_REGION: 'us-east-1' });
      environment.write({ credentials: `[a]\n${madeUpKeyLines}[b]\n${madeUpKeyLines}` });
      assert.deepEqual(await discover({ profiles: ['b', 'gone'], regions: [] }), ['b@us-east-1']);
    });

    it('finds keys of the environment, with the environment’s region or the default profile’s', async () => {
      environment.write({ config: '[default]\nregion = eu-west-1\n' });
      environment.set(keysInEnvironment);
      assert.deepEqual(await discover(), ['-@eu-west-1']);
      environment.set({ AWS_DEFAULT_REGION: 'us-west-2' });
      assert.deepEqual(await discover(), ['-@us-west-2']);
      environment.set({ AWS_REGION: 'us-east-2' });
      assert.deepEqual(await discover(), ['-@us-east-2']);
    });

    it('finds container and web identity credentials', async () => {
      environment.set({ AWS_REGION: 'eu-west-1', AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/x' });
      assert.deepEqual(await discover(), ['-@eu-west-1']);
      environment.set({ AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: undefined });
      environment.set({ AWS_WEB_IDENTITY_TOKEN_FILE: '/x', AWS_ROLE_ARN: 'r' });
      assert.deepEqual(await discover(), ['-@eu-west-1']);
    });

    it('puts AWS_PROFILE first and leaves the environment’s keys aside, as the SDK does', async () => {
      environment.set({ ...keysInEnvironment, AWS_PROFILE: 'b', AWS_REGION: 'eu-west-1' });
      environment.write({ credentials: `[a]\n${madeUpKeyLines}[b]\n${madeUpKeyLines}` });
      assert.deepEqual(await discover(), ['b@eu-west-1', 'a@eu-west-1']);
    });

    it('gives exactly the connections that were chosen by hand', async () => {
      environment.write({ config: `[default]\nregion = eu-west-1\n${madeUpKeyLines}` });
      const connections = [
        { profile: 'gone', region: 'us-east-1' },
        { profile: undefined, region: 'eu-west-1' },
      ];
      const options = { profiles: ['default'], regions: ['us-west-2'] };
      assert.deepEqual(await discover({ ...options, connections }), ['gone@us-east-1', '-@eu-west-1']);
      assert.deepEqual(await sessions.discover({ ...options, connections: [] }), {
        connections: [],
        missing: 'connection',
      });
    });

    it('lists what connections can be made with, with the region of each', async () => {
      environment.write({
        config: '[default]\nregion = eu-west-1\n',
        credentials: `[default]\n${madeUpKeyLines}[bob]\n${madeUpKeyLines}`,
      });
      assert.deepEqual(await sessions.profiles(), [
        { profile: 'default', region: 'eu-west-1' },
        { profile: 'bob' },
      ]);
    });

    it('tells missing credentials from a missing region', async () => {
      assert.deepEqual(await sessions.discover(all), { connections: [], missing: 'credentials' });
      environment.write({ config: '[default]\nregion = eu-west-1\n' });
      assert.deepEqual(await sessions.discover(all), { connections: [], missing: 'credentials' });
      environment.write({ config: '', credentials: `[default]\n${madeUpKeyLines}` });
      assert.deepEqual(await sessions.discover(all), { connections: [], missing: 'region' });
    });

    it('reads the files anew each time', async () => {
      environment.write({ config: `[default]\nregion = eu-west-1\n${madeUpKeyLines}` });
      assert.deepEqual(await discover(), ['default@eu-west-1']);
      environment.write({ config: `[default]\nregion = us-east-1\n${madeUpKeyLines}` });
      assert.deepEqual(await discover(), ['default@us-east-1']);
    });

    for (const [what, config] of [
      ['a section without its bracket', '[default\nregion = x\n'],
      ['a setting outside any section', `# comment\n${madeUpKeyLines}`],
      ['a line that is no setting', `[default]\n${madeUpKeys.secret}\n`],
    ] as const)
      it(`says where the config has ${what}, without quoting it`, async () => {
        environment.write({ config });
        await assert.rejects(sessions.discover(all), (error) => {
          assert.ok(error instanceof AwsError);
          assert.equal(error.kind, 'invalid');
          assert.match(error.message, /config has .* in line [12]\.$/);
          assert.ok(!error.message.includes(madeUpKeys.secret));
          return true;
        });
      });

    it('says that a file cannot be read', async () => {
      const folder = join(environment.folder, 'a-folder');
      mkdirSync(folder);
      environment.set({ AWS_CONFIG_FILE: folder });
      await assert.rejects(sessions.discover(all), { name: 'AwsError', kind: 'invalid' });
    });
  });

  describe('defaultRegion', () => {
    it('is AWS_REGION’s before the profile’s, as for the SDK', async () => {
      environment.write({ config: `[default]\nregion = eu-west-1\n[profile dev]\nregion = eu-north-1\n` });
      assert.equal(await sessions.defaultRegion(undefined), 'eu-west-1');
      assert.equal(await sessions.defaultRegion('dev'), 'eu-north-1');
      environment.set({ AWS_REGION: 'us-east-1' });
      assert.equal(await sessions.defaultRegion('dev'), 'us-east-1');
    });

    it('is unknown where nothing names one', async () => {
      assert.equal(await sessions.defaultRegion('dev'), undefined);
    });
  });

  describe('credentials that the SDK cannot get', () => {
    const fail = (profile: string) =>
      sessions.secretsManager({ profile, region: 'eu-west-1' }).listSecrets({});
    const sso = 'sso_account_id = 123456789012\nsso_role_name = r\n';
    const portal = 'sso_start_url = https://example.invalid/start\nsso_region = eu-west-1\n';

    for (const [what, config] of [
      ['an sso-session', `[profile dev]\nsso_session = corp\n${sso}[sso-session corp]\n${portal}`],
      ['a profile with an SSO start URL of its own', `[profile dev]\n${sso}${portal}`],
    ] as const)
      it(`ask to sign in again where ${what} has no token`, async () => {
        environment.write({ config });
        await assert.rejects(fail('dev'), {
          kind: 'expired-credentials',
          signInCommand: 'aws sso login --profile dev',
        });
      });

    it('name the profile whose credential_process fails', async () => {
      environment.write({ config: '[profile dev]\ncredential_process = exit 3\n' });
      await assert.rejects(fail('dev'), { kind: 'no-credentials', message: /“dev”/ });
    });

    it('say that a role needs a multi-factor code', async () => {
      const role = 'role_arn = arn:aws:iam::123456789012:role/r\nsource_profile = base\nmfa_serial = m\n';
      environment.write({ config: `[profile dev]\n${role}[profile base]\n${madeUpKeyLines}` });
      await assert.rejects(fail('dev'), { kind: 'no-credentials', message: /multi-factor/ });
    });
  });

  describe('endpoints', () => {
    let ours: FaultyEndpoint;
    let theirs: FaultyEndpoint;

    beforeEach(async () => {
      ours = await startFaultyEndpoint();
      theirs = await startFaultyEndpoint();
      for (const endpoint of [ours, theirs]) endpoint.play({ kind: 'answer', body: { SecretList: [] } });
    });

    afterEach(async () => {
      await ours.stop();
      await theirs.stop();
    });

    const list = (profile: string | undefined) =>
      sessions.secretsManager({ profile, region: 'eu-west-1' }).listSecrets({});

    it('are those of the connection’s profile, not of the default one', async () => {
      environment.write({
        config: `[default]\nendpoint_url = ${theirs.url}\n[profile dev]\nendpoint_url = ${ours.url}\n${madeUpKeyLines}`,
      });
      await list('dev');
      assert.equal(ours.requests.length, 1);
      assert.equal(theirs.requests.length, 0);
      assert.match(ours.requests[0]?.authorization ?? '', new RegExp(`Credential=${madeUpKeys.id}/`));
    });

    it('of a services section stand above the profile’s own', async () => {
      environment.write({
        config: `[profile dev]\nservices = s\nendpoint_url = ${theirs.url}\n${madeUpKeyLines}[services s]\nsecrets_manager =\n  endpoint_url = ${ours.url}\n`,
      });
      await list('dev');
      assert.equal(ours.requests.length, 1);
    });

    it('of the environment stand above the shared config, and of the setting above all', async () => {
      environment.write({ config: `[profile dev]\nendpoint_url = ${theirs.url}\n${madeUpKeyLines}` });
      environment.set({ AWS_ENDPOINT_URL: theirs.url, AWS_ENDPOINT_URL_SECRETS_MANAGER: ours.url });
      await list('dev');
      assert.equal(ours.requests.length, 1);
      sessions.dispose();
      sessions = createSdkSessions({ endpointUrl: () => theirs.url });
      await list('dev');
      assert.equal(theirs.requests.length, 1);
    });

    it('are read anew after a reset', async () => {
      environment.write({ config: `[profile dev]\nendpoint_url = ${theirs.url}\n${madeUpKeyLines}` });
      const secretsManager = sessions.secretsManager({ profile: 'dev', region: 'eu-west-1' });
      await secretsManager.listSecrets({});
      environment.write({ config: `[profile dev]\nendpoint_url = ${ours.url}\n${madeUpKeyLines}` });
      await secretsManager.listSecrets({});
      assert.equal(ours.requests.length, 0);
      sessions.reset();
      await secretsManager.listSecrets({});
      assert.equal(ours.requests.length, 1);
    });

    it('are called with the environment’s keys when no profile is named', async () => {
      environment.set({ ...keysInEnvironment, AWS_ENDPOINT_URL: ours.url });
      await list(undefined);
      assert.match(ours.requests[0]?.authorization ?? '', new RegExp(`Credential=${madeUpKeys.id}/`));
    });

    it('are not called without credentials', async () => {
      environment.set({ AWS_ENDPOINT_URL: ours.url });
      await assert.rejects(list('dev'), { name: 'AwsError', kind: 'no-credentials' });
      assert.equal(ours.requests.length, 0);
    });
  });
});
