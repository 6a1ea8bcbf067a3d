import * as vscode from 'vscode';
import type { CommandDeps } from '../deps';
import { registerCancelRotation } from './cancelRotation';
import { registerConfigureRotation } from './configureRotation';
import { registerRotateNow } from './rotateNow';
import { RotationDocuments } from './rotationDocuments';
import { registerShowRotation } from './showRotation';

/** Everything about rotation, with the documents in which one is followed. */
export function registerRotation(commandDeps: CommandDeps): vscode.Disposable {
  const documents = new RotationDocuments();
  const deps = { ...commandDeps, documents };
  return vscode.Disposable.from(
    documents,
    registerRotateNow(deps),
    registerConfigureRotation(deps),
    registerCancelRotation(deps),
    registerShowRotation(deps),
  );
}
