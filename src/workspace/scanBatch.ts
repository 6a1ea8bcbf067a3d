import { prepareDetection, type DetectionSetup } from './detection';
import { FileScanner, type LocatedFinding } from './scanFiles';
import { openSyntaxTrees } from './syntaxTrees';
import type { FileWarning } from './warning';
import type { Batch, BatchResult } from './workerProtocol';

/** A function that scans one batch of files after another, sharing one read buffer; `largestFile` is in bytes. */
export function createBatchScanner(
  setup: DetectionSetup,
  largestFile: number,
): (batch: Batch) => Promise<BatchResult> {
  let warnings: FileWarning[] = [];
  const onWarning = (warning: FileWarning): void => {
    warnings.push(warning);
  };
  const trees = openSyntaxTrees(setup.grammars, onWarning);
  const files = new FileScanner(prepareDetection(setup).createScanner(trees), onWarning, largestFile);
  return async (batch) => {
    warnings = [];
    const findings: LocatedFinding[] = [];
    for (const file of batch) {
      let found = files.scan(file);
      if (trees.isWanting) found = await trees.settle(() => files.scan(file));
      for (const finding of found) findings.push(finding);
    }
    return { fileCount: batch.length, findings, warnings };
  };
}
