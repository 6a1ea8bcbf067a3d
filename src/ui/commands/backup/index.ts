import { join } from 'node:path';
import * as vscode from 'vscode';
import type { AgeFiles } from '../../../workspace/ageThread';
import { loadBackup } from '../../../workspace/loadBackup';
import { ReportDocuments } from '../../documents/reportDocuments';
import type { CommandDeps } from '../deps';
import { registerExportBackup } from './exportBackup';
import { registerRestoreBackup } from './restoreBackup';

/** The thread that encrypts and decrypts, whose script lies beside the bundle. */
const age: AgeFiles = {
  encrypt: (...args) => openAge().encrypt(...args),
  decrypt: (...args) => openAge().decrypt(...args),
};

function openAge(): AgeFiles {
  return loadBackup().createAgeFiles(join(__dirname, 'ageWorker.js'));
}

/** Encrypted backups, with the documents that say what restoring does. */
export function registerBackups(commandDeps: CommandDeps): vscode.Disposable {
  const documents = new ReportDocuments('secret-lens-backup');
  const deps = { ...commandDeps, documents, age };
  return vscode.Disposable.from(documents, registerExportBackup(deps), registerRestoreBackup(deps));
}
