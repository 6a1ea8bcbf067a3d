import type { Scanner } from '../core/detection/scanner';
import { FileScanner } from './scanFiles';
import type { FileWarning } from './warning';
import type { Batch, BatchResult } from './workerProtocol';

/** A function that scans one batch of files after another, sharing one read buffer; `largestFile` is in bytes. */
export function createBatchScanner(scanner: Scanner, largestFile: number): (batch: Batch) => BatchResult {
  let warnings: FileWarning[] = [];
  const files = new FileScanner(scanner, (warning) => warnings.push(warning), largestFile);
  return (batch) => {
    warnings = [];
    const findings = batch.flatMap((file) => files.scan(file));
    return { fileCount: batch.length, findings, warnings };
  };
}
