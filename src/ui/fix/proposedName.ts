import * as vscode from 'vscode';
import { proposeSecretName } from '../../core/secrets/naming';
import { readSetting } from '../settings';
import { pathOf } from './workspaceProject';

/** The name for a secret of what stands in a document; one that was never saved has no name of its own to give. */
export function proposeNameFor(uri: vscode.Uri, variable?: string): string {
  const isUntitled = uri.scheme === 'untitled';
  const folder = isUntitled
    ? vscode.workspace.workspaceFolders?.[0]
    : vscode.workspace.getWorkspaceFolder(uri);
  return proposeSecretName(
    {
      workspace: folder?.name ?? '',
      file: isUntitled ? '' : pathOf(uri),
      ...(variable !== undefined && { variable }),
    },
    readSetting('secretLens.fix.secretName', uri),
  );
}
