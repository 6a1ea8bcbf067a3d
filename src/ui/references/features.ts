import { join } from 'node:path';
import * as vscode from 'vscode';
import { loadEngine } from '../../workspace/loadEngine';
import type { PlacedFile, ReferenceRequest, ReferenceSetup } from '../../workspace/referenceWorker';
import type { KnownKeys } from '../explorer/knownKeys';
import type { SecretUsage } from '../explorer/secretUsage';
import { registerCodeLens } from './codeLens';
import { registerReferenceCommands } from './commands';
import { registerCompletion } from './completion';
import type { ReferencesDeps } from './deps';
import { registerHover } from './hover';
import { readConnectionNames } from './namedConnections';
import { registerNavigation } from './navigation';
import { ReferenceDiagnostics } from './referenceDiagnostics';
import { registerReferenceFixes } from './referenceFixes';
import { ReferenceIndex } from './referenceIndex';
import { SecretDirectory } from './secretDirectory';
import type { ListingOptions } from './secretListing';
import { registerRenameProvider } from './renameSecret';
import { registerSecretPages } from './secretPages';
import { createUsageSource } from './usageSource';

/** What the features are made of. */
export interface FeatureDeps extends Omit<ReferencesDeps, 'index' | 'directory'> {
  readonly keys: KnownKeys;
  readonly usage: SecretUsage;
  readonly extensionPath: string;
}

/** Everything that the editor knows of the code that names secrets. */
export interface ReferenceFeatures {
  readonly index: ReferenceIndex;
  readonly directory: SecretDirectory;
  registerCommands(): vscode.Disposable;
  /** Shows what is wrong with references in all files of the workspace. Rejects with the signal's reason. */
  checkWorkspace(options: ListingOptions): Promise<void>;
  dispose(): void;
}

/** Starts reading the workspace, and registers what shows where code names secrets. */
export function createReferenceFeatures(given: FeatureDeps): ReferenceFeatures {
  const { WorkThread } = loadEngine();
  const dist = join(given.extensionPath, 'dist');
  const setup: ReferenceSetup = { grammars: join(dist, 'grammars') };
  const thread = new WorkThread<ReferenceRequest, readonly PlacedFile[]>(
    join(dist, 'referenceWorker.js'),
    setup,
  );
  const index = new ReferenceIndex(thread, given.log);
  const directory = new SecretDirectory({ ...given, environment: readConnectionNames });
  const deps = { ...given, index, directory };
  const diagnostics = new ReferenceDiagnostics(deps);
  const registrations = vscode.Disposable.from(
    index,
    index.start(),
    diagnostics,
    given.explorer.onDidRefresh(() => {
      directory.forget();
      diagnostics.checkAgain();
    }),
    registerReferenceFixes(diagnostics),
    registerHover(deps),
    registerCompletion(deps),
    registerNavigation(deps),
    registerRenameProvider(deps),
    registerSecretPages(deps),
    registerCodeLens(deps),
    new vscode.Disposable(given.usage.connect(createUsageSource(index))),
  );
  return {
    index,
    directory,
    registerCommands: () => registerReferenceCommands(deps),
    checkWorkspace: (options) => diagnostics.checkWorkspace(options),
    dispose: () => {
      registrations.dispose();
    },
  };
}
