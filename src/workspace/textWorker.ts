import { parentPort, workerData } from 'node:worker_threads';
import type { ScanTarget } from '../core/detection/scanner';
import type { DetectionSetup } from './detection';
import { loadEngine } from './loadEngine';

/** A text for the thread to scan; answered by its findings with their places. */
export interface TextRequest {
  readonly text: string;
  readonly target: ScanTarget;
}

/** The thread's entry: prepares the rules once, then scans each text that it is sent. */
function serve(port: NonNullable<typeof parentPort>, setup: DetectionSetup): void {
  const { openSyntaxTrees, placeFindings, prepareDetection } = loadEngine();
  // A grammar that cannot be loaded is told of by the extension host, which loads it too.
  const trees = openSyntaxTrees(setup.grammars, () => undefined);
  const scanner = prepareDetection(setup).createScanner(trees);
  port.on('message', ({ text, target }: TextRequest) => {
    void trees
      .settle(() => scanner.scan(text, target))
      .then((findings) => {
        port.postMessage(placeFindings(findings, text, target.path));
      });
  });
}

if (parentPort) serve(parentPort, workerData as DetectionSetup);
