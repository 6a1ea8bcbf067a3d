import assert from 'node:assert/strict';
import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetResourcePolicyCommand,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { modifier } from '../support/editor';
import { startFaultProxy, type FaultProxy } from '../support/faultProxy';
import { createLambdaFunction } from '../support/lambdaFunction';
import { until } from '../support/processes';
import { readByRole } from '../support/trailEvents';
import { Stage } from '../support/stage';
import type { Workbench } from '../support/workbench';

const name = 'staging/orders/database';
const region = 'eu-west-1';
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/**
 * Against moto. What it lacks (LookupEvents, StopReplicationToReplica, ValidateResourcePolicy) is answered in front of it, in
 * the shapes of AWS's published service model.
 */
describe('what a person does with a secret', () => {
  const stage = new Stage();
  let proxy: FaultProxy;
  let workbench: Workbench;

  before(async () => {
    workbench = await stage.open({
      seeded: true,
      files: { 'app.py': 'import boto3\n' },
      settings: { 'window.autoDetectColorScheme': true },
      front: async (endpoint) => {
        proxy = await startFaultProxy(endpoint);
        return proxy.url;
      },
    });
    await createLambdaFunction(stage.endpoint, region, 'rotate-orders', { letsSecretsManagerIn: true });
    await workbench.sideBar.show('Secret Lens');
    await workbench.sideBar.row(name).waitFor();
  });

  beforeEach(() => workbench.sideBar.titleAction('Collapse All'));

  afterEach(() => {
    proxy.clear();
  });

  after(async () => {
    await stage.close();
    await proxy.stop();
  });

  /** Acts on the emulator past the editor, as somebody else would. */
  async function directly<T>(act: (client: SecretsManagerClient) => Promise<T>, at = region): Promise<T> {
    const client = new SecretsManagerClient({ endpoint: stage.endpoint, region: at, credentials });
    try {
      return await act(client);
    } finally {
      client.destroy();
    }
  }

  /** Copies by an entry of a row's menu; resolves to what was copied. */
  async function copy(row: string, entry: string, told: string): Promise<string> {
    await workbench.sideBar.menu(row, entry);
    await workbench.page.getByText(`Copied ${told}`).first().waitFor();
    return workbench.clipboard();
  }

  it('rolls it back, after what happens was said', async () => {
    const { sideBar } = workbench;
    await sideBar.menu(name, 'Roll Back…');
    await workbench.page.locator('.monaco-dialog-box').waitFor();
    await workbench.screenshotInThemes('roll-back');
    await workbench.answerDialog(`Roll back ${name}?`, 'Roll Back');
    await workbench.notification(`${name} was rolled back`);
  });

  it('labels a version, takes the label off again, and promotes it', async () => {
    const { quickInput, sideBar } = workbench;
    await sideBar.expand(name);
    await sideBar.menu('AWSPREVIOUS', 'Label Version…');
    await quickInput.waitFor('Staging label');
    await quickInput.accept('TRIAL');
    await workbench.notification('is labelled TRIAL');
    await sideBar.menu('AWSPREVIOUS', 'Remove Label…');
    await quickInput.pick('TRIAL');
    await workbench.answerDialog(`Remove TRIAL from a version of ${name}?`, 'Remove Label');
    await workbench.notification('TRIAL was removed');
    await sideBar.menu('AWSPREVIOUS', 'Promote Version…');
    await workbench.answerDialog(`of ${name} current?`, 'Promote');
    await workbench.notification(`of ${name} is AWSCURRENT`);
  });

  it('copies what reads it, and leads to its page in the console', async () => {
    await workbench.openFile('app.py');
    const command = await copy(name, 'Copy AWS CLI Command', 'the AWS CLI command');
    assert.match(command, /^aws secretsmanager get-secret-value --secret-id staging\/orders\/database /);
    const code = await copy(name, 'Copy Retrieval Code', 'Python code');
    assert.match(code, /= get_secret\("staging\/orders\/database"\)/);
    const link = await copy(name, 'Copy Console Link', 'the console link');
    assert.match(link, /^https:\/\/eu-west-1\.console\.aws\.amazon\.com\/secretsmanager\/secret\?name=/);
    assert.match(await copy(name, 'Copy ARN', 'the ARN'), /^arn:aws:secretsmanager:eu-west-1:/);
    assert.match(await copy(name, 'Copy Value', 'the value'), /"engine":\s*"postgres"/);
    await workbench.sideBar.menu(name, 'Open in AWS Console');
    await workbench.answerDialog('external website', 'Cancel');
  });

  it('copies the names of several, tags them, deletes them after a question, and restores them', async () => {
    const { quickInput, sideBar, page } = workbench;
    const [one, other] = ['staging/billing/database', 'staging/orders/stripe'] as const;
    await sideBar.select(one, other);
    assert.equal(await copy(other, 'Copy Name', 'the names of 2 secrets'), `${one}\n${other}`);
    await sideBar.menu(other, 'Edit Tags…');
    await quickInput.waitFor('Tags of 2 secrets');
    await quickInput.accept('reviewed=yes');
    await page.getByText('Changed the tags of 2 secrets').first().waitFor();
    await sideBar.menu(other, 'Delete Secret…');
    await quickInput.waitFor('How long it can be restored');
    await quickInput.accept();
    await workbench.answerDialog('Delete 2 secrets?', 'Schedule Deletion');
    await workbench.notification('2 secrets can be restored until');
    await sideBar.titleAction('Collapse All');
    await sideBar.expand('Scheduled for deletion');
    await sideBar.select(one, other);
    await sideBar.menu(other, 'Restore Secret');
    await workbench.notification('2 secrets can be read again.');
    for (const SecretId of [one, other]) {
      const secret = await directly((client) => client.send(new DescribeSecretCommand({ SecretId })));
      assert.equal(secret.DeletedDate, undefined);
      assert.ok(secret.Tags?.some(({ Key, Value }) => Key === 'reviewed' && Value === 'yes'));
    }
  });

  it('deletes it for good once its name was typed', async () => {
    const { quickInput, sideBar } = workbench;
    const doomed = 'ci/deploy-token';
    await sideBar.menu(doomed, 'Delete Secret Forever…');
    await quickInput.waitFor(`Type ${doomed}`);
    await quickInput.accept('ci/deploy');
    await quickInput.waitFor(`This is not ${doomed} yet`);
    await quickInput.accept(doomed);
    await workbench.notification(`${doomed} was deleted for good`);
    await sideBar.row(doomed).waitFor({ state: 'detached' });
  });

  it('configures its rotation, follows it until the new version is current, and cancels it', async () => {
    const { quickInput, sideBar, page } = workbench;
    const rotated = 'dev/orders/database';
    await sideBar.menu(rotated, 'Configure Rotation…');
    await quickInput.waitFor('Lambda function that rotates');
    await quickInput.pick('rotate-orders');
    await quickInput.waitFor('When it rotates');
    await workbench.screenshot('configure-rotation');
    await quickInput.pick('7 days');
    await quickInput.waitFor('Every 7 days, between 00:00 and 24:00 UTC');
    await quickInput.accept('3h');
    await quickInput.waitFor('Every 7 days, between 00:00 and 03:00 UTC');
    await quickInput.pick('Rotate now too');
    await workbench.notification(`Rotation of ${rotated} is on. Every 7 days`);
    const report = page.locator('.editor-group-container.active .view-lines');
    await report.getByText('is AWSPENDING').first().waitFor();
    await workbench.screenshot('rotation-view');
    // Moto has nothing that would run the function: somebody else finishes what it would.
    await directly(async (client) => {
      const { VersionIdsToStages: stages = {} } = await client.send(
        new DescribeSecretCommand({ SecretId: rotated }),
      );
      const versionWith = (label: string) => Object.keys(stages).find((id) => stages[id]?.includes(label));
      await client.send(
        new UpdateSecretVersionStageCommand({
          SecretId: rotated,
          VersionStage: 'AWSCURRENT',
          RemoveFromVersionId: versionWith('AWSCURRENT'),
          MoveToVersionId: versionWith('AWSPENDING'),
        }),
      );
    });
    await report.getByText('has finished').first().waitFor();
    await sideBar.menu(rotated, 'Cancel Rotation…');
    await workbench.answerDialog(`Switch off the rotation of ${rotated}?`, 'Cancel Rotation');
    await workbench.notification(`Rotation of ${rotated} is off.`);
  });

  it('is created with a rotation, which is asked for once it is there', async () => {
    const { quickInput, page } = workbench;
    const created = 'dev/orders/rotated';
    await workbench.runCommand('Secret Lens: Create Secret…');
    await quickInput.pick('Plain text');
    await quickInput.waitFor('Name of the secret');
    await quickInput.accept(created);
    await quickInput.waitFor('Value');
    await quickInput.pick('Generate It');
    await quickInput.waitFor('Description');
    await quickInput.accept();
    await quickInput.waitFor('Create the secret as it is');
    await quickInput.pick('Rotation');
    await quickInput.waitForRow('asked once the secret is there');
    await quickInput.pick('Create');
    await quickInput.waitFor('Lambda function that rotates');
    await quickInput.pick('rotate-orders');
    await quickInput.waitFor('When it rotates');
    await quickInput.accept();
    await quickInput.waitFor('Every 30 days, between');
    await quickInput.accept();
    await quickInput.pick('Wait for the schedule');
    await workbench.notification(`Rotation of ${created} is on. Every 30 days`);
    await page.getByRole('treeitem', { name: `Secret, ${created}, rotates in` }).waitFor();
  });

  it('is encrypted with another key', async () => {
    const { quickInput, sideBar } = workbench;
    await sideBar.menu(name, 'Change KMS Key…');
    await quickInput.waitFor('KMS key to encrypt with; now aws/secretsmanager');
    await quickInput.pick('Another key…');
    await quickInput.waitFor('arn:aws:kms');
    await quickInput.accept('alias/orders');
    await workbench.answerDialog(`Encrypt ${name} with alias/orders?`, 'Change Key');
    await workbench.notification(`${name} is encrypted with alias/orders.`);
  });

  it('copies it to other regions, over another secret only when told to, and takes a copy away', async () => {
    const { page, quickInput, sideBar } = workbench;
    const other = new CreateSecretCommand({ Name: name, SecretString: ['made', 'up'].join('-') });
    await directly((client) => client.send(other), 'us-west-2');
    await sideBar.menu(name, 'Replicate to Regions…');
    await quickInput.waitFor(`Replicate ${name}`);
    for (const to of ['eu-central-1', 'us-west-2']) {
      await quickInput.fill(to);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
    }
    await workbench.screenshotInThemes('replicate');
    await page.keyboard.press('Enter');
    await quickInput.waitFor('KMS keys that encrypt the replicas');
    await quickInput.accept();
    await workbench.notification(`${name} was not replicated to us-west-2`);
    await sideBar.menu(name, 'Retry Failed Replicas…');
    await workbench.answerDialog(`Overwrite the secret ${name} in us-west-2?`, 'Overwrite');
    // Moto does not overwrite, but for that it is asked.
    await until(
      () => proxy.requests.some(({ body }) => body['ForceOverwriteReplicaSecret'] === true) || undefined,
      10_000,
      () => 'Nothing was overwritten.',
    );
    await workbench.notification('Retry failed replicas:');
    await sideBar.menu(name, 'Remove Replicas…');
    await quickInput.pick('us-west-2');
    await page.keyboard.press('Enter');
    await workbench.answerDialog(`Remove ${name} from us-west-2?`, 'Remove');
    await workbench.notification(`${name} is no longer replicated to us-west-2`);
  });

  it('makes a replica a secret of its own', async () => {
    const { quickInput, sideBar } = workbench;
    proxy.spoilAll('StopReplicationToReplica', { kind: 'answer', body: {} });
    await sideBar.menu('prod/orders/database', 'Promote Replica…');
    await quickInput.pick('ap-southeast-2');
    await workbench.answerDialog('in ap-southeast-2 a secret of its own?', 'Promote');
    await workbench.notification('prod/orders/database in ap-southeast-2 is now a secret of its own.');
    assert.equal(
      proxy.requests.filter(({ operation }) => operation === 'StopReplicationToReplica').length,
      1,
    );
  });

  it('writes its resource policy as a document, which is put when it is saved, and deletes it', async () => {
    const { editor, page, sideBar } = workbench;
    const objection = { CheckName: 'NO_FORBIDDEN', ErrorMessage: 'The policy says nothing.' };
    proxy.spoilAll('ValidateResourcePolicy', {
      kind: 'answer',
      body: { PolicyValidationPassed: false, ValidationErrors: [objection] },
    });
    await sideBar.menu(name, 'Edit Resource Policy…');
    await page.locator('.tab.active').filter({ hasText: 'json' }).waitFor();
    await editor.clickOn('Allow');
    await editor.squiggles('error');
    await workbench.screenshotInThemes('resource-policy');
    await page.keyboard.press(`${modifier}+d`);
    await editor.type('Deny');
    await editor.save();
    const read = new GetResourcePolicyCommand({ SecretId: name });
    await until(
      async () => {
        const { ResourcePolicy = '' } = await directly((client) => client.send(read));
        return ResourcePolicy.includes('Deny') ? true : undefined;
      },
      10_000,
      () => 'The policy was not put.',
    );
    await sideBar.menu(name, 'Delete Resource Policy…');
    await workbench.answerDialog(`Delete the resource policy of ${name}?`, 'Delete Policy');
    await workbench.notification(`${name} has no resource policy any more`);
  });

  it('describes and tags it', async () => {
    const { quickInput, sideBar } = workbench;
    await sideBar.menu(name, 'Edit Description…');
    await quickInput.waitFor(`Description of ${name}`);
    await quickInput.accept('Orders of the rehearsal');
    await workbench.page.getByText('Orders of the rehearsal').first().waitFor();
    await sideBar.menu(name, 'Edit Tags…');
    await quickInput.waitFor(`Tags of ${name}`);
    await quickInput.fill('team');
    await quickInput.waitFor('has no value');
    await quickInput.accept('team=orders');
    await sideBar.expand(name);
    await sideBar.expand('Tags');
    await sideBar.row('team').waitFor();
  });

  it('tells who read it, in a table', async () => {
    const { quickInput, sideBar, page } = workbench;
    proxy.spoilAll('LookupEvents', { kind: 'answer', body: { Events: [readByRole(name)] } });
    await sideBar.menu(name, 'Show Audit…');
    await quickInput.waitFor('How far to look back');
    await quickInput.pick('The last 30 days');
    await page.locator('.tab.active', { hasText: 'Audit of' }).waitFor();
    await page.locator('.view-lines').getByText('role billing, session i-0abc').first().waitFor();
    await workbench.screenshot('audit');
  });

  it('says that AWS throttles, and goes on', async () => {
    const throttled = {
      kind: 'error',
      status: 400,
      type: 'ThrottlingException',
      message: 'Rate exceeded',
    } as const;
    proxy.spoil('GetSecretValue', throttled, throttled);
    await workbench.sideBar.menu(name, 'Copy Value');
    await workbench.page
      .getByText('AWS in eu-west-1 refuses further calls for now; trying again')
      .first()
      .waitFor();
    await workbench.page.getByText('Copied the value').first().waitFor();
  });

  it('explains a refusal, with the statement that would allow it', async () => {
    proxy.spoilAll('GetSecretValue', {
      kind: 'error',
      status: 400,
      type: 'AccessDeniedException',
      message:
        'User: arn:aws:iam::123456789012:user/al is not authorized to perform: secretsmanager:GetSecretValue on resource: arn:aws:secretsmanager:eu-west-1:123456789012:secret:staging/orders/database-AbCdEf because no identity-based policy allows the secretsmanager:GetSecretValue action',
    });
    await workbench.sideBar.menu(name, 'Copy Value');
    await workbench.notification('Copy value:');
    await workbench.answerNotification('Copy value:', 'Copy Policy Statement');
    const statement = await until(
      async () => /^\{.*"Effect".*\}$/s.exec(await workbench.clipboard())?.[0],
      10_000,
      () => 'No statement was copied.',
    );
    const { Effect, Action, Resource } = JSON.parse(statement) as Record<string, unknown>;
    assert.deepEqual([Effect, Action].flat(), ['Allow', 'secretsmanager:GetSecretValue']);
    assert.match(String(Resource), /:secret:staging\/orders\/database-/);
  });
});
