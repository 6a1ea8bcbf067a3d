import * as vscode from 'vscode';
import { registerCheckKey } from './checkKey';
import type { FindingsDeps } from './deps';
import { registerFindingCommands } from './findingCommands';
import { registerReportCommands } from './reportCommands';
import { registerScanCommands } from './scanCommands';

/** Every act on findings. */
export function registerFindingActs(deps: FindingsDeps): vscode.Disposable {
  return vscode.Disposable.from(
    registerScanCommands(deps),
    registerFindingCommands(deps),
    registerReportCommands(deps),
    registerCheckKey({ check: deps.keyCheck, store: deps.store, log: deps.log }),
  );
}
