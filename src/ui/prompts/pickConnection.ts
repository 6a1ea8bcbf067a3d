import type * as vscode from 'vscode';
import { AwsError } from '../../aws/awsError';
import type { ConnectionSources } from '../../aws/sessions';
import type { Connection } from '../../core/secrets/secret';
import { keyOfConnection } from '../explorer/nodes';
import { askPick } from './inputs';
import { back, type StepFrame } from './steps';

interface ConnectionItem extends vscode.QuickPickItem {
  readonly connection: Connection;
}

/** The connections to choose from; rejects with an AwsError that says what to do when there is none. */
export function requireConnections(sources: ConnectionSources): readonly Connection[] {
  if (sources.connections.length > 0) return sources.connections;
  if (sources.missing === 'connection')
    throw new AwsError('invalid', 'All connections were removed.', {
      remedy: 'Run Add Connection… to choose profiles and regions.',
    });
  throw sources.missing === 'region'
    ? new AwsError('invalid', 'Your AWS profiles name no region.', {
        remedy: 'Choose regions in the settings, or name one in the AWS config file.',
      })
    : new AwsError('no-credentials', 'No AWS credentials were found.', {
        remedy: 'Set up a profile with `aws configure sso` or `aws configure`, then try again.',
      });
}

/** Asks for a profile and region. */
export async function askConnection(
  frame: StepFrame,
  connections: readonly Connection[],
  active?: Connection,
): Promise<Connection | typeof back> {
  const items: ConnectionItem[] = connections.map((connection) => ({
    label: connection.profile ?? 'environment',
    description: connection.region,
    connection,
  }));
  const picked = await askPick(frame, {
    placeholder: 'Profile and region',
    items,
    active: active && items.find((item) => keyOfConnection(item.connection) === keyOfConnection(active)),
  });
  return picked === back ? back : picked.connection;
}
