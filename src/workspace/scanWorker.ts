import { parentPort, workerData } from 'node:worker_threads';
import { loadEngine } from './loadEngine';
import type { Batch, WorkerSetup } from './workerProtocol';

/** The thread's entry: prepares the rules once, then scans what it is sent. */
function serve(port: NonNullable<typeof parentPort>, setup: WorkerSetup): void {
  const { createBatchScanner, prepareDetection } = loadEngine();
  const detection = prepareDetection(setup.detection);
  const scan = createBatchScanner(detection.createScanner(), setup.largestFile);
  port.on('message', (batch: Batch) => {
    port.postMessage(scan(batch));
  });
}

if (parentPort) serve(parentPort, workerData as WorkerSetup);
