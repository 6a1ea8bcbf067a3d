import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAwsConfig } from '../support/awsConfig';
import { writeSampleWorkspace } from '../support/sampleWorkspace';
import { Workbench } from '../support/workbench';

describe('the workbench', () => {
  const dir = mkdtempSync(join(tmpdir(), 'secret-lens-e2e-'));
  let workbench: Workbench;

  before(async () => {
    const { folder } = writeSampleWorkspace(join(dir, 'orders'));
    workbench = await Workbench.open({ folder, env: writeAwsConfig(join(dir, 'aws'), []) });
  });

  after(async () => {
    await workbench.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('opens a folder and a file in it without a complaint', async () => {
    await workbench.openFile('services/orders/src/http.ts');
    assert.match(await workbench.editor.visibleText(), /export async function request/);
    const complaints = (await workbench.notifications()).filter(({ severity }) => severity === 'error');
    assert.deepEqual(complaints, []);
  });
});
