import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSampleWorkspace } from '../support/sampleWorkspace';
import { Stage } from '../support/stage';
import type { Workbench } from '../support/workbench';

const file = 'services/orders/src/payments.ts';
const stripeRow = 'Stripe secret key';

describe('the findings of a workspace', () => {
  const stage = new Stage();
  const { folder } = stage;
  let workbench: Workbench;

  before(async () => {
    writeSampleWorkspace(folder);
    workbench = await stage.open({ settings: { 'window.autoDetectColorScheme': true } });
  });

  after(() => stage.close());

  it('are found by a scan, listed, gone to, ignored and checked', async () => {
    const { page, editor, sideBar, quickInput } = workbench;
    const key = /stripeKey = '(.+)'/.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? '';
    assert.notEqual(key, '');

    await page.locator('.statusbar-item[aria-label*="Secret Lens:"]').waitFor();
    await workbench.runCommand('Secret Lens: Scan Workspace');
    await page.locator('.part.sidebar .pane-header').filter({ hasText: 'Findings' }).waitFor();
    await page.locator('.part.sidebar .pane-header').filter({ hasText: 'Secrets' }).click();
    await sideBar.row(stripeRow).waitFor();
    const rows = await sideBar.rows();
    assert.ok(
      rows.some((row) => /^Errors, \d+ findings/.test(row)),
      rows.join('\n'),
    );
    assert.ok(!rows.join().includes(key), 'the tree shows the key');
    const problems = await workbench.problems();
    assert.ok(problems.some((problem) => problem.includes('is hard-coded')));
    await workbench.screenshotInThemes('findings');
    await workbench.runCommand('View: Toggle Panel Visibility');

    await sideBar.click(stripeRow);
    await page.locator('.tab.active[data-resource-name="payments.ts"]').waitFor();
    await editor.squiggles('error');
    const hover = await editor.hoverOver('sk_live');
    assert.match(hover, /^Stripe secret key is hard-coded\..*stripe-secret-key/s);
    await workbench.screenshotInThemes('findings-hover');

    await page.keyboard.press('Escape');
    await workbench.runCommand('View: Close All Editors');
    await workbench.runCommand('Secret Lens: Focus on Findings View');
    await page.locator('.part.sidebar .pane:has-text("Findings") .monaco-list:focus').waitFor();
    const focused = page.locator('.part.sidebar .monaco-list-row.focused');
    await page.keyboard.press('Home');
    await focused.filter({ hasText: 'Errors' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await focused.filter({ hasNotText: 'Errors' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active[data-resource-name=".env"]').waitFor();

    await workbench.runCommand('Secret Lens: Group Findings By…');
    await quickInput.pick('Rule');
    await sideBar.row('storage.ts:3').waitFor();
    await workbench.screenshotInThemes('findings-by-rule');

    await workbench.runCommand('Secret Lens: Group Findings By…');
    await quickInput.pick('File');
    await sideBar.row('payments.ts').waitFor();
    await workbench.screenshotInThemes('findings-by-file');

    // The pointer must come from elsewhere: a row that is drawn under it shows no tooltip.
    await page.mouse.move(800, 600);
    const tooltip = await sideBar.tooltip('Google API key');
    assert.match(tooltip, /Confidence: high/);
    assert.match(tooltip, /Evidence/);
    await workbench.screenshot('findings-tooltip');

    await sideBar.menu('AWS secret access key', 'Check Whether This Key Is Live…');
    await workbench.answerDialog('Ask AWS whether this key is live?', 'Ask AWS');
    assert.match(await workbench.notification('The key is live'), /arn:aws:\S+ in the account \d{12}/);
    await workbench.screenshotInThemes('findings-key-check');

    await sideBar.menu(stripeRow, 'Ignore Here');
    await sideBar.row(stripeRow).waitFor({ state: 'detached' });
    assert.match(await editor.visibleText(), /'; \/\/ secretlens:ignore/);
  });
});
