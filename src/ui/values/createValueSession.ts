import * as vscode from 'vscode';
import { replaceValue } from '../../aws/replaceValue';
import { describePlace } from '../../core/secrets/arn';
import { isProductionLike } from '../../core/secrets/production';
import { Redacted, reveal } from '../../core/secrets/redacted';
import type { SecretValue } from '../../core/secrets/secret';
import { copyValueOf } from '../commands/copyToClipboard';
import { formatTime } from '../explorer/describeSecret';
import { describeConnection, type VersionNode } from '../explorer/nodes';
import { withProgress } from '../progress';
import { askPassword } from '../prompts/askPassword';
import { describeError, isCancellation } from '../report';
import { readSetting } from '../settings';
import { loadValueSessions } from './loadValueSessions';
import { runLater } from './panel';
import type { ValueSessionDeps } from './sessionDeps';
import type { ValueSession } from './valueSession';
import type { ValueViewDeps, ValueViewTarget } from './valueView';

const statusMs = 5_000;

/** The session of one value view, acting through the editor and AWS. */
export function createValueSession(
  target: ValueViewTarget,
  deps: ValueViewDeps,
  page: Pick<ValueSessionDeps, 'post' | 'onChange'>,
): ValueSession {
  const { connection, secret, version } = target;
  const { name } = secret;
  const secretsManager = () => deps.sessions.secretsManager(connection);
  const compare = (versionId: string): void => {
    const node: VersionNode = {
      kind: 'version',
      parent: { kind: 'secret', connection, secret },
      version: { id: versionId, stagingLabels: [] },
    };
    void vscode.commands.executeCommand('secretLens.compareVersions', node);
  };
  const { ValueSession } = loadValueSessions();
  return new ValueSession({
    ...page,
    name,
    fetch: (signal) => secretsManager().getValue(secret.arn, version && { versionId: version.id }, signal),
    store: (newVersion) =>
      withProgress(`Storing a version of ${name}`, (signal) =>
        replaceValue(secretsManager(), secret.arn, newVersion, signal),
      ),
    whyReadOnly: (value) => whyReadOnly(value, target),
    facts: (value) => describeVersion(value, target),
    describeError: (error) => {
      if (isCancellation(error)) return undefined;
      const message = describeError(error);
      deps.log.error(`Value of ${name}: ${message}`);
      return message;
    },
    copy: (label, value) =>
      copyValueOf(label === 'Value' ? `the value of ${name}` : `${label} of ${name}`, value, deps.clipboard),
    confirm: (changes) => confirmStoring(target, changes),
    tellStored: (_versionId, overtook) => {
      void deps.explorer.update(connection, secret.arn);
      if (overtook === undefined)
        vscode.window.setStatusBarMessage(`$(check) Stored a new version of ${name}`, statusMs);
      else
        void tellOvertaken(name, () => {
          compare(overtook);
        });
    },
    generate: () =>
      untilCancelled(async () => {
        const generated = await askPassword((options, signal) =>
          secretsManager().generatePassword(options, signal),
        );
        return generated.value;
      }),
    readClipboard: async () => new Redacted(await vscode.env.clipboard.readText()),
    openFile,
    saveFile: (bytes) => saveFile(bytes, name),
    compare: (value) => {
      compare(value.versionId);
    },
    newToken: () => crypto.randomUUID(),
    hideAfter: () => readSetting('secretLens.reveal.hideAfter'),
    runLater,
  });
}

function whyReadOnly(value: SecretValue, { connection, secret }: ValueViewTarget): string | undefined {
  if (!value.stagingLabels.includes('AWSCURRENT'))
    return 'This is not the current version, so that it can only be read. Reveal the secret itself to edit it.';
  const { primaryRegion } = secret;
  return primaryRegion === undefined || primaryRegion === connection.region
    ? undefined
    : `This is a replica, so that it can only be read. Edit the secret in ${primaryRegion}.`;
}

async function confirmStoring({ secret }: ValueViewTarget, changes: string): Promise<boolean> {
  if (!isProductionLike(secret.name)) return true;
  const store = 'Store New Version';
  const rotation = secret.rotation.enabled
    ? ' Rotation is on: only the stored value changes, not the credential that it stands for.'
    : '';
  const choice = await vscode.window.showWarningMessage(
    `Store a new version of ${secret.name}?`,
    {
      modal: true,
      detail: `${secret.name} (${describePlace(secret.arn)}) ${changes}. Whoever reads the secret gets it from then on; the present version stays as AWSPREVIOUS.${rotation}`,
    },
    store,
  );
  return choice === store;
}

async function tellOvertaken(name: string, compare: () => void): Promise<void> {
  const show = 'Compare';
  const choice = await vscode.window.showWarningMessage(
    `Somebody stored another version of ${name} at the same moment. Yours is current, theirs is AWSPREVIOUS.`,
    show,
  );
  if (choice === show) compare();
}

async function openFile(): Promise<Redacted<Uint8Array> | undefined> {
  const [file] = (await vscode.window.showOpenDialog({ openLabel: 'Use as Value' })) ?? [];
  return file && new Redacted(await vscode.workspace.fs.readFile(file));
}

async function saveFile(bytes: Redacted<Uint8Array>, name: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = await vscode.window.showSaveDialog({
    saveLabel: 'Save Value',
    title: 'The file will hold the secret in plain bytes',
    ...(folder === undefined
      ? {}
      : { defaultUri: vscode.Uri.joinPath(folder, name.slice(name.lastIndexOf('/') + 1)) }),
  });
  if (file === undefined) return;
  await vscode.workspace.fs.writeFile(file, reveal(bytes));
  vscode.window.setStatusBarMessage(`$(check) Saved the value of ${name} to a file`, statusMs);
}

async function untilCancelled<T>(task: () => Promise<T>): Promise<T | undefined> {
  try {
    return await task();
  } catch (error) {
    if (isCancellation(error)) return undefined;
    throw error;
  }
}

function describeVersion(
  value: SecretValue,
  { connection }: ValueViewTarget,
): readonly (readonly [string, string])[] {
  const facts: (readonly [string, string])[] = [
    ['Connection', describeConnection(connection)],
    ['Version', value.versionId],
  ];
  if (value.stagingLabels.length > 0) facts.push(['Staging labels', value.stagingLabels.join(', ')]);
  const created = formatTime(value.created);
  if (created !== undefined) facts.push(['Created', created]);
  return facts;
}
