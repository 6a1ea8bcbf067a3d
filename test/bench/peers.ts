import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installOnce, say, unpackFromNpm } from '../support/install';
import { cache } from '../support/paths';
import { run } from '../support/processes';

const peersDir = join(cache, 'peers');

/** Half an hour, in milliseconds. */
const installTimeout = 1_800_000;

/** A place that a scanner reported: the file as the scanner names it, and lines from 1, the last one included. */
export interface PeerFinding {
  readonly file: string;
  readonly startLine: number;
  /** Absent where the scanner gives one line. */
  readonly endLine?: number;
}

/** Another scanner, installed by an ordinary package client. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  /** It reads far less than a megabyte a second. */
  readonly isSlow?: boolean;
  /** Resolves to how it is run on a folder, with its report in `report`, an absolute path. */
  install(): Promise<(folder: string, report: string) => PeerCommand>;
  /** Reads its report. */
  parse(report: string): PeerFinding[];
}

/** A command, and the folder that it is run in. */
export interface PeerCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The exit status that says that something was found; 1 unless given. */
  readonly foundStatus?: number;
}

interface GitleaksReport {
  readonly File: string;
  readonly StartLine: number;
  readonly EndLine: number;
}

const gitleaks: Peer = {
  name: 'gitleaks',
  version: '8.26.0',
  async install() {
    const dir = join(peersDir, `gitleaks-${this.version}`);
    await installOnce(dir, `gitleaks ${this.version}`, async (partial) => {
      await run('go', ['install', `github.com/zricethezav/gitleaks/v8@v${this.version}`], {
        env: { ...process.env, GOBIN: partial },
        timeout: installTimeout,
      });
    });
    return (folder, report) => ({
      command: join(dir, 'gitleaks'),
      args: [
        'dir',
        folder,
        '--no-banner',
        '--exit-code=0',
        '--report-format=json',
        `--report-path=${report}`,
      ],
      cwd: folder,
    });
  },
  parse: (report) =>
    (JSON.parse(report) as readonly GitleaksReport[]).map(({ File, StartLine, EndLine }) => ({
      file: File,
      startLine: StartLine,
      endLine: EndLine,
    })),
};

/** Secretlint 13 asks for a newer Node than ours, so it gets one of its own, from npm as well. */
const secretlintNode = '24.21.0';

interface SecretlintReport {
  readonly filePath: string;
  readonly messages: readonly {
    readonly loc: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
  }[];
}

const secretlint: Peer = {
  name: 'secretlint',
  version: '13.0.6',
  async install() {
    const dir = join(peersDir, `secretlint-${this.version}-node-${secretlintNode}`);
    await installOnce(dir, `secretlint ${this.version} and Node ${secretlintNode}`, async (partial) => {
      const node = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
      await unpackFromNpm(`node-${node}@${secretlintNode}`, join(partial, 'node'));
      writeFileSync(join(partial, 'package.json'), '{ "private": true }');
      await run(
        'npm',
        [
          'install',
          '--ignore-scripts',
          '--no-audit',
          '--no-fund',
          '--engine-strict=false',
          `secretlint@${this.version}`,
          `@secretlint/secretlint-rule-preset-recommend@${this.version}`,
        ],
        { cwd: partial, timeout: installTimeout },
      );
      writeFileSync(
        join(partial, '.secretlintrc.json'),
        JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }),
      );
    });
    return (folder, report) => ({
      command: join(dir, 'node', 'bin', 'node'),
      args: [
        join(dir, 'node_modules', 'secretlint', 'bin', 'secretlint.js'),
        '**/*',
        '--no-gitignore',
        '--format=json',
        `--output=${report}`,
        `--secretlintrc=${join(dir, '.secretlintrc.json')}`,
      ],
      cwd: folder,
    });
  },
  parse: (report) =>
    (JSON.parse(report) as readonly SecretlintReport[]).flatMap(({ filePath, messages }) =>
      messages.map(({ loc }) => ({ file: filePath, startLine: loc.start.line, endLine: loc.end.line })),
    ),
};

/** Makes a virtual environment with one package; resolves to its Python. */
async function installFromPyPI(name: string, version: string): Promise<string> {
  const dir = join(peersDir, `${name}-${version}`);
  // A virtual environment does not survive being moved, so it is marked when it is complete.
  const marker = join(dir, '.complete');
  const python = join(dir, 'bin', 'python');
  if (existsSync(marker)) return python;
  say(`Installing ${name} ${version} …`);
  mkdirSync(dir, { recursive: true });
  await run('python3', ['-m', 'venv', '--clear', dir]);
  await run(python, ['-m', 'pip', 'install', '--quiet', `${name}==${version}`], { timeout: installTimeout });
  writeFileSync(marker, '');
  return python;
}

interface DetectSecretsReport {
  readonly results: Readonly<Record<string, readonly { readonly line_number: number }[]>>;
}

const detectSecrets: Peer = {
  name: 'detect-secrets',
  isSlow: true,
  version: '1.5.0',
  async install() {
    const python = await installFromPyPI(this.name, this.version);
    // Its report goes to standard output only.
    const script = 'exec "$0" -m detect_secrets scan --all-files --no-verify . > "$1"';
    return (folder, report) => ({ command: 'sh', args: ['-c', script, python, report], cwd: folder });
  },
  parse: (report) =>
    Object.entries((JSON.parse(report) as DetectSecretsReport).results).flatMap(([file, secrets]) =>
      secrets.map(({ line_number }) => ({ file, startLine: line_number })),
    ),
};

interface CredSweeperReport {
  readonly line_data_list: readonly { readonly path: string; readonly line_num: number }[];
}

const credSweeper: Peer = {
  name: 'credsweeper',
  isSlow: true,
  version: '1.19.5',
  async install() {
    const python = await installFromPyPI(this.name, this.version);
    return (folder, report) => ({
      command: python,
      args: ['-m', 'credsweeper', '--path', folder, '--no-stdout', '--save-json', report],
      cwd: folder,
    });
  },
  parse: (report) =>
    (JSON.parse(report) as readonly CredSweeperReport[]).flatMap(({ line_data_list }) =>
      line_data_list.map(({ path, line_num }) => ({ file: path, startLine: line_num })),
    ),
};

interface KingfisherReport {
  readonly findings: readonly {
    readonly finding: { readonly path: string; readonly line: number };
  }[];
}

const kingfisher: Peer = {
  name: 'kingfisher',
  version: '2.14.0',
  async install() {
    const python = await installFromPyPI('kingfisher-bin', this.version);
    const options = ['--no-validate', '--no-update-check', '--git-history=none', '--no-dedup'];
    return (folder, report) => ({
      command: join(dirname(python), 'kingfisher'),
      args: [
        'scan',
        folder,
        ...options,
        `--rule-cache-dir=${join(peersDir, 'kingfisher-rules')}`,
        '--format=json',
        `--output=${report}`,
      ],
      cwd: folder,
      foundStatus: 200,
    });
  },
  // A line with the counts goes before the line with the findings.
  parse: (report) =>
    report
      .split('\n')
      .filter((line) => line.startsWith('{"findings":['))
      .flatMap((line) => (JSON.parse(line) as KingfisherReport).findings)
      .map(({ finding }) => ({ file: finding.path, startLine: finding.line })),
};

/** The scanners that ours is measured beside, the fast ones first. */
export const peers: readonly Peer[] = [gitleaks, kingfisher, secretlint, detectSecrets, credSweeper];

/** A peer that could be installed. */
export interface InstalledPeer {
  readonly peer: Peer;
  /** Scans a folder and resolves to what it took, in seconds of wall time. `timeout` is in seconds. */
  time(folder: string, timeout: number): Promise<number>;
  /** Scans a folder and resolves to what it reports. `timeout` is in seconds. */
  scan(folder: string, timeout: number): Promise<PeerFinding[]>;
}

/** Installs a peer where it is not yet; `undefined`, after a word about why, where it cannot be had. */
export async function installPeer(peer: Peer): Promise<InstalledPeer | undefined> {
  try {
    const commandFor = await peer.install();
    const report = join(peersDir, `report-${peer.name}-${process.pid}.json`);
    const time = async (folder: string, timeout: number): Promise<number> => {
      const { command, args, cwd, foundStatus = 1 } = commandFor(folder, report);
      const started = performance.now();
      try {
        await run(command, args, { cwd, timeout: timeout * 1000 });
      } catch (error) {
        if (!String(error).includes(` ended with ${foundStatus}:`)) throw error;
      }
      return (performance.now() - started) / 1000;
    };
    return {
      peer,
      time,
      async scan(folder, timeout) {
        await time(folder, timeout);
        return peer.parse(readFileSync(report, 'utf8'));
      },
    };
  } catch (error) {
    say(`  left out: ${peer.name}: ${String(error).split('\n').slice(0, 2).join(' ')}`);
    return undefined;
  }
}
