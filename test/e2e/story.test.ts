import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSampleWorkspace } from '../support/sampleWorkspace';
import { Stage } from '../support/stage';
import type { Workbench } from '../support/workbench';

const file = 'services/orders/src/payments.ts';
const manifest = 'services/orders/package.json';
const secretName = 'orders/payments/stripe-key';

describe('the whole story', () => {
  const stage = new Stage();
  const { folder } = stage;
  let workbench: Workbench;

  before(async () => {
    writeSampleWorkspace(folder);
    workbench = await stage.open({
      seeded: true,
      profiles: [
        { name: 'default', region: 'eu-west-1' },
        { name: 'reports', region: 'us-east-1' },
      ],
    });
  });

  after(() => stage.close());

  it('goes from the squiggle to the stored secret and back', async () => {
    const { editor, quickInput, sideBar } = workbench;
    const original = readFileSync(join(folder, file), 'utf8');
    const key = /stripeKey = '(.+)'/.exec(original)?.[1] ?? '';
    assert.notEqual(key, '');

    await workbench.openFile(file);
    assert.equal(await editor.squiggles('error'), 1);
    assert.match(await editor.hoverOver(key), /Stripe secret key is hard-coded/);
    await workbench.screenshot('squiggle');
    const problems = await workbench.problems();
    assert.ok(problems.some((problem) => problem.includes('Stripe secret key is hard-coded')));
    assert.ok(!problems.join().includes(key), 'the Problems panel shows the key');
    await workbench.runCommand('View: Toggle Panel Visibility');

    await editor.clickOn(key);
    const fixes = await editor.quickFixes();
    assert.deepEqual(fixes.slice(0, 6), [
      `Move to Secrets Manager as “${secretName}”`,
      'Move to Secrets Manager…',
      'Use an existing secret…',
      'Replace all occurrences in the workspace…',
      'Ignore this line',
      'Ignore the rule stripe-secret-key in this workspace',
    ]);
    await workbench.screenshot('quick-fix');
    await editor.takeQuickFix('Move to Secrets Manager…');
    await quickInput.pick('New secret');
    await quickInput.pick('default');
    await quickInput.waitFor('Name of the new secret');
    assert.equal(await quickInput.value(), secretName);
    await quickInput.accept();
    await quickInput.pick('Continue');
    await quickInput.waitFor('This will be written');
    await workbench.screenshot('review');
    await quickInput.pick('Store and replace');

    await workbench.notification(`Stored as ${secretName}`);
    const fixed = await editor.visibleText();
    assert.ok(!fixed.includes(key));
    assert.match(fixed, /await getSecret\('orders\/payments\/stripe-key'\)/);
    assert.match(fixed, /from '@aws-sdk\/client-secrets-manager'/);
    await workbench.page.locator('.statusbar-item[aria-label*="no hard-coded credentials found"]').waitFor();
    await workbench.screenshot('result');

    await sideBar.show('Secret Lens');
    await sideBar.expand('default');
    await sideBar.row(secretName).waitFor();
    await sideBar.expand(secretName);
    await workbench.screenshot('tree');
    await sideBar.inlineAction(secretName, 'Copy Value');
    await workbench.page.getByText(`Copied the value of ${secretName}`).first().waitFor();
    assert.equal(await workbench.clipboard(), key);

    await workbench.openFile(manifest);
    assert.match(await editor.visibleText(), /"@aws-sdk\/client-secrets-manager": "\^3/);

    await workbench.openFile(file);
    await editor.undo();
    await workbench.screenshot('undo');
    await editor.squiggles('error');
    assert.equal((await editor.visibleText()).trimEnd(), original.trimEnd());
    await workbench.openFile(manifest);
    assert.doesNotMatch(await editor.visibleText(), /client-secrets-manager/);
  });
});
