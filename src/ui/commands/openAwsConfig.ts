import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as vscode from 'vscode';
import { registerCommand } from '../command';
import type { CommandDeps } from './deps';

const newConfig = `# Profiles for the AWS command line, the SDKs and Secret Lens. The format:
# https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
#
# A profile that signs in with IAM Identity Center is set up by: aws configure sso
#
# [profile dev]
# region = eu-west-1
`;

/** Opens the shared AWS config, and offers to create it where there is none. */
export function registerOpenAwsConfig({ files, log }: CommandDeps): vscode.Disposable {
  return registerCommand('secretLens.openAwsConfig', 'Open AWS config file', log, async () => {
    if (!(await exists(files.config))) {
      const create = 'Create';
      const choice = await vscode.window.showInformationMessage(
        `There is no AWS config file at ${files.config}.`,
        create,
      );
      if (choice !== create) return;
      await mkdir(dirname(files.config), { recursive: true, mode: 0o700 });
      await writeFile(files.config, newConfig, { flag: 'wx', mode: 0o600 });
    }
    await vscode.window.showTextDocument(vscode.Uri.file(files.config));
  });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
