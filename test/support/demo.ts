/** `npm run demo`: Secrets Manager with sample secrets, a sample workspace, and VS Code with the extension in it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeAwsConfig } from './awsConfig';
import { writeTour } from './demoTour';
import { desktopVscode, hasDisplay, installedCode } from './desktop';
import { say } from './install';
import { startMoto } from './moto';
import { cache, root } from './paths';
import { run, stopAll } from './processes';
import { writeSampleWorkspace } from './sampleWorkspace';
import { seedSecrets } from './seeds';
import { quietSettings, sampleSettings, startServer } from './vscodeServer';

const usage = `Opens VS Code with Secret Lens, a Secrets Manager filled with sample secrets, and a sample workspace.

  npm run demo -- [options]

  --endpoint URL    use the Secrets Manager at this address instead of starting moto
  --seed            with --endpoint: store the sample secrets there (this machine's addresses only)
  --profile NAME    use this profile of your own AWS config; nothing is started or stored
  --workspace DIR   open this folder instead of the sample workspace
  --server          open VS Code in the browser even where the desktop one is there
  --port N          the port of VS Code in the browser; a free one if not given
  --help            show this

Ctrl+C ends all of it. What it keeps is in .cache/ and .vscode-test/.`;

const stateDir = join(cache, 'demo');

/** Where secrets come from, as the environment and the settings that VS Code is started with. */
interface Source {
  readonly env: NodeJS.ProcessEnv;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A profile of the person's own, or one made for an endpoint: the given one, else a moto started and filled here. */
async function openSource(options: {
  readonly profile?: string;
  readonly endpoint?: string;
  readonly seed?: boolean;
}): Promise<Source> {
  const { profile } = options;
  if (profile !== undefined) {
    say(`Secrets Manager   your own, by the profile ${profile}`);
    return {
      env: { ...process.env, AWS_PROFILE: profile },
      settings: { 'secretLens.aws.profiles': [profile] },
    };
  }
  const endpoint = options.endpoint ?? (await startMoto(join(stateDir, 'moto.log'))).endpoint;
  if (options.endpoint === undefined || options.seed === true) {
    const secrets = await seedSecrets(endpoint);
    say(`Secrets Manager   ${endpoint} (${secrets.length} sample secrets)`);
  } else say(`Secrets Manager   ${endpoint}`);
  return {
    env: writeAwsConfig(join(stateDir, 'aws'), [{ name: 'default', region: 'eu-west-1', endpoint }]),
    settings: { 'secretLens.aws.regions': ['eu-west-1', 'us-east-1', 'ap-southeast-2'] },
  };
}

async function openDesktop(program: string, folder: string, source: Source): Promise<void> {
  const dataDir = join(stateDir, 'desktop');
  mkdirSync(join(dataDir, 'User'), { recursive: true });
  writeFileSync(
    join(dataDir, 'User', 'settings.json'),
    JSON.stringify({ ...quietSettings, ...source.settings }, null, 2),
  );
  say('VS Code           its own window; closing it ends the demo');
  await run(
    program,
    [
      '--new-window',
      '--wait',
      `--user-data-dir=${dataDir}`,
      `--extensions-dir=${join(stateDir, 'desktop-extensions')}`,
      `--extensionDevelopmentPath=${root}`,
      '--disable-workspace-trust',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      folder,
    ],
    { env: source.env },
  );
}

async function openServer(folder: string, source: Source, port: number | undefined): Promise<void> {
  const server = await startServer({
    dataDir: join(stateDir, 'server'),
    logFile: join(stateDir, 'server.log'),
    extension: root,
    defaultFolder: folder,
    env: source.env,
    settings: source.settings,
    ...(port === undefined ? {} : { port }),
  });
  say(`VS Code           ${server.origin}/  (open this address in a browser)`);
  say('\nCtrl+C ends all of it.');
  await server.process.ended;
  throw new Error('The VS Code server ended by itself.');
}

function sampleWorkspace(): string {
  const folder = join(stateDir, 'orders');
  rmSync(folder, { recursive: true, force: true });
  const { planted } = writeSampleWorkspace(folder);
  writeTour(folder);
  say(`Workspace         ${folder} (${planted.length} made-up credentials, written anew)`);
  return folder;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      endpoint: { type: 'string' },
      seed: { type: 'boolean' },
      profile: { type: 'string' },
      workspace: { type: 'string' },
      server: { type: 'boolean' },
      port: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    console.log(usage);
    return;
  }
  say('Building …');
  await run(process.execPath, ['esbuild.mjs'], { cwd: root });
  mkdirSync(stateDir, { recursive: true });
  const { env, settings } = await openSource(values);
  const folder = values.workspace === undefined ? sampleWorkspace() : resolve(values.workspace);
  const source = {
    env,
    settings: {
      ...settings,
      ...(values.workspace === undefined && { ...sampleSettings, 'workbench.startupEditor': 'readme' }),
    },
  };
  const desktop =
    values.server === true || !hasDisplay() ? undefined : (installedCode() ?? (await desktopVscode()));
  if (desktop === undefined)
    await openServer(folder, source, values.port === undefined ? undefined : Number(values.port));
  else await openDesktop(desktop, folder, source);
}

main()
  .catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  })
  .finally(stopAll);
