import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchDir } from './sources';

const fileCount = 5_000;
const filesInFolder = 100;
/** One file in so many names secrets. */
const referenceShare = 10;

/** Lays 5,000 files of a hundred lines, a tenth of which read a secret and take a key of it; resolves to the folder. */
export function layReferenceTree(): string {
  const folder = join(benchDir, 'references');
  for (let file = 0; file < fileCount; file++) {
    const parent = join(folder, `part${Math.floor(file / filesInFolder)}`);
    if (file % filesInFolder === 0) mkdirSync(parent, { recursive: true });
    const lines = Array.from({ length: 100 }, (_, line) => `export const value${line} = ${file} + ${line};`);
    if (file % referenceShare === 0)
      lines.push(
        "import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';",
        'const client = new SecretsManagerClient({});',
        `const response = await client.send(new GetSecretValueCommand({ SecretId: 'app/service${file}' }));`,
        'export const password = JSON.parse(response.SecretString).password;',
      );
    writeFileSync(join(parent, `module${file}.ts`), `${lines.join('\n')}\n`);
  }
  return folder;
}
