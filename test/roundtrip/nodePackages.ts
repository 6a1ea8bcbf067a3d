import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from '../support/paths';
import { runTool } from './toolchain';

/** The packages that rewritten programs of Node use and this project does not. */
const manifest = JSON.stringify(
  {
    private: true,
    dependencies: {
      '@aws-lambda-powertools/parameters': '2.35.0',
      '@aws-sdk/client-secrets-manager': '3.1162.0',
      'aws-cdk-lib': '2.276.0',
      'aws-sdk': '2.1693.0',
      constructs: '10.8.1',
    },
  },
  undefined,
  2,
);

/** The folder whose `node_modules` has the packages; they are installed on first use. */
export async function installNodePackages(): Promise<string> {
  const folder = join(cache, 'roundtrip-javascript');
  const marker = join(folder, 'node_modules', 'manifest.json');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === manifest) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), manifest);
  await runTool(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'],
    folder,
  );
  writeFileSync(marker, manifest);
  return folder;
}
