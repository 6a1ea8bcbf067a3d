import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { writeSampleWorkspace } from '../support/sampleWorkspace';
import { Stage } from '../support/stage';
import type { Workbench } from '../support/workbench';

const region = 'eu-west-1';

describe('all credentials of a file', () => {
  const stage = new Stage();
  const { folder } = stage;
  let workbench: Workbench;
  let client: SecretsManagerClient;

  before(async () => {
    writeSampleWorkspace(folder);
    workbench = await stage.open({});
    client = new SecretsManagerClient({
      endpoint: stage.endpoint,
      region,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
  });

  after(async () => {
    client.destroy();
    await stage.close();
  });

  const stored = async (name: string): Promise<string> =>
    (await client.send(new GetSecretValueCommand({ SecretId: name }))).SecretString ?? '';

  it('leave a Python file together, a URL as the parts of one connection', async () => {
    const { editor, quickInput } = workbench;
    const file = 'reports/settings.py';
    const original = readFileSync(join(folder, file), 'utf8');
    const [, user, password, host] = /:\/\/(\w+):([^@]+)@([\w.-]+)/.exec(original) ?? [];
    const apiKey = /MAPS_API_KEY = "(.+)"/.exec(original)?.[1] ?? '';
    assert.ok(password !== undefined && apiKey !== '');

    await workbench.openFile(file);
    await editor.squiggles('error');
    await workbench.runCommand('Secret Lens: Fix All Hard-Coded Credentials in This File…');
    await quickInput.waitFor('This will be written');
    const items = await quickInput.items();
    assert.ok(
      items.includes('orders/settings') && items.includes('orders/settings/maps-api-key'),
      items.join(),
    );
    await quickInput.pick('Show the changes');
    await workbench.page.locator('.multiDiffEntry').first().waitFor();
    await workbench.screenshot('fix-all-changes');
    await quickInput.pick('Store and replace');
    await workbench.notification('Stored as orders/settings');

    const held = JSON.parse(await stored('orders/settings')) as Record<string, string>;
    assert.equal(held['username'], user);
    assert.equal(held['password'], decodeURIComponent(password));
    assert.equal(held['host'], host);
    assert.equal(await stored('orders/settings/maps-api-key'), apiKey);

    await workbench.page.locator('.multiDiffEntry').first().waitFor({ state: 'detached' });
    await workbench.openFile(file);
    const fixed = await editor.visibleText();
    assert.ok(!fixed.includes(password) && !fixed.includes(apiKey));
    await workbench.screenshot('fix-all-result');
    await editor.undo();
    await editor.squiggles('error');
    assert.equal((await editor.visibleText()).trimEnd(), original.trimEnd());
  });

  it('leave every file after a look at the refactor preview, each value once', async () => {
    const { page, quickInput, sideBar } = workbench;
    const paths = ['services/orders/src/payments.ts', 'scripts/release.js'];
    const originals = paths.map((path) => readFileSync(join(folder, path), 'utf8'));
    const key = /stripeKey = '(.+)'/.exec(originals[0] ?? '')?.[1] ?? '';
    const token = /githubToken = '(.+)'/.exec(originals[1] ?? '')?.[1] ?? '';
    assert.ok(key !== '' && token !== '');

    await sideBar.show('Secret Lens');
    await workbench.runCommand('Secret Lens: Scan Workspace');
    await sideBar.row('Errors').waitFor();
    await workbench.runCommand('Secret Lens: Fix All Hard-Coded Credentials in the Workspace…');
    await quickInput.waitFor('This will be written');
    await workbench.screenshot('fix-workspace-review');
    await quickInput.pick('Store and replace');
    await page.getByRole('button', { name: 'Apply', exact: true }).waitFor();
    await workbench.screenshot('fix-workspace-preview');
    await page.getByRole('button', { name: 'Apply', exact: true }).click();
    const told = await workbench.notification('orders/payments/stripe-key');
    assert.ok(told.includes('orders/payments/stripe-key'), told);

    assert.equal(await stored('orders/payments/stripe-key'), key);
    for (const path of paths) {
      await workbench.openFile(path);
      const text = await workbench.editor.visibleText();
      assert.ok(!text.includes(key) && !text.includes(token), path);
    }
  });
});
