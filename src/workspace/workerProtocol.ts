import type { DetectionSetup } from './detection';
import type { LocatedFinding } from './scanFiles';
import type { WorkspaceFile } from './walk';
import type { FileWarning } from './warning';

/** What a scan worker is started with. */
export interface WorkerSetup {
  readonly detection: DetectionSetup;
  /** Bytes of the largest file that is scanned. */
  readonly largestFile: number;
}

/** Files for a worker to scan; answered by one {@link BatchResult}, in the order of asking. */
export type Batch = readonly WorkspaceFile[];

/** What was found in one batch, in the order of its files. */
export interface BatchResult {
  readonly fileCount: number;
  readonly findings: readonly LocatedFinding[];
  readonly warnings: readonly FileWarning[];
}
