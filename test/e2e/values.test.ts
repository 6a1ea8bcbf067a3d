import assert from 'node:assert/strict';
import { join } from 'node:path';
import {
  SecretsManagerClient,
  GetSecretValueCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import type { FrameLocator } from 'playwright-core';
import { madeUpKeys } from '../support/awsConfig';
import { writeDocumentReader, type DocumentReader } from '../support/documentReader';
import { Stage } from '../support/stage';
import type { Workbench } from '../support/workbench';

const name = 'prod/billing/smtp';
/** What is typed; nothing else in the world holds it. */
const canary = ['canary', 'typed', 'by', 'hand'].join('-');

describe('editing a value', () => {
  const stage = new Stage();
  let client: SecretsManagerClient;
  let reader: DocumentReader;
  let workbench: Workbench;

  before(async () => {
    reader = writeDocumentReader(join(stage.dir, 'reader'));
    workbench = await stage.open({
      seeded: true,
      files: { 'notes.txt': 'an ordinary document\n' },
      otherExtensions: [reader.path],
      settings: { 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 100 },
    });
    const keys = madeUpKeys(0);
    client = new SecretsManagerClient({
      endpoint: stage.endpoint,
      region: 'eu-west-1',
      credentials: { accessKeyId: keys.id, secretAccessKey: keys.secret },
    });
    await workbench.openFile('notes.txt');
    await workbench.sideBar.show('Secret Lens');
    await workbench.sideBar.row(name).waitFor();
  });

  after(async () => {
    client.destroy();
    await stage.close();
  });

  /** The page inside the value view's two frames. */
  function valueView(): FrameLocator {
    return workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  async function stored(): Promise<Record<string, unknown>> {
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: name }));
    return JSON.parse(SecretString) as Record<string, unknown>;
  }

  it('changes, adds and reorders keys with the keyboard alone, and stores them after a question', async () => {
    const { keyboard } = workbench.page;
    await workbench.sideBar.menu(name, 'Edit Value…');
    const view = valueView();
    await view.getByRole('button', { name: 'Edit password' }).focus();
    await keyboard.press('Enter');
    await view.getByRole('textbox', { name: 'Value of password' }).waitFor();
    await keyboard.type(canary);
    await keyboard.press('Enter');
    await view.getByRole('button', { name: 'Add Key' }).focus();
    await keyboard.press('Enter');
    await view.getByRole('textbox', { name: 'Name of the new key' }).waitFor();
    await keyboard.type('sender');
    await keyboard.press('Enter');
    await view.getByRole('textbox', { name: 'Value of sender' }).waitFor();
    await keyboard.type('billing@shop.example');
    await keyboard.press('Alt+ArrowUp');
    await view.getByText('Saving adds sender; changes password.').waitFor();
    await workbench.screenshot('value-edit');
    await keyboard.press('Control+s');
    await workbench.answerDialog(`Store a new version of ${name}?`, 'Store New Version');
    await view.getByText('No changes').waitFor();
    const value = await stored();
    assert.deepEqual(Object.keys(value), ['host', 'port', 'username', 'sender', 'password']);
    assert.equal(value['password'], canary);
    assert.equal(value['port'], 587);
  });

  it('generates a password', async () => {
    const view = valueView();
    await view.getByRole('button', { name: 'Generate password' }).click();
    await workbench.quickInput.waitFor('Characters of the password');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('Characters to leave out');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('A password of this length: very strong');
    await workbench.quickInput.accept('20');
    await view.getByText('Saving changes password.').waitFor();
    await view.getByRole('button', { name: 'Undo' }).click();
    await view.getByText('No changes').waitFor();
  });

  it('keeps a draft that nobody sees, and asks before it lets go of one', async () => {
    const view = valueView();
    await view.getByRole('button', { name: 'Edit username' }).click();
    await view.getByRole('textbox', { name: 'Value of username' }).waitFor();
    await workbench.page.keyboard.type(`${canary}-2`);
    await workbench.openFile('notes.txt');
    await workbench.page.locator('.tab').filter({ hasText: name }).click();
    await view.getByText('Saving changes username.').waitFor();
    await view.getByText('lost when the window is closed or reloaded').waitFor();
    await workbench.runCommand('View: Close Editor');
    await workbench.answerDialog('has changes that are not stored', 'Keep Editing');
    await view.getByText('Saving changes username.').waitFor();
  });

  it('shows both sides when somebody else stored a version meanwhile', async () => {
    const theirs = { ...(await stored()), username: 'somebody-else', port: 25 };
    await client.send(new PutSecretValueCommand({ SecretId: name, SecretString: JSON.stringify(theirs) }));
    const view = valueView();
    await view.getByRole('button', { name: 'Save' }).click();
    await workbench.answerDialog(`Store a new version of ${name}?`, 'Store New Version');
    await view.getByText('changed on both sides').waitFor();
    await view.getByRole('radio', { name: 'Keep username: Yours' }).check();
    await workbench.screenshot('value-conflict');
    await view.getByRole('button', { name: 'Use These Choices' }).click();
    await view.getByText('Saving changes username.').waitFor();
    await view.getByRole('button', { name: 'Save' }).click();
    await workbench.answerDialog(`Store a new version of ${name}?`, 'Store New Version');
    await view.getByText('No changes').waitFor();
    assert.deepEqual(await stored(), { ...theirs, username: `${canary}-2` });
  });

  it('compares two versions', async () => {
    await workbench.sideBar.menu('prod/orders/stripe', 'Compare Versions…');
    await workbench.quickInput.pick('AWSCURRENT');
    await workbench.quickInput.waitFor('Version to compare AWSCURRENT with');
    await workbench.quickInput.pick('AWSPREVIOUS');
    const view = valueView();
    await view.locator('.note', { hasText: '3 of 3 values differ.' }).waitFor();
    await view.getByRole('button', { name: 'Show secretKey' }).click();
    await view.getByRole('button', { name: 'Hide secretKey' }).waitFor();
    await workbench.screenshot('value-compare');
  });

  it('leaves no trace of what was typed on disk, nor in anything that another extension can read', () => {
    assert.match(reader.seen(), /an ordinary document/);
    assert.ok(reader.seen().includes(name), 'the other extension does not see tabs');
    assert.ok(!reader.seen().includes(canary), 'another extension has read the value');
    assert.deepEqual(workbench.filesHolding(canary), []);
  });
});
