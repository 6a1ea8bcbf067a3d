import { homedir } from 'node:os';
import { join } from 'node:path';

/** The files that decide what can be connected to. */
export interface AwsFiles {
  readonly config: string;
  readonly credentials: string;
  /** Folders in which the AWS command line keeps its sessions: of `aws sso login` and of `aws login`. */
  readonly sessions: readonly string[];
}

/** Where the shared files are: https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html */
export function locateAwsFiles(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): AwsFiles {
  const folder = join(homedir(), '.aws');
  return {
    config: environment['AWS_CONFIG_FILE'] ?? join(folder, 'config'),
    credentials: environment['AWS_SHARED_CREDENTIALS_FILE'] ?? join(folder, 'credentials'),
    sessions: [join(folder, 'sso', 'cache'), join(folder, 'login', 'cache')],
  };
}
