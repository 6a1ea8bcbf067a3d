import * as vscode from 'vscode';
import type { Connection, Secret } from '../../core/secrets/secret';

/** The documents of resource policies. */
export const policyScheme = 'secretlenspolicy';

/** Whose policy a document is. */
export interface PolicyTarget {
  readonly connection: Connection;
  readonly arn: string;
}

/** The document of a secret's policy, named after the secret. It holds no credentials: profile, region, ARN. */
export function toPolicyUri(connection: Connection, { arn, name }: Pick<Secret, 'arn' | 'name'>): vscode.Uri {
  const query = new URLSearchParams({
    arn,
    ...(connection.profile !== undefined && { profile: connection.profile }),
  });
  return vscode.Uri.from({
    scheme: policyScheme,
    authority: connection.region,
    path: `/${name}.policy.json`,
    query: query.toString(),
  });
}

export function readPolicyUri(uri: vscode.Uri): PolicyTarget {
  const query = new URLSearchParams(uri.query);
  const arn = query.get('arn');
  if (uri.scheme !== policyScheme || arn === null) throw vscode.FileSystemError.FileNotFound(uri);
  return { connection: { profile: query.get('profile') ?? undefined, region: uri.authority }, arn };
}
