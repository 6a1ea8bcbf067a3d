import { parentPort, workerData } from 'node:worker_threads';
import type { DetectionSetup } from './detection';
import { loadEngine } from './loadEngine';
import type { TextRequest } from './textScanThread';

/** The thread's entry: prepares the rules once, then scans each text that it is sent. */
function serve(port: NonNullable<typeof parentPort>, setup: DetectionSetup): void {
  const { placeFindings, prepareDetection } = loadEngine();
  const scanner = prepareDetection(setup).createScanner();
  port.on('message', ({ text, target }: TextRequest) => {
    port.postMessage(placeFindings(scanner.scan(text, target), text, target.path));
  });
}

if (parentPort) serve(parentPort, workerData as DetectionSetup);
