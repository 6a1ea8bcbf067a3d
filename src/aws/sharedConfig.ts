import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { AwsError } from './awsError';
import { readEnvironment } from './environment';
import type { Sdk } from './loadSdk';

/** The settings of one profile or section, by their names in the file; nested ones as `parent.name`. */
export type ConfigSection = Readonly<Record<string, string | undefined>>;

/** The shared AWS config and credentials files, merged as the SDK does: what the credentials file says counts. */
export interface SharedConfig {
  readonly profiles: ReadonlyMap<string, ConfigSection>;
  /** The `services` sections by name. */
  readonly services: ReadonlyMap<string, ConfigSection>;
}

/**
 * Reads both files anew through the SDK's own parser, so that we see what it sees. The parser ignores whatever it
 * cannot read; we reject with an `invalid` {@link AwsError} that names the file instead.
 */
export async function readSharedConfig(sdk: Sdk): Promise<SharedConfig> {
  await Promise.all([
    checkFile(readEnvironment('AWS_CONFIG_FILE'), 'config'),
    checkFile(readEnvironment('AWS_SHARED_CREDENTIALS_FILE'), 'credentials'),
  ]);
  const { configFile, credentialsFile } = await sdk.loadSharedConfigFiles({ ignoreCache: true });
  const profiles = new Map<string, ConfigSection>();
  const services = new Map<string, ConfigSection>();
  for (const [name, section] of Object.entries(configFile)) {
    if (name.startsWith('services.')) services.set(name.slice('services.'.length), section);
    else if (!name.startsWith('sso-session.')) profiles.set(name, section);
  }
  for (const [name, section] of Object.entries(credentialsFile))
    profiles.set(name, { ...profiles.get(name), ...section });
  return { profiles, services };
}

async function checkFile(configured: string | undefined, defaultName: string): Promise<void> {
  const path = resolveHome(configured ?? join('~', '.aws', defaultName));
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return;
    throw brokenFile(path, 'cannot be read', error);
  }
  const problem = findProblem(text);
  if (problem !== undefined) throw brokenFile(path, problem);
}

function resolveHome(path: string): string {
  if (!/^~[/\\]/.test(path)) return path;
  return join(readEnvironment('HOME') ?? readEnvironment('USERPROFILE') ?? homedir(), path.slice(2));
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function brokenFile(path: string, problem: string, cause?: unknown): AwsError {
  return new AwsError('invalid', `The AWS file ${path} ${problem}.`, {
    remedy: 'Correct the file and refresh.',
    ...(cause === undefined ? {} : { cause }),
  });
}

/** The first line that cannot be part of such a file, in words that never quote it; a line may hold a credential. */
function findProblem(text: string): string | undefined {
  let inSection = false;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.replace(/(^|\s)[#;].*$/, '').trim();
    if (content === '' || (inSection && /^\s/.test(line))) continue;
    if (content.startsWith('[')) {
      if (!content.endsWith(']')) return `has a section without a closing bracket in line ${index + 1}`;
      if (/^\[(profile )?__proto__\]$/.test(content))
        return `has a profile of an illegal name in line ${index + 1}`;
      inSection = true;
    } else if (!inSection) return `has a setting before its first section in line ${index + 1}`;
    else if (!content.includes('=')) return `has neither a section nor a setting in line ${index + 1}`;
  }
  return undefined;
}
