import * as vscode from 'vscode';
import { ReportDocuments } from '../../documents/reportDocuments';
import type { CommandDeps } from '../deps';
import { registerCancelRotation } from './cancelRotation';
import { registerConfigureRotation } from './configureRotation';
import { registerRotateNow } from './rotateNow';
import { registerShowRotation } from './showRotation';

/** Everything about rotation, with the documents in which one is followed. */
export function registerRotation(commandDeps: CommandDeps): vscode.Disposable {
  const documents = new ReportDocuments('secret-lens-rotation');
  const deps = { ...commandDeps, documents };
  return vscode.Disposable.from(
    documents,
    registerRotateNow(deps),
    registerConfigureRotation(deps),
    registerCancelRotation(deps),
    registerShowRotation(deps),
  );
}
