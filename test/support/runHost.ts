/**
 * Runs `test/host` inside a real extension host: desktop VS Code's where it can be had and shown, else the server's,
 * with its workbench in a headless browser.
 */
import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { writeAwsConfig } from './awsConfig';
import { launchBrowser } from './browser';
import { desktopVscode } from './desktop';
import { keepEvidence, offerEvidence } from './evidence';
import { bundleHostTests } from './hostBundle';
import { startMoto } from './moto';
import { out, root } from './paths';
import { stopAll } from './processes';
import { reportMark } from './reportMark';
import { writeSampleWorkspace } from './sampleWorkspace';
import { seedSecrets } from './seeds';
import { sampleSettings, startServer } from './vscodeServer';
import { collectWindow } from './windowEvidence';

/** Milliseconds that the whole run may take. */
const limit = 10 * 60 * 1000;

async function runInDesktop(
  executable: string,
  bundle: string,
  folder: string,
  dataDir: string,
  env: NodeJS.ProcessEnv,
): Promise<boolean> {
  try {
    const code = await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: root,
      extensionTestsPath: bundle,
      extensionTestsEnv: env,
      launchArgs: [folder, `--user-data-dir=${dataDir}`, '--disable-extensions', '--disable-workspace-trust'],
    });
    return code === 0;
  } catch {
    return false;
  }
}

async function runInServer(
  bundle: string,
  folder: string,
  dataDir: string,
  env: NodeJS.ProcessEnv,
): Promise<boolean> {
  const logFile = join(dataDir, 'server.log');
  const consoleLog = join(dataDir, 'console.log');
  const [server, browser] = await Promise.all([
    startServer({ dataDir, logFile, env, automation: true, settings: sampleSettings }),
    launchBrowser(),
  ]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const withdraw = offerEvidence((dir) => {
    if (existsSync(consoleLog)) cpSync(consoleLog, join(dir, 'console.log'));
    return collectWindow(dir, page, server, logFile);
  });
  try {
    const exited = new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`The host tests took longer than ${limit / 1000} s.`));
      }, limit);
      void page.exposeFunction('codeAutomationExit', (code: number) => {
        clearTimeout(timer);
        resolve(code);
      });
    });
    await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
      const text = format(...args);
      if (text.startsWith(reportMark)) console.log(text.slice(reportMark.length));
      else appendFileSync(consoleLog, `${text}\n`);
    });
    const uri = (path: string) => `vscode-remote://${new URL(server.origin).host}${path}`;
    await page.goto(
      server.folderUrl(folder, [
        ['extensionDevelopmentPath', uri(root)],
        ['extensionTestsPath', uri(bundle)],
      ]),
    );
    const code = await exited;
    if (code !== 0) console.log(await keepEvidence('host tests'));
    return code === 0;
  } catch (error) {
    console.error(String(error));
    console.log(await keepEvidence('host tests'));
    return false;
  } finally {
    withdraw();
    await browser.close();
    await server.process.stop();
  }
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'secret-lens-host-'));
  try {
    const [bundle, moto] = await Promise.all([
      bundleHostTests(),
      startMoto(join(out, 'logs', 'moto-host.log')),
    ]);
    await seedSecrets(moto.endpoint);
    const folder = join(dataDir, 'workspace');
    writeSampleWorkspace(folder);
    const env: NodeJS.ProcessEnv = {
      ...writeAwsConfig(join(dataDir, 'aws'), [
        { name: 'default', region: 'eu-west-1', endpoint: moto.endpoint },
        { name: 'staging', region: 'us-east-1', endpoint: moto.endpoint },
      ]),
      TEST_ENDPOINT: moto.endpoint,
      TEST_COUNTS: process.env['TEST_COUNTS'] ?? join(out, 'counts', 'host.json'),
      ...(process.env['TEST_GREP'] === undefined ? {} : { TEST_GREP: process.env['TEST_GREP'] }),
    };
    const desktop = await desktopVscode();
    const passed =
      desktop === undefined
        ? await runInServer(bundle, folder, join(dataDir, 'vscode'), env)
        : await runInDesktop(desktop, bundle, folder, join(dataDir, 'vscode'), env);
    process.exitCode = passed ? 0 : 1;
  } finally {
    await stopAll();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

void main();
