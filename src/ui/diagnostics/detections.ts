import { join } from 'node:path';
import * as vscode from 'vscode';
import type { ConfiguredScanner } from '../../core/config/configuredScanner';
import type { DetectionConfig } from '../../core/config/detectionConfig';
import { baselineFileName } from '../../core/detection/filters/baseline';
import type { Rule } from '../../core/detection/rule';
import type { SyntaxTrees } from '../../core/syntax/syntaxTrees';
import type { Detection, DetectionSetup } from '../../workspace/detection';
import { loadEngine } from '../../workspace/loadEngine';
import type { LocatedFinding } from '../../workspace/scanFiles';
import type { TextRequest } from '../../workspace/textWorker';
import type { WorkThread } from '../../workspace/workThread';
import type { KnownSource } from '../loadSessions';
import { onSettingsChange, readSetting } from '../settings';
import { ConfigProblems, type Mistake } from './configProblems';
import { detectionSettings, readFolderConfig, watchedNames } from './folderConfig';

/** What decides, in one workspace folder, what is found. */
export interface FolderDetection {
  readonly setup: DetectionSetup;
  readonly scanner: ConfiguredScanner;
  /** The syntax trees that the scanner asks. */
  readonly trees: SyntaxTrees;
  readonly severities: DetectionConfig['severities'];
  /** A team's own rules. */
  readonly customRules: readonly Rule[];
  /** Scans large texts away from the extension host's thread. */
  readonly thread: WorkThread<TextRequest, readonly LocatedFinding[]>;
}

/** Tools write a file in several steps. */
const fileChangePauseMs = 300;

/** Several secrets may be read one after the other. */
const valueChangePauseMs = 300;

const keyBytes = 32;

const outside = 'outside every folder';

/** The detection of each workspace folder, by its settings, configuration files and baseline; made anew when one changes. */
export class Detections {
  /** New for each session, so that fingerprints say nothing outside it. */
  #fingerprintKey: Uint8Array | undefined;
  readonly #workerScript: string;
  readonly #problems: ConfigProblems;
  readonly #grammars: string;
  /** One for all folders, so that each grammar is loaded once. */
  #trees: SyntaxTrees | undefined;
  readonly #log: vscode.LogOutputChannel;
  readonly #known: Pick<KnownSource, 'hashes' | 'onChange'>;
  #comparesStoredValues = false;
  #timer: NodeJS.Timeout | undefined;
  readonly #byFolder = new Map<string, Promise<FolderDetection>>();
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;

  /** Tells that everything must be scanned again. */
  readonly onDidChange = this.#changes.event;

  /** @param known what literals are compared with, where a person has allowed that */
  constructor(
    extensionPath: string,
    log: vscode.LogOutputChannel,
    known: Pick<KnownSource, 'hashes' | 'onChange'>,
  ) {
    this.#workerScript = join(extensionPath, 'dist', 'textWorker.js');
    this.#problems = new ConfigProblems(log);
    this.#grammars = join(extensionPath, 'dist', 'grammars');
    this.#log = log;
    this.#known = known;
    known.onChange(() => {
      if (!this.#mayCompare()) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(forget, valueChangePauseMs);
    });
    const forget = (): void => {
      this.forget();
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#changes,
      watchFiles(forget),
      onSettingsChange(
        ['secretLens.detection.enabled', 'secretLens.storedValues.enabled', ...detectionSettings],
        forget,
      ),
      vscode.workspace.onDidGrantWorkspaceTrust(forget),
    );
  }

  /** The detection for a document or file; for one outside the workspace the settings alone count. */
  for(uri: vscode.Uri): Promise<FolderDetection> {
    return this.ofFolder(vscode.workspace.getWorkspaceFolder(uri));
  }

  /** The same object until {@link onDidChange}. */
  ofFolder(folder: vscode.WorkspaceFolder | undefined): Promise<FolderDetection> {
    const key = folder?.uri.toString() ?? outside;
    let detection = this.#byFolder.get(key);
    if (detection === undefined) {
      detection = this.#prepare(folder);
      this.#byFolder.set(key, detection);
    }
    return detection;
  }

  /** Compares literals with the stored values that are known, from now on until the window closes. */
  compareStoredValues(): void {
    this.#comparesStoredValues = true;
    this.forget();
  }

  /** Drops everything that was read, so that it is read anew. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#endThreads();
    this.#changes.fire();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
    this.#endThreads();
  }

  /** Whether a person has allowed to compare literals with stored values. */
  #mayCompare(): boolean {
    return (
      vscode.workspace.isTrusted &&
      (this.#comparesStoredValues || readSetting('secretLens.storedValues.enabled'))
    );
  }

  #openTrees(): SyntaxTrees {
    this.#trees ??= loadEngine().openSyntaxTrees(this.#grammars, ({ file, message }) => {
      this.#log.warn(`${file} ${message}.`);
    });
    return this.#trees;
  }

  #endThreads(): void {
    for (const detection of this.#byFolder.values())
      void detection.then(
        ({ thread }) => {
          thread.dispose();
        },
        () => undefined,
      );
    this.#byFolder.clear();
  }

  async #prepare(folder: vscode.WorkspaceFolder | undefined): Promise<FolderDetection> {
    const { unreadable, ...config } = await readFolderConfig(folder);
    const storedValues = this.#mayCompare() ? this.#known.hashes() : undefined;
    const { setup, detection, scanner, mistakes } = build(
      {
        ...config,
        fingerprintKey: (this.#fingerprintKey ??= crypto.getRandomValues(new Uint8Array(keyBytes))),
        grammars: this.#grammars,
        ...(storedValues && { storedValues }),
      },
      this.#openTrees(),
    );
    this.#problems.tell(folder, [...unreadable, ...detection.problems, ...mistakes]);
    const { WorkThread } = loadEngine();
    return {
      setup,
      scanner,
      trees: this.#openTrees(),
      severities: detection.config.severities,
      customRules: detection.config.customRules,
      thread: new WorkThread(this.#workerScript, setup),
    };
  }
}

/** What a setup comes to. A broken baseline is left out, and said to be. */
function build(
  setup: DetectionSetup,
  trees: SyntaxTrees,
): {
  setup: DetectionSetup;
  detection: Detection;
  scanner: ConfiguredScanner;
  mistakes: readonly Mistake[];
} {
  const { BaselineError, prepareDetection } = loadEngine();
  const detection = prepareDetection(setup);
  try {
    return { setup, detection, scanner: detection.createScanner(trees), mistakes: [] };
  } catch (error) {
    if (!(error instanceof BaselineError) || setup.baseline === undefined) throw error;
    const { config, fingerprintKey, grammars, settings, storedValues } = setup;
    const sound = {
      config,
      fingerprintKey,
      ...(grammars === undefined ? {} : { grammars }),
      ...(settings && { settings }),
      ...(storedValues && { storedValues }),
    };
    const mistake = { path: baselineFileName, message: `The baseline is not used. ${error.message}` };
    return { ...build(sound, trees), mistakes: [mistake] };
  }
}

/** Calls `onChange` when a file that decides what is found was written or deleted. */
function watchFiles(onChange: () => void): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, fileChangePauseMs);
  };
  const watcher = vscode.workspace.createFileSystemWatcher(`**/{${watchedNames.join(',')}}`);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(schedule),
    watcher.onDidCreate(schedule),
    watcher.onDidDelete(schedule),
    new vscode.Disposable(() => {
      clearTimeout(timer);
    }),
  );
}
