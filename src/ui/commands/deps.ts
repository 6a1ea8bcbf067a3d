import type { LogOutputChannel } from 'vscode';
import type { Sessions } from '../../aws/sessions';
import type { RetrievalPlanner } from '../../core/retrieval/planner';
import type { Explorer } from '../explorer/explorer';
import type { SecretUsage } from '../explorer/secretUsage';
import type { FindingsStore } from '../findings/findingsStore';
import type { WorkspaceScan } from '../findings/workspaceScan';
import type { KnownValues } from '../fix/knownValues';
import type { AwsFiles } from '../explorer/awsFiles';
import type { PolicyFiles } from '../policy/policyFiles';
import type { ValueViews } from '../values/valueView';
import type { SecretClipboard } from './secretClipboard';

/** What the commands act through. */
export interface CommandDeps {
  readonly sessions: Sessions;
  readonly explorer: Explorer;
  readonly files: AwsFiles;
  readonly clipboard: SecretClipboard;
  readonly valueViews: ValueViews;
  readonly policyFiles: PolicyFiles;
  readonly planner: RetrievalPlanner;
  readonly usage: SecretUsage;
  readonly known: Pick<KnownValues, 'find' | 'shared'>;
  readonly store: FindingsStore;
  readonly scan: WorkspaceScan;
  readonly log: LogOutputChannel;
}
