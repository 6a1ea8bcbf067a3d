import * as vscode from 'vscode';
import type { Secret } from '../../../core/secrets/secret';
import type { RotationPlan } from '../../../core/secrets/secretChange';
import { registerCommand } from '../../command';
import { withProgress } from '../../progress';
import type { CommandDeps } from '../deps';
import { resolveTarget, type SecretTarget } from '../target';
import { followRotation, type RotationDeps } from './followRotation';
import { explainSchedule } from './rotationPlan';
import { askRotationPlan, type ListFunctions } from './rotationPrompts';

/** Asks for a plan until it could be applied; rejects with a CancellationError when it is dismissed. */
type AskPlan = <T>(
  secret: Secret,
  listFunctions: ListFunctions,
  apply: (plan: RotationPlan) => Promise<T>,
) => Promise<T>;

interface ConfiguredRotation {
  /** What was done, in a sentence or two. */
  readonly said: string;
  readonly secret: Secret;
  /** The version that is being made, when it rotates at once. */
  readonly versionId?: string;
}

/** Switches rotation on, or changes who rotates and when. */
export function registerConfigureRotation(deps: RotationDeps): vscode.Disposable {
  const title = 'Configure rotation';
  return registerCommand('secretLens.configureRotation', title, deps.log, async (node) => {
    const target = await resolveTarget(title, node, deps);
    const began = new Date();
    const { said, secret, versionId } = await configureRotation(
      target,
      (current, listFunctions, apply) => askRotationPlan(current, listFunctions, apply, deps.log),
      deps,
    );
    void vscode.window.showInformationMessage(said);
    if (versionId !== undefined)
      await followRotation({ connection: target.connection, secret }, { versionId, began }, deps);
  });
}

/** Configures what the person chooses, with one request token however often it is tried. */
export async function configureRotation(
  { connection, secret: { arn, name } }: SecretTarget,
  askPlan: AskPlan,
  { sessions, explorer }: Pick<CommandDeps, 'sessions' | 'explorer'>,
): Promise<ConfiguredRotation> {
  const secretsManager = sessions.secretsManager(connection);
  const requestToken = crypto.randomUUID();
  const read = async (): Promise<Secret> =>
    (await withProgress(`Reading ${name}`, (signal) => secretsManager.describeSecret(arn, signal))).secret;

  const listFunctions: ListFunctions = (signal) => sessions.account(connection).listRotationFunctions(signal);
  const { plan, versionId } = await askPlan(await read(), listFunctions, async (chosen) => {
    const made = await withProgress(`Configuring the rotation of ${name}`, (signal) =>
      secretsManager.configureRotation(arn, chosen, requestToken, signal),
    );
    return { plan: chosen, versionId: made.versionId };
  }).finally(() => explorer.update(connection, arn));

  const secret = await read();
  const { schedule, window = '', rotateNow } = plan;
  const text = 'days' in schedule ? `${schedule.days} days` : schedule.expression;
  return {
    said: `Rotation of ${name} is on. ${explainSchedule(text, window, secret.rotation, new Date())}`,
    secret,
    ...(rotateNow && { versionId }),
  };
}
