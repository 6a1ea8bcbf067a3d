import assert from 'node:assert/strict';
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSampleWorkspace } from '../support/sampleWorkspace';
import { Workbench } from '../support/workbench';

/** Enough of them to scan that a person can cancel it: gigabytes to read, of the disk space of one. */
function writeBulk(folder: string): void {
  mkdirSync(folder);
  const first = join(folder, '0.ts');
  writeFileSync(first, 'export const region = "eu-west-1";\n'.repeat(100_000));
  for (let i = 1; i < 1_000; i += 1) linkSync(first, join(folder, `${i}.ts`));
}

describe('a scan of the workspace', () => {
  const dir = mkdtempSync(join(tmpdir(), 'secret-lens-e2e-'));
  const folder = join(dir, 'orders');
  const bulk = join(folder, 'bulk');
  let workbench: Workbench;

  before(async () => {
    writeSampleWorkspace(folder);
    writeFileSync(join(folder, '.secretlens.toml'), 'exclude = 3\nunknown = true\n');
    writeFileSync(join(folder, '.secretlens-baseline.json'), '[]');
    writeBulk(bulk);
    workbench = await Workbench.open({ folder, env: {} });
  });

  after(async () => {
    await workbench.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('says in one message what is wrong with its configuration, and leads there', async () => {
    const { page, editor } = workbench;
    await workbench.openFile('services/orders/src/payments.ts');
    assert.equal(await editor.squiggles('error'), 1);
    const text = '.secretlens.toml, line 1: “exclude” must be a list of strings.';
    assert.equal(await workbench.notification(text), `${text} The log tells of 2 more mistakes like it.`);
    assert.equal((await workbench.notifications()).length, 1);
    await workbench.screenshot('configuration-mistake');
    await workbench.answerNotification(text, 'Open File');
    await page.locator('.tab.active[data-resource-name=".secretlens.toml"]').waitFor();
  });

  it('can be cancelled, and leaves what was known', async () => {
    const { page, sideBar } = workbench;
    const status = page.locator('.statusbar-item[aria-label^="Secret Lens: "]');
    await workbench.runCommand('Secret Lens: Scan Workspace');
    const progress = 'Scanning the workspace for credentials';
    await workbench.notification(progress);
    await page.locator('.statusbar-item[aria-label*="Scanning the workspace…"]').waitFor();
    await workbench.screenshot('scanning');
    await workbench.answerNotification(progress, 'Cancel');
    await page.locator('.statusbar-item[aria-label*="Only open files were scanned"]').waitFor();
    assert.match((await status.getAttribute('aria-label')) ?? '', /^Secret Lens: 1 error/);
    assert.deepEqual(await workbench.notifications(), []);
    assert.deepEqual((await sideBar.rows()).filter((row) => row.startsWith('error, ')).length, 1);
  });

  it('is exported as SARIF to the file that a person chooses', async () => {
    const { page, quickInput } = workbench;
    rmSync(bulk, { recursive: true });
    await workbench.runCommand('Secret Lens: Scan Workspace');
    await page.locator('.statusbar-item[aria-label*="scanned at"]').waitFor();
    await workbench.runCommand('Secret Lens: Export Findings as SARIF…');
    await quickInput.waitForValue(join(folder, 'secret-lens.sarif'));
    await quickInput.accept(join(folder, 'report.sarif'));
    await page
      .locator('.statusbar-item')
      .filter({ hasText: /Exported \d+ findings/ })
      .waitFor();
    const { runs } = JSON.parse(readFileSync(join(folder, 'report.sarif'), 'utf8')) as {
      runs: { results: { ruleId: string }[] }[];
    };
    assert.ok(runs[0]?.results.some(({ ruleId }) => ruleId === 'stripe-secret-key'));
  });

  it('is not exported when the choice of the file is given up', async () => {
    const { quickInput } = workbench;
    await workbench.runCommand('Secret Lens: Export Findings as SARIF…');
    await quickInput.waitForValue(join(folder, 'secret-lens.sarif'));
    await quickInput.cancel();
    assert.deepEqual(await workbench.notifications(), []);
    assert.throws(() => readFileSync(join(folder, 'secret-lens.sarif')), /ENOENT/);
  });
});
