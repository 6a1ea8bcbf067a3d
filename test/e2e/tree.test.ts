import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stage } from '../support/stage';
import type { Workbench } from '../support/workbench';

describe('the tree of secrets', () => {
  const stage = new Stage();
  let workbench: Workbench;
  const source = join(stage.folder, 'src', 'pay.ts');

  before(async () => {
    workbench = await stage.open({
      seeded: true,
      profiles: [
        { name: 'default', region: 'eu-west-1' },
        { name: 'staging', region: 'us-east-1' },
      ],
      settings: { 'window.autoDetectColorScheme': true },
    });
    await workbench.sideBar.show('Secret Lens');
  });

  after(() => stage.close());

  it('takes a connection out, and adds another', async () => {
    const { quickInput, sideBar } = workbench;
    await sideBar.menu('staging', 'Remove Connection');
    await sideBar.row('prod/orders/database').waitFor();
    await sideBar.titleAction('Add Connection…');
    await quickInput.pick('default');
    await quickInput.waitFor('Regions to show');
    await quickInput.fill('ap-southeast-2');
    await workbench.page.keyboard.press('Space');
    await quickInput.pick('ap-southeast-2');
    await workbench.page.keyboard.press('Enter');
    await sideBar.expand('default');
    await sideBar.row('defaultap-southeast-2').waitFor();
  });

  it('groups by a tag, remembers it, and keeps what is to be deleted apart', async () => {
    const { quickInput, sideBar } = workbench;
    await workbench.runCommand('Secret Lens: Group Secrets By…');
    await quickInput.pick('Tag');
    await quickInput.waitFor('Key of the tag');
    await quickInput.pick('team');
    await sideBar.expand('orders');
    await sideBar.row('prod/orders/stripe').waitFor();
    await sideBar.row('Without the tag team').waitFor();
    await sideBar.row('Scheduled for deletion').waitFor();
  });

  it('shows the sides of a secret, and the names of its keys when asked', async () => {
    const { sideBar } = workbench;
    await sideBar.expand('prod/orders/stripe');
    await sideBar.row('AWSPREVIOUS').waitFor();
    await sideBar.row('Resource policy').waitFor();
    await sideBar.click('Keys');
    await sideBar.row('webhookSecret').waitFor();
    await sideBar.expand('Scheduled for deletion');
    await sideBar.row('dev/legacy/ftp-password').waitFor();
    const rows = await sideBar.rows();
    assert.ok(rows.some((row) => row.startsWith('Key webhookSecret')));
    assert.ok(rows.some((row) => row.startsWith('Secret, dev/legacy/ftp-password, to be deleted on ')));
    await workbench.screenshotInThemes('tree-sides');
  });

  it('tells which code uses a secret as files change, and opens the place', async () => {
    const { sideBar } = workbench;
    await sideBar.row('Not used in this workspace').waitFor();
    writeFileSync(
      source,
      [
        "import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';",
        'const client = new SecretsManagerClient({});',
        "const read = await client.send(new GetSecretValueCommand({ SecretId: 'prod/orders/stripe' }));",
        'export const { secretKey } = JSON.parse(read.SecretString);',
        '',
      ].join('\n'),
    );
    await sideBar.row('Used by').waitFor();
    await sideBar.expand('Used by');
    await sideBar.row('pay.ts').waitFor();
    const rows = await sideBar.rows();
    assert.ok(rows.includes('src/pay.ts, line 3, secretKey'), rows.join('\n'));
    await sideBar.click('Line 3');
    await workbench.page.locator('.tab.active', { hasText: 'pay.ts' }).waitFor();
  });

  it('tells what to look at about the secrets, and leads to each', async () => {
    const { sideBar } = workbench;
    await workbench.runCommand('Secret Lens: Group Secrets By…');
    await workbench.quickInput.pick('Nothing');
    await sideBar.expand('default');
    await sideBar.expand('Health');
    await sideBar.expand('Without tags');
    const rows = await sideBar.rows();
    assert.ok(rows.includes('Secret ci/deploy-token, no tags of your own'), rows.join('\n'));
    assert.ok(rows.some((row) => /^Health of the secrets, \$\d+\.\d\d a month$/.test(row)));
    await workbench.screenshotInThemes('tree-health');
    await sideBar.inlineAction('Health', 'Secrets Report…');
    await workbench.page.locator('.tab.active', { hasText: 'Secrets Report.md' }).waitFor();
    await workbench.screenshotInThemes('secrets-report');
  });

  it('leaves no name of a key behind in what the editor keeps', () => {
    assert.deepEqual(workbench.filesHolding('webhookSecret'), []);
  });
});
