import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PlantedCredentials } from './plantedCredentials';

/** A kind of credential that the sample workspace holds. */
export type PlantedKind =
  | 'aws-access-key-id'
  | 'aws-secret-access-key'
  | 'github-token'
  | 'slack-token'
  | 'stripe-key'
  | 'google-api-key'
  | 'private-key'
  | 'connection-string'
  | 'password'
  | 'hex-key';

/** Where a credential was planted. Line counts from 1. It does not say what the credential is. */
export interface Planted {
  readonly kind: PlantedKind;
  /** Path from the workspace's top, with forward slashes. */
  readonly file: string;
  readonly line: number;
}

/** A sample workspace that was written. */
export interface SampleWorkspace {
  readonly folder: string;
  readonly planted: readonly Planted[];
  /** Files that hold no credential. */
  readonly clean: readonly string[];
}

/** Writes lines and notes which of them hold a credential. */
class FileWriter {
  readonly lines: string[] = [];
  readonly planted: { readonly kind: PlantedKind; readonly line: number }[] = [];

  text(...lines: readonly string[]): this {
    this.lines.push(...lines);
    return this;
  }

  plant(kind: PlantedKind, line: string): this {
    this.planted.push({ kind, line: this.lines.length + 1 });
    this.lines.push(...line.split('\n'));
    return this;
  }
}

/** The files with credentials, by path. */
function filesWith(credentials: PlantedCredentials): Readonly<Record<string, FileWriter>> {
  const indented = credentials.privateKey().replaceAll('\n', '\n      ');
  return {
    'services/orders/src/payments.ts': new FileWriter()
      .text(`import { request } from './http';`, '', `const apiVersion = '2024-06-20';`)
      .plant('stripe-key', `const stripeKey = '${credentials.stripeKey()}';`)
      .text(
        '',
        '/** Charges a customer; amounts are in the smallest unit of the currency. */',
        'export async function charge(customer: string, amount: number): Promise<string> {',
        '  const charged = await request(`https://api.payments.example/v1/charges`, {',
        '    authorization: `Bearer ${stripeKey}`,',
        `    'api-version': apiVersion,`,
        '    customer,',
        '    amount: String(amount),',
        '  });',
        '  return charged.id;',
        '}',
      ),
    'services/orders/src/database.ts': new FileWriter()
      .text(
        `export interface DatabaseOptions {`,
        '  host: string;',
        '  user: string;',
        '  password: string;',
        '}',
        '',
      )
      .text(
        'export const options: DatabaseOptions = {',
        `  host: 'orders.internal.example',`,
        `  user: 'orders',`,
      )
      .plant('password', `  password: '${credentials.password()}',`)
      .text('};'),
    'services/orders/src/storage.ts': new FileWriter()
      .text('export class Storage {')
      .plant('aws-access-key-id', `  private readonly accessKeyId = '${credentials.awsAccessKeyId()}';`)
      .plant(
        'aws-secret-access-key',
        `  private readonly secretAccessKey = '${credentials.awsSecretAccessKey()}';`,
      )
      .text(
        '',
        '  describe(): string {',
        '    return `${this.accessKeyId.slice(-4)} (${this.secretAccessKey.length} characters)`;',
        '  }',
        '}',
      ),
    'scripts/release.js': new FileWriter()
      .text(
        `const { execFileSync } = require('node:child_process');`,
        '',
        `const repository = 'acme/orders';`,
      )
      .plant('github-token', `const githubToken = '${credentials.githubToken()}';`)
      .text(
        '',
        'function release(tag) {',
        `  execFileSync('gh', ['release', 'create', tag, '--repo', repository], {`,
        '    env: { ...process.env, GH_TOKEN: githubToken },',
        '  });',
        '}',
        '',
        'release(process.argv[2]);',
      ),
    'reports/app.py': new FileWriter()
      .text('"""Mails the weekly report."""', '', 'import json', 'import urllib.request', '')
      .plant('slack-token', `SLACK_TOKEN = "${credentials.slackToken()}"`)
      .text('CHANNEL = "#orders-alerts"', '', '')
      .text(
        'def announce(text: str) -> None:',
        '    request = urllib.request.Request(',
        '        "https://chat.example/api/post",',
        '        data=json.dumps({"channel": CHANNEL, "text": text}).encode(),',
        '        headers={"Authorization": f"Bearer {SLACK_TOKEN}"},',
        '    )',
        '    urllib.request.urlopen(request)',
        '',
        '',
        'if __name__ == "__main__":',
        '    announce("The report is ready.")',
      ),
    'reports/settings.py': new FileWriter()
      .text('import os', '', 'REGION = os.environ.get("AWS_REGION", "eu-west-1")')
      .plant('connection-string', `DATABASE_URL = "${credentials.databaseUrl()}"`)
      .plant('google-api-key', `MAPS_API_KEY = "${credentials.googleApiKey()}"`),
    'config/gateway.yaml': new FileWriter()
      .text('gateway:', '  host: gateway.internal.example', '  port: 8443', '  tls:')
      .text('    private_key: |')
      .plant('private-key', `      ${indented}`)
      .text('  retries: 3'),
    'config/production.json': new FileWriter()
      .text('{', '  "host": "0.0.0.0",', '  "port": 8080,')
      .plant('hex-key', `  "sessionSecret": "${credentials.hexKey()}",`)
      .text('  "logLevel": "info"', '}'),
    '.env': new FileWriter()
      .text('NODE_ENV=development', 'AWS_REGION=eu-west-1')
      .plant('aws-access-key-id', `AWS_ACCESS_KEY_ID=${credentials.awsAccessKeyId()}`)
      .plant('aws-secret-access-key', `AWS_SECRET_ACCESS_KEY=${credentials.awsSecretAccessKey()}`),
    Dockerfile: new FileWriter()
      .text('FROM node:20-slim', 'WORKDIR /app', 'COPY . .')
      .plant('github-token', `ENV GITHUB_TOKEN=${credentials.githubToken()}`)
      .text('RUN npm ci --omit=dev', 'CMD ["node", "services/orders/src/index.js"]'),
  };
}

const cleanFiles: Readonly<Record<string, readonly string[]>> = {
  'README.md': [
    '# Orders',
    '',
    'A service that takes orders, and the reports about them.',
    '',
    'Set `DATABASE_URL` to something like `postgresql://user:password@localhost/orders` and run `npm start`.',
  ],
  'package.json': ['{', '  "name": "orders",', '  "private": true,', '  "workspaces": ["services/*"]', '}'],
  'services/orders/package.json': [
    '{',
    '  "name": "@acme/orders",',
    '  "version": "1.4.0",',
    '  "type": "module",',
    '  "dependencies": {}',
    '}',
  ],
  'services/orders/src/http.ts': [
    '/** Posts a form and resolves to the answer. */',
    'export async function request(url: string, form: Record<string, string>): Promise<{ id: string }> {',
    `  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });`,
    '  return (await response.json()) as { id: string };',
    '}',
  ],
  'services/orders/src/index.ts': [
    `import { charge } from './payments';`,
    '',
    'const [customer = "", amount = "0"] = process.argv.slice(2);',
    'const password = process.env.ORDERS_PASSWORD;',
    '',
    'if (password === undefined) throw new Error("ORDERS_PASSWORD is not set");',
    'console.log(await charge(customer, Number(amount)));',
  ],
  'reports/requirements.txt': ['requests==2.32.3'],
  'config/development.json': ['{', '  "host": "127.0.0.1",', '  "sessionSecret": "${SESSION_SECRET}"', '}'],
  '.env.example': ['AWS_ACCESS_KEY_ID=your-access-key-id', 'AWS_SECRET_ACCESS_KEY=changeme'],
  '.gitignore': ['node_modules/', '__pycache__/'],
};

/** Writes a small project with planted credentials into `folder`, over what is there under the same names. */
export function writeSampleWorkspace(folder: string): SampleWorkspace {
  const planted: Planted[] = [];
  const write = (file: string, lines: readonly string[]) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
  };
  for (const [file, writer] of Object.entries(filesWith(new PlantedCredentials()))) {
    write(file, writer.lines);
    planted.push(...writer.planted.map(({ kind, line }) => ({ kind, file, line })));
  }
  for (const [file, lines] of Object.entries(cleanFiles)) write(file, lines);
  return { folder, planted, clean: Object.keys(cleanFiles) };
}
