import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The process's AWS environment while a test runs. */
export interface AwsEnvironment {
  /** A folder of its own that is removed at the end. */
  readonly folder: string;
  /** Sets variables; `undefined` removes one. */
  set(variables: Readonly<Record<string, string | undefined>>): void;
  /** Writes the shared config and credentials files. */
  write(files: { readonly config?: string; readonly credentials?: string }): void;
  restore(): void;
}

/** Clears every AWS variable and points the shared config at files of the test's own that do not exist yet. */
export function isolateAwsEnvironment(): AwsEnvironment {
  const saved = { ...process.env };
  const folder = mkdtempSync(join(tmpdir(), 'secret-lens-aws-'));
  const set = (variables: Readonly<Record<string, string | undefined>>): void => {
    for (const [name, value] of Object.entries(variables))
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
  };
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) set({ [name]: undefined });
  const config = join(folder, 'config');
  const credentials = join(folder, 'credentials');
  set({
    AWS_CONFIG_FILE: config,
    AWS_SHARED_CREDENTIALS_FILE: credentials,
    AWS_EC2_METADATA_DISABLED: 'true',
    HOME: folder,
  });
  return {
    folder,
    set,
    write: (files) => {
      if (files.config !== undefined) writeFileSync(config, files.config);
      if (files.credentials !== undefined) writeFileSync(credentials, files.credentials);
    },
    restore: () => {
      for (const name of Object.keys(process.env)) if (!(name in saved)) set({ [name]: undefined });
      set(saved);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A key pair that nobody owns, for files and variables. */
export const madeUpKeys = { id: ['made', 'up', 'id'].join('-'), secret: ['made', 'up', 'key'].join('-') };

/** The lines of a profile's keys in either shared file. */
export const madeUpKeyLines = `aws_access_key_id = ${madeUpKeys.id}\naws_secret_access_key = ${madeUpKeys.secret}\n`;

/** A shared config with one profile, `dev`. */
export const devProfile = `[profile dev]\nregion = eu-west-1\n${madeUpKeyLines}`;
