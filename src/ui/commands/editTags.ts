import * as vscode from 'vscode';
import { AwsError } from '../../aws/awsError';
import {
  compareTags,
  findTagsProblem,
  formatTags,
  ownTags,
  parseTags,
  type Tags,
} from '../../core/secrets/tags';
import { registerCommand } from '../command';
import { withProgress } from '../progress';
import { askInput } from '../prompts/inputs';
import { back } from '../prompts/steps';
import { actOnEach } from './actOnEach';
import type { CommandDeps } from './deps';
import { nameTargets, resolveTargets } from './severalTargets';
import type { SecretTarget } from './target';

type TagDeps = Pick<CommandDeps, 'sessions' | 'explorer'>;

const statusMs = 5_000;

/** Changes the tags of a secret, or gives several the same further tags. */
export function registerEditTags(deps: CommandDeps): vscode.Disposable {
  const title = 'Edit tags';
  return registerCommand('secretLens.editTags', title, deps.log, async (...args) => {
    const targets = await resolveTargets(title, args, deps);
    const [only, ...others] = targets;
    if (only === undefined) return;
    const isOne = others.length === 0;
    const before = isOne ? await readTags(only, deps) : {};
    const typed = await askInput(
      { title: `Tags of ${nameTargets(targets)}`, step: 1, totalSteps: 1, canGoBack: false },
      {
        prompt: isOne
          ? 'Tags, as key=value, separated by commas. What you take out is removed.'
          : 'Tags to add, as key=value, separated by commas. The others stay.',
        placeholder: 'team=payments, env=prod',
        value: formatTags(before) ?? '',
        check: (text) => {
          const message = findTagsProblem(text);
          return message === undefined ? undefined : { severity: 'error', message };
        },
      },
    );
    if (typed === back) return;
    await changeTags(targets, before, parseTags(typed), deps);
    vscode.window.setStatusBarMessage(`$(check) Changed the tags of ${nameTargets(targets)}`, statusMs);
  });
}

/** Turns the tags `before` of each secret into those `after`; whatever others it has stay. */
export async function changeTags(
  targets: readonly SecretTarget[],
  before: Tags,
  after: Tags,
  deps: TagDeps,
): Promise<void> {
  const { set, removed } = compareTags(before, after);
  await actOnEach(
    { title: `Tagging ${nameTargets(targets)}`, participle: 'tagged' },
    targets,
    deps,
    async ({ secret: { arn } }, secretsManager, signal) => {
      if (Object.keys(set).length > 0) await secretsManager.tag(arn, set, signal);
      if (removed.length > 0) await secretsManager.untag(arn, removed, signal);
    },
    (done) => Promise.all(done.map(({ connection, secret }) => deps.explorer.update(connection, secret.arn))),
  );
}

/** The tags of a secret as they are now; rejects with an AwsError when they cannot be edited as text. */
async function readTags({ connection, secret }: SecretTarget, deps: TagDeps): Promise<Tags> {
  const read = await withProgress(`Reading ${secret.name}`, (signal) =>
    deps.sessions.secretsManager(connection).describeSecret(secret.arn, signal),
  );
  const tags = ownTags(read.secret.tags);
  if (formatTags(tags) !== undefined) return tags;
  throw new AwsError(
    'invalid',
    `A tag of ${secret.name} holds a comma, an equals sign or spaces at an end.`,
    {
      remedy: 'Use Open in AWS Console to change its tags.',
    },
  );
}
