import { parentPort, workerData } from 'node:worker_threads';
import { loadEngine } from './loadEngine';
import type { Batch, WorkerSetup } from './workerProtocol';

/** The thread's entry: prepares the rules once, then scans what it is sent. */
function serve(port: NonNullable<typeof parentPort>, setup: WorkerSetup): void {
  const { createBatchScanner } = loadEngine();
  const scan = createBatchScanner(setup.detection, setup.largestFile);
  let last = Promise.resolve();
  port.on('message', (batch: Batch) => {
    last = last.then(async () => {
      port.postMessage(await scan(batch));
    });
  });
}

if (parentPort) serve(parentPort, workerData as WorkerSetup);
