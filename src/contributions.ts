/**
 * The id of everything that package.json contributes, so that a misspelt one does not compile. A test compares both sides.
 */
export const commandIds = [
  'secretLens.refresh',
  'secretLens.filter',
  'secretLens.clearFilter',
  'secretLens.groupSecrets',
  'secretLens.sortSecrets',
  'secretLens.showKeys',
  'secretLens.showDeprecatedVersions',
  'secretLens.hideDeprecatedVersions',
  'secretLens.addConnection',
  'secretLens.removeConnection',
  'secretLens.signIn',
  'secretLens.loadMore',
  'secretLens.createSecret',
  'secretLens.createFromSelection',
  'secretLens.createFromFile',
  'secretLens.copyName',
  'secretLens.copyArn',
  'secretLens.copyCliCommand',
  'secretLens.copyRetrievalCode',
  'secretLens.copyConsoleLink',
  'secretLens.openConsole',
  'secretLens.copyValue',
  'secretLens.copyKey',
  'secretLens.revealValue',
  'secretLens.editValue',
  'secretLens.compareVersions',
  'secretLens.rotateNow',
  'secretLens.configureRotation',
  'secretLens.cancelRotation',
  'secretLens.showRotation',
  'secretLens.rollBack',
  'secretLens.promoteVersion',
  'secretLens.labelVersion',
  'secretLens.unlabelVersion',
  'secretLens.replicate',
  'secretLens.retryReplication',
  'secretLens.removeReplicas',
  'secretLens.promoteReplica',
  'secretLens.editTags',
  'secretLens.editDescription',
  'secretLens.changeKey',
  'secretLens.deleteSecret',
  'secretLens.deleteForever',
  'secretLens.restoreSecret',
  'secretLens.editResourcePolicy',
  'secretLens.deleteResourcePolicy',
  'secretLens.showAudit',
  'secretLens.showReport',
  'secretLens.exportReport',
  'secretLens.exportBackup',
  'secretLens.restoreBackup',
  'secretLens.chooseRegions',
  'secretLens.openAwsConfig',
  'secretLens.openExample',
  'secretLens.showConnectionError',
  'secretLens.findReferences',
  'secretLens.revealReference',
  'secretLens.renameSecret',
  'secretLens.moveToSecretsManager',
  'secretLens.fixAllInFile',
  'secretLens.fixAllInWorkspace',
  'secretLens.openTerminalWithSecrets',
  'secretLens.ignoreRule',
  'secretLens.scanWorkspace',
  'secretLens.scanStaged',
  'secretLens.groupFindings',
  'secretLens.copyFindingsReport',
  'secretLens.exportSarif',
  'secretLens.openFinding',
  'secretLens.fixFinding',
  'secretLens.ignoreFindingLine',
  'secretLens.ignoreFindingRule',
  'secretLens.ignoreFindingFile',
  'secretLens.addToBaseline',
  'secretLens.checkKey',
  'secretLens.findStoredValues',
  'secretLens.showLog',
] as const;
export type CommandId = (typeof commandIds)[number];

export const viewIds = ['secretLens.explorer', 'secretLens.findings'] as const;
export type ViewId = (typeof viewIds)[number];

/** Every setting with the type of its value. */
export interface Settings {
  /** Those chosen by hand, without a profile those of the environment; `null` as long as none was. */
  'secretLens.aws.connections': readonly { readonly profile?: string; readonly region: string }[] | null;
  'secretLens.aws.profiles': readonly string[];
  'secretLens.aws.regions': readonly string[];
  /** Empty for the endpoint that the AWS config gives. */
  'secretLens.aws.endpointUrl': string;
  'secretLens.explorer.groupBy': 'none' | 'path' | 'tag' | 'service';
  /** Empty until one was chosen. */
  'secretLens.explorer.groupByTag': string;
  'secretLens.explorer.sortBy': 'name' | 'lastChanged' | 'lastAccessed';
  'secretLens.explorer.showDeprecatedVersions': boolean;
  /** In RE2 syntax; empty for none. */
  'secretLens.naming.pattern': string;
  'secretLens.naming.description': string;
  'secretLens.conventions.customerKey': boolean;
  /** Days. */
  'secretLens.report.unusedAfter': number;
  /** Seconds; 0 for never. */
  'secretLens.clipboard.clearAfter': number;
  /** Seconds. */
  'secretLens.reveal.hideAfter': number;
  'secretLens.detection.enabled': boolean;
  'secretLens.detection.rules': Readonly<Record<string, 'error' | 'warning' | 'information' | 'off'>>;
  /** As in `.secretlens.json`. */
  'secretLens.detection.customRules': readonly object[];
  /** Patterns of gitignore(5). */
  'secretLens.detection.exclude': readonly string[];
  'secretLens.detection.minimumConfidence': 'low' | 'medium' | 'high';
  'secretLens.detection.honourForeignSuppressions': boolean;
  'secretLens.detection.workspace': 'off' | 'onOpen' | 'onOpenAndChange';
  /** Megabytes. */
  'secretLens.detection.maxFileSize': number;
  'secretLens.detection.skipGitIgnored': boolean;
  'secretLens.storedValues.enabled': boolean;
  'secretLens.findings.groupBy': 'severity' | 'rule' | 'file';
  'secretLens.references.check': boolean;
  'secretLens.references.codeLens': boolean;
  /** A template: see proposeSecretName. */
  'secretLens.fix.secretName': string;
  /** Retrieval styles by language id. */
  'secretLens.fix.style': Readonly<Record<string, string>>;
}
export type SettingId = keyof Settings;

export const settingIds = [
  'secretLens.aws.connections',
  'secretLens.aws.profiles',
  'secretLens.aws.regions',
  'secretLens.aws.endpointUrl',
  'secretLens.explorer.groupBy',
  'secretLens.explorer.groupByTag',
  'secretLens.explorer.sortBy',
  'secretLens.explorer.showDeprecatedVersions',
  'secretLens.naming.pattern',
  'secretLens.naming.description',
  'secretLens.conventions.customerKey',
  'secretLens.report.unusedAfter',
  'secretLens.clipboard.clearAfter',
  'secretLens.reveal.hideAfter',
  'secretLens.detection.enabled',
  'secretLens.detection.rules',
  'secretLens.detection.customRules',
  'secretLens.detection.exclude',
  'secretLens.detection.minimumConfidence',
  'secretLens.detection.honourForeignSuppressions',
  'secretLens.detection.workspace',
  'secretLens.detection.maxFileSize',
  'secretLens.detection.skipGitIgnored',
  'secretLens.storedValues.enabled',
  'secretLens.findings.groupBy',
  'secretLens.references.check',
  'secretLens.references.codeLens',
  'secretLens.fix.secretName',
  'secretLens.fix.style',
] as const satisfies readonly SettingId[];

/** Every context key that `when` clauses use, with the type of its value. */
export interface ContextKeys {
  'secretLens.explorerState':
    | 'untrusted'
    | 'loading'
    | 'noCredentials'
    | 'noRegion'
    | 'noConnections'
    | 'noSecrets'
    | 'signedOut'
    | 'error'
    | 'ready';
  'secretLens.explorerFiltered': boolean;
  'secretLens.findingsState': 'none' | 'scanning' | 'clean' | 'some';
}

export const contextKeys = [
  'secretLens.explorerState',
  'secretLens.explorerFiltered',
  'secretLens.findingsState',
] as const satisfies readonly (keyof ContextKeys)[];
