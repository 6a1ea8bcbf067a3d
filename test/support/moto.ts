import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { offerEvidence } from './evidence';
import { installOnce } from './install';
import { cache } from './paths';
import { run, startProcess } from './processes';

/** The version that the tests were written against; a later 5.x on the machine does as well. */
const motoVersion = '5.2.1';

/** A Secrets Manager of our own, empty at the start. */
export interface Moto {
  /** `http://127.0.0.1:PORT`. */
  readonly endpoint: string;
  readonly logFile: string;
  /** Forgets every secret. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

function findOnPath(name: string): string | undefined {
  for (const dir of (process.env['PATH'] ?? '').split(delimiter))
    if (dir !== '' && existsSync(join(dir, name))) return join(dir, name);
  return undefined;
}

/** The interpreter that a Python script names in its first line. */
function interpreterOf(script: string): string | undefined {
  return /^#!\s*(\/\S*python\S*)\s*$/m.exec(readFileSync(script, 'utf8').split('\n')[0] ?? '')?.[1];
}

async function hasFitMoto(python: string): Promise<boolean> {
  const check = 'import moto, moto.server, flask, boto3; print(moto.__version__)';
  try {
    const [major = 0, minor = 0] = (await run(python, ['-c', check], { timeout: 60_000 }))
      .trim()
      .split('.')
      .map(Number);
    return major === 5 && minor >= 2;
  } catch {
    return false;
  }
}

/** Makes a virtual environment in `dir` that holds moto's server and boto3; resolves to its Python. */
async function installMoto(dir: string): Promise<string> {
  await installOnce(dir, `moto ${motoVersion}`, async (partial) => {
    await run('python3', ['-m', 'venv', partial]).catch((error: unknown) => {
      throw new Error(
        'Python 3 with its venv module is needed for moto (on Debian and Ubuntu: python3-venv).',
        { cause: error },
      );
    });
    await run(join(partial, 'bin', 'python'), [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      `moto[server]==${motoVersion}`,
    ]);
  });
  return join(dir, 'bin', 'python');
}

let fitPython: Promise<string> | undefined;

/** A Python that has moto and boto3: the machine's own where its moto is fit, else one in `.cache/moto-<version>`. */
export function motoPython(): Promise<string> {
  fitPython ??= (async () => {
    const ownServer = findOnPath('moto_server');
    const candidates = [ownServer === undefined ? undefined : interpreterOf(ownServer), 'python3'];
    for (const python of candidates) if (python !== undefined && (await hasFitMoto(python))) return python;
    return installMoto(join(cache, `moto-${motoVersion}`));
  })();
  return fitPython;
}

const idle: Moto[] = [];

/**
 * An empty Secrets Manager that one suite after another has to itself: stopping it leaves it to the next that asks. It ends with
 * this process.
 */
export async function borrowMoto(): Promise<Moto> {
  const moto = idle.pop() ?? (await startShared());
  await moto.reset();
  return {
    ...moto,
    stop: () => {
      idle.push(moto);
      return Promise.resolve();
    },
  };
}

function startShared(): Promise<Moto> {
  const logs = mkdtempSync(join(tmpdir(), 'secret-lens-moto-'));
  process.once('exit', () => {
    rmSync(logs, { recursive: true, force: true });
  });
  return startMoto(join(logs, 'moto.log'));
}

/** Starts moto on a free loopback port, installing it first where the machine has none. */
export async function startMoto(logFile: string): Promise<Moto> {
  const server = await startProcess({
    name: 'moto',
    command: await motoPython(),
    args: ['-m', 'moto.server', '-H', '127.0.0.1', '-p', '0'],
    env: { ...process.env, PYTHONUNBUFFERED: '1' },
    logFile,
    ready: /Running on (http:\/\/127\.0\.0\.1:\d+)/,
    timeout: 60_000,
    background: true,
  });
  const endpoint = server.match[1] ?? '';
  const withdrawEvidence = offerEvidence((dir) => {
    cpSync(logFile, join(dir, 'moto.log'));
    return Promise.resolve(undefined);
  });
  return {
    endpoint,
    logFile,
    reset: async () => {
      const response = await fetch(`${endpoint}/moto-api/reset`, { method: 'POST' });
      if (!response.ok) throw new Error(`moto was not reset: HTTP ${response.status}`);
    },
    stop: () => {
      withdrawEvidence();
      return server.stop();
    },
  };
}
