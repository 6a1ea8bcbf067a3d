import { chmodSync, cpSync, createReadStream, createWriteStream, existsSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { installOnce, unpackFromNpm } from './install';
import { editorCache } from './paths';
import { run } from './processes';

/** The npm package that carries a headless Chromium for Linux x64, with the libraries that it needs. */
const chromiumVersion = '143.0.4';

/** Where a browser is, and what its process needs to start. */
export interface BrowserProgram {
  readonly path: string;
  readonly env: NodeJS.ProcessEnv;
}

const namesOnPath = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge',
];

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** `CHROME_PATH`, or a Chrome, Chromium or Edge installed on this machine. */
export function findBrowser(): BrowserProgram | undefined {
  const env = { ...process.env };
  const given = process.env['CHROME_PATH'];
  if (given !== undefined && given !== '') return { path: given, env };
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((dir) => dir !== '')
    .flatMap((dir) => namesOnPath.map((name) => join(dir, name)));
  const path = [...onPath, ...usualPlaces].find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : { path, env };
}

/** Installs Chromium from npm into `.vscode-test/`. */
export async function installBrowser(): Promise<BrowserProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chrome or Chromium was found. Install one, or set CHROME_PATH to its program.');
  const dir = join(editorCache, `chromium-${chromiumVersion}`);
  await installOnce(dir, `Chromium ${chromiumVersion} (headless)`, async (partial) => {
    const packed = join(partial, 'package');
    await unpackFromNpm(`@sparticuz/chromium@${chromiumVersion}`, packed);
    const inflate = (name: string, target: string) =>
      pipeline(
        createReadStream(join(packed, 'bin', `${name}.br`)),
        createBrotliDecompress(),
        createWriteStream(join(partial, target)),
      );
    await Promise.all([
      inflate('chromium', 'chromium'),
      ...['al2023.tar', 'swiftshader.tar'].map(async (tar) => {
        await inflate(tar, tar);
        await run('tar', ['-xf', join(partial, tar), '-C', partial]);
        rmSync(join(partial, tar));
      }),
    ]);
    chmodSync(join(partial, 'chromium'), 0o755);
    cpSync(join(packed, 'package.json'), join(partial, 'package.json'));
    rmSync(packed, { recursive: true });
  });
  const libraries = [join(dir, 'lib'), process.env['LD_LIBRARY_PATH']].filter((entry) => entry !== undefined);
  return {
    path: join(dir, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: libraries.join(delimiter) },
  };
}

/** Starts a headless browser: the machine's own, else the one from npm. It ends with this process. */
export async function launchBrowser(options: { readonly headless?: boolean } = {}): Promise<Browser> {
  const program = findBrowser() ?? (await installBrowser());
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(program.env)) if (value !== undefined) env[name] = value;
  return chromium.launch({
    executablePath: program.path,
    headless: options.headless ?? true,
    env,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
  });
}
