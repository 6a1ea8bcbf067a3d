import type * as vscode from 'vscode';
import { findPending } from '../../../core/secrets/rotationState';
import { registerCommand } from '../../command';
import { withProgress } from '../../progress';
import { resolveTarget } from '../target';
import { followRotation, type RotationDeps } from './followRotation';
import { reportSubject, writeReport } from './rotationReport';

/** Shows how a secret rotates, and follows a rotation that is under way. */
export function registerShowRotation(deps: RotationDeps): vscode.Disposable {
  const title = 'Show rotation';
  return registerCommand('secretLens.showRotation', title, deps.log, async (node) => {
    const { connection, secret: asked } = await resolveTarget(title, node, deps);
    const secretsManager = deps.sessions.secretsManager(connection);
    const [{ secret }, versions] = await withProgress(`Reading ${asked.name}`, (signal) =>
      Promise.all([
        secretsManager.describeSecret(asked.arn, signal),
        secretsManager.listVersions(asked.arn, signal),
      ]),
    );
    const pending = findPending(versions);
    if (pending === undefined)
      await deps.documents.open(reportSubject({ connection, secret }), writeReport({ secret, steps: [] }));
    else
      await followRotation(
        { connection, secret },
        { versionId: pending.id, began: pending.created ?? new Date(), showsLog: true },
        deps,
      );
  });
}
