import * as vscode from 'vscode';
import { createStsKeyCheck } from '../aws/stsKeyCheck';
import { loadEngine } from '../workspace/loadEngine';
import { registerSecretCommands } from './commands';
import type { CommandDeps } from './commands/deps';
import { registerShowLog } from './commands/showLog';
import { registerFindingActs } from './findings/acts';
import { registerFindStoredValues } from './findings/findStoredValues';
import type { FindingsDeps } from './findings/deps';
import { registerFixCommands } from './fix/commands';
import { offerFixes } from './fix/offerFixes';
import { PolicyFiles } from './policy/policyFiles';
import { registerPolicyProblems } from './policy/policyProblems';
import type { ReferencesOnDemand } from './references/loadFeatures';
import { fillEnvironment } from './run/debugSecrets';
import { registerSecretTerminal } from './run/secretTerminal';
import { createValueViews } from './values/valueView';

/** What acts work through: all that is there from the start. */
export interface ActsDeps
  extends Omit<CommandDeps, 'valueViews' | 'policyFiles'>, Omit<FindingsDeps, 'keyCheck'> {
  readonly planner: CommandDeps['planner'];
  readonly references: ReferencesOnDemand;
  readonly extensionUri: vscode.Uri;
}

/** Everything that is done only when a person asks for it. While it stands, every command is registered. */
export interface Acts {
  readonly policyFiles: PolicyFiles;
  /** The quick fixes for our diagnostics of a document. */
  offerFixes(
    document: vscode.TextDocument,
    diagnostics: readonly vscode.Diagnostic[],
  ): Promise<vscode.CodeAction[]>;
  /** A debug configuration with the references in its environment replaced by values. Rejects when one cannot be. */
  fillEnvironment(
    configuration: vscode.DebugConfiguration,
    token?: vscode.CancellationToken,
  ): Promise<vscode.DebugConfiguration>;
  dispose(): void;
}

/** Registers every command, and what else belongs to acts. */
export function createActs(deps: ActsDeps): Acts {
  const valueViews = createValueViews(deps);
  const policyFiles = new PolicyFiles(deps.sessions);
  const registrations = vscode.Disposable.from(
    valueViews,
    policyFiles,
    registerPolicyProblems(deps.sessions),
    registerShowLog(deps.log),
    registerSecretCommands({ ...deps, valueViews, policyFiles }),
    registerFindingActs({ ...deps, keyCheck: createStsKeyCheck() }),
    registerFindStoredValues(deps),
    registerFixCommands({
      ...deps,
      findings: deps.store,
      revocationUrl: (ruleId) => loadEngine().findRule(ruleId)?.revocationUrl,
    }),
    registerSecretTerminal(deps),
    deps.references.get().registerCommands(),
  );
  return {
    policyFiles,
    offerFixes: (document, diagnostics) =>
      offerFixes(document, diagnostics, { ...deps, findings: deps.store }),
    fillEnvironment: (configuration, token) => fillEnvironment(configuration, deps, token),
    dispose: () => {
      registrations.dispose();
    },
  };
}
