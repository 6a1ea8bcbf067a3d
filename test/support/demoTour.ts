import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const files: Readonly<Record<string, readonly string[]>> = {
  'README.md': [
    '# A tour of Secret Lens',
    '',
    'This is a project with made-up credentials, beside a Secrets Manager with made-up secrets. Change what you like: the next start writes both anew.',
    '',
    '1. **Find.** Open [payments.ts](services/orders/src/payments.ts). The Stripe key is underlined; point at it to see why.',
    '2. **Fix.** With the cursor on it press Ctrl+. (⌘. on a Mac) and choose the first entry. Nothing is written before you have seen what will be. Undo takes the edits back.',
    '3. **See.** The icon with the key in the activity bar opens the tree. Expand _eu-west-1_; the eye on the row of a secret opens its value, masked.',
    '4. **Know.** Open [mail.ts](services/billing/src/mail.ts). Point at the name of a secret; put the cursor on an underlined one and press Ctrl+. again.',
    '5. **All of it.** Under _Findings_ in the same view, **Scan Workspace** looks through every file.',
    '',
    'On the command line the same is `node dist/cli.js scan .cache/demo/orders`.',
  ],
  'services/billing/package.json': [
    '{',
    '  "name": "@acme/billing",',
    '  "version": "2.0.1",',
    '  "type": "module",',
    '  "dependencies": { "@aws-sdk/client-secrets-manager": "^3.900.0" }',
    '}',
  ],
  'services/billing/src/mail.ts': [
    `import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';`,
    '',
    `const secrets = new SecretsManagerClient({ region: 'eu-west-1' });`,
    '',
    'async function read(name: string): Promise<Record<string, string>> {',
    '  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: name }));',
    `  return JSON.parse(SecretString ?? '{}');`,
    '}',
    '',
    '/** Signs in to the server that sends the invoices. */',
    'export async function signIn(connect: (user: string, password: string) => Promise<void>) {',
    `  const { username, password } = await read('prod/billing/smtp');`,
    `  await connect(username ?? '', password ?? '');`,
    '}',
    '',
    '/** Where invoices are kept. Somebody has misspelt the name. */',
    `export const archive = () => read('prod/billing/datbase');`,
    '',
    '/** The old archive, whose secret is about to be deleted. */',
    `export const oldArchive = () => read('dev/legacy/ftp-password');`,
  ],
};

/** Adds to the sample workspace what a person is shown of it: a README to follow, and code that names secrets. */
export function writeTour(folder: string): void {
  for (const [file, lines] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
  }
}
