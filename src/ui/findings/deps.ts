import type { LogOutputChannel } from 'vscode';
import type { KeyCheck } from '../../aws/keyCheck';
import type { RetrievalPlanner } from '../../core/retrieval/planner';
import type { Detections } from '../diagnostics/detections';
import type { ReferencesOnDemand } from '../references/loadFeatures';
import type { FindingsStore } from './findingsStore';
import type { WorkspaceScan } from './workspaceScan';

/** What the acts on findings work through. */
export interface FindingsDeps {
  readonly detections: Detections;
  readonly store: FindingsStore;
  readonly scan: WorkspaceScan;
  readonly references: Pick<ReferencesOnDemand, 'get'>;
  readonly planner: Pick<RetrievalPlanner, 'mayRewrite'>;
  readonly keyCheck: KeyCheck;
  /** The extension's version, for reports. */
  readonly version: string;
  readonly log: LogOutputChannel;
}
