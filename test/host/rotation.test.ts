import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import * as vscode from 'vscode';
import { createSdkSessions } from '../../src/aws/sdkSessions';
import { Redacted } from '../../src/core/secrets/redacted';
import type { Connection } from '../../src/core/secrets/secret';
import type { RotationPlan } from '../../src/core/secrets/secretChange';
import { cancelRotation } from '../../src/ui/commands/rotation/cancelRotation';
import { configureRotation } from '../../src/ui/commands/rotation/configureRotation';
import { askRotationPlan } from '../../src/ui/commands/rotation/rotationPrompts';
import type { SecretTarget } from '../../src/ui/commands/target';
import type { Confirmation } from '../../src/ui/commands/versions/labelMoves';
import type { Explorer } from '../../src/ui/explorer/explorer';
import { startFaultyEndpoint } from '../support/faults';
import { createLambdaFunction } from '../support/lambdaFunction';
import { base62, Random } from '../support/random';
import { answering, type Reply } from './quickInputs';
import { connection, nodeOf, secretsManager, sessions, waitUntil } from './support';

let count = 0;

async function newTarget(): Promise<SecretTarget> {
  const name = `test/rotation-${process.pid}-${count++}`;
  await secretsManager().createSecret({
    name,
    value: new Redacted('value of one'),
    requestToken: randomUUID(),
  });
  return { connection, secret: (await nodeOf(name)).secret };
}

/** Leaves lines in a function's log. */
async function writeLog(name: string, lines: readonly string[]): Promise<void> {
  const client = new CloudWatchLogsClient({
    endpoint: process.env['TEST_ENDPOINT'] ?? '',
    region: connection.region,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const place = { logGroupName: `/aws/lambda/${name}`, logStreamName: 'one' };
  await client.send(new CreateLogGroupCommand(place)).catch(() => undefined);
  await client.send(new CreateLogStreamCommand(place));
  const logEvents = lines.map((message) => ({ timestamp: Date.now(), message }));
  await client.send(new PutLogEventsCommand({ ...place, logEvents }));
  client.destroy();
}

const reportOf = (name: string): string =>
  vscode.workspace.textDocuments
    .find(({ uri }) => uri.scheme === 'secret-lens-rotation' && uri.path.endsWith(name.replaceAll('/', '∕')))
    ?.getText() ?? '';

const readAgain = async ({ secret }: SecretTarget) => secretsManager().describeSecret(secret.arn);

describe('the rotation of a secret', () => {
  const functionNames = { fit: `a-rotate-${process.pid}`, unfit: `a-other-${process.pid}` };
  let functionArn: string;
  let shown: string[];
  let asked: Confirmation[];
  const explorer = {
    update: (_connection: Connection, id: string) => {
      shown.push(id);
      return Promise.resolve();
    },
  } as unknown as Explorer;
  const deps = { sessions, explorer };
  const agree = (confirmation: Confirmation) => {
    asked.push(confirmation);
    return Promise.resolve();
  };
  const choose =
    (plan: RotationPlan) =>
    <T>(_secret: unknown, _list: unknown, apply: (plan: RotationPlan) => Promise<T>): Promise<T> =>
      apply(plan);

  before(async () => {
    const endpoint = process.env['TEST_ENDPOINT'] ?? '';
    const { region } = connection;
    functionArn = await createLambdaFunction(endpoint, region, functionNames.fit, {
      letsSecretsManagerIn: true,
    });
    await createLambdaFunction(endpoint, region, functionNames.unfit, { letsSecretsManagerIn: false });
  });

  beforeEach(() => {
    shown = [];
    asked = [];
  });

  it('is configured with a function and days, and says when it rotates next', async () => {
    const target = await newTarget();
    const plan = { functionArn, schedule: { days: 30 }, rotateNow: true };
    const { said, versionId } = await configureRotation(target, choose(plan), deps);
    assert.match(said, /is on\. Every 30 days, between 00:00 and 24:00 UTC\. Next: .* UTC/);
    const { secret, versions } = await readAgain(target);
    assert.equal(secret.rotation.enabled, true);
    assert.equal(secret.rotation.functionArn, functionArn);
    assert.ok(
      versions.some(({ id, stagingLabels }) => id === versionId && stagingLabels[0] === 'AWSPENDING'),
    );
    assert.deepEqual(shown, [target.secret.arn]);
  });

  it('is asked for step by step, the function that may be invoked first', async () => {
    const target = await newTarget();
    const { secret } = target;
    const running = vscode.commands.executeCommand('secretLens.configureRotation', {
      kind: 'secret',
      connection,
      secret,
    });
    await waitUntil('the rotation is configured with what is proposed', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await readAgain(target)).secret.rotation.enabled;
    });
    const { rotation } = (await readAgain(target)).secret;
    assert.equal(rotation.functionArn, functionArn);
    assert.match(rotation.schedule ?? '', /30/);
    // The function cannot run, so that the rotation is followed until somebody stops it.
    void running;
    const { versions } = await readAgain(target);
    const pending = versions.find(({ stagingLabels }) => stagingLabels.includes('AWSPENDING'));
    assert.ok(pending);
    const current = versions.find(({ stagingLabels }) => stagingLabels.includes('AWSCURRENT'));
    assert.ok(current);
    await secretsManager().moveLabel(secret.arn, 'AWSCURRENT', { from: current.id, to: pending.id });
    await running;
  });

  it('is configured once when the first try fails and the next one is taken', async () => {
    const endpoint = await startFaultyEndpoint();
    const faulty = createSdkSessions({ endpointUrl: () => endpoint.url });
    const described = { kind: 'answer', body: { ARN: 'arn', Name: 'db', RotationEnabled: true } } as const;
    endpoint.play(
      described,
      { kind: 'error', status: 400, type: 'AccessDeniedException', message: 'not allowed' },
      { kind: 'answer', body: { ARN: 'arn', VersionId: 'version' } },
      described,
    );
    const { secret } = await newTarget();
    const expression = 'cron(0 18 ? * SAT *)';
    const plan = { functionArn, schedule: { expression }, window: '3h', rotateNow: false };
    const { said, versionId } = await configureRotation(
      { connection, secret },
      async (_secret, _list, apply) => {
        await assert.rejects(apply(plan), { kind: 'access-denied' });
        return apply(plan);
      },
      { sessions: faulty, explorer },
    );
    assert.match(said, /Every Saturday, between 18:00 and 21:00 UTC/);
    assert.equal(versionId, undefined);
    const [first, second] = endpoint.requests.filter(({ operation }) => operation === 'RotateSecret');
    assert.deepEqual(first?.body, second?.body);
    assert.deepEqual(second?.body['RotationRules'], { ScheduleExpression: expression, Duration: '3h' });
    assert.equal(second.body['RotateImmediately'], false);
    faulty.dispose();
    await endpoint.stop();
  });

  it('is configured without a function where a service owns the secret', async () => {
    const endpoint = await startFaultyEndpoint();
    const faulty = createSdkSessions({ endpointUrl: () => endpoint.url });
    const body = { ARN: 'arn', Name: 'rds!db', OwningService: 'rds', RotationEnabled: true };
    endpoint.play({ kind: 'answer', body });
    const { secret } = await newTarget();
    const replies: readonly Reply[] = [
      { asked: /When it rotates/ },
      { asked: /Hours/ },
      {
        asked: /Every 30 days/,
        pick: 'Wait',
        look: ({ items }) => {
          assert.match(items[1]?.description ?? '', /^rds/);
        },
      },
    ];
    await answering({ replies }, () =>
      configureRotation(
        { connection, secret },
        (current, list, apply) =>
          askRotationPlan(current, list, apply, {} as unknown as vscode.LogOutputChannel),
        { sessions: faulty, explorer },
      ),
    );
    const sent = endpoint.requests.find(({ operation }) => operation === 'RotateSecret')?.body;
    assert.equal(sent?.['RotateImmediately'], false);
    assert.equal(sent['RotationLambdaARN'], undefined);
    assert.deepEqual(
      endpoint.requests.map(({ operation }) => operation),
      ['DescribeSecret', 'RotateSecret', 'DescribeSecret'],
    );
    faulty.dispose();
    await endpoint.stop();
  });

  it('is cancelled after saying that a version may stay AWSPENDING', async () => {
    const target = await newTarget();
    await secretsManager().configureRotation(
      target.secret.arn,
      { functionArn, schedule: { days: 7 }, rotateNow: true },
      randomUUID(),
    );
    const dismiss = () => Promise.reject(new vscode.CancellationError());
    await assert.rejects(cancelRotation(target, dismiss, deps), vscode.CancellationError);
    assert.equal((await readAgain(target)).secret.rotation.enabled, true);

    assert.match(await cancelRotation(target, agree, deps), /is off\. If a version is still AWSPENDING/);
    assert.match(asked[0]?.detail ?? '', /may stay AWSPENDING/);
    assert.equal((await readAgain(target)).secret.rotation.enabled, false);
    await assert.rejects(cancelRotation(target, agree, deps), { message: /nothing to cancel/ });
  });

  it('is followed in a document, with the function’s last lines masked, until the new version is current', async () => {
    const target = await newTarget();
    const { secret } = target;
    const versionId = randomUUID();
    await secretsManager().configureRotation(
      secret.arn,
      { functionArn, schedule: { days: 7 }, rotateNow: true },
      versionId,
    );
    const made = new Random(11).string(24, base62);
    await writeLog(functionNames.fit, ['setSecret: begins', JSON.stringify({ password: made })]);
    const running = vscode.commands.executeCommand('secretLens.showRotation', {
      kind: 'secret',
      connection,
      secret,
    });
    await waitUntil('the step is shown', () => reportOf(secret.name).includes('is AWSPENDING'));
    assert.match(reportOf(secret.name), /Schedule: every 7 days/);
    assert.match(reportOf(secret.name), /setSecret: begins\n.*"password":"\*\*\*"/);
    assert.ok(!reportOf(secret.name).includes(made));

    const { versions } = await readAgain(target);
    const current = versions.find(({ stagingLabels }) => stagingLabels.includes('AWSCURRENT'));
    assert.ok(current);
    await secretsManager().moveLabel(secret.arn, 'AWSCURRENT', { from: current.id, to: versionId });
    await running;
    await waitUntil('the end is shown', () => reportOf(secret.name).includes('has finished'));
  });

  it('is described where none is under way', async () => {
    const { secret } = await nodeOf('prod/billing/database');
    await vscode.commands.executeCommand('secretLens.showRotation', { kind: 'secret', connection, secret });
    assert.match(reportOf(secret.name), /no rotation is under way/);
  });
});
