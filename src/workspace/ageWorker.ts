import { parentPort, workerData } from 'node:worker_threads';
import { runAge, type AgeRequest } from './age';

/** The thread's entry: answers the one request that it is started with. */
if (parentPort) {
  const port = parentPort;
  void runAge(workerData as AgeRequest).then((answer) => {
    port.postMessage(answer);
  });
}
