import * as vscode from 'vscode';
import {
  baselineFileName,
  baselineKey,
  createBaseline,
  parseBaseline,
  serialiseBaseline,
  type Baseline,
} from '../../core/detection/filters/baseline';
import { loadEngine } from '../../workspace/loadEngine';
import type { Detections } from '../diagnostics/detections';
import type { FindingNode } from './findingNodes';

const saltBytes = 32;

/** Accepts a finding in the baseline of its folder, which is made where there is none. */
export async function addToBaseline(
  { uri, finding }: FindingNode,
  detections: Pick<Detections, 'ofFolder'>,
): Promise<void> {
  const file = vscode.Uri.parse(uri, true);
  const folder = vscode.workspace.getWorkspaceFolder(file);
  if (folder === undefined)
    throw new Error('The file is in no folder of the workspace, so no baseline is for it.');
  const baselineUri = vscode.Uri.joinPath(folder.uri, baselineFileName);
  const baseline =
    (await readBaseline(baselineUri)) ??
    createBaseline(crypto.getRandomValues(new Uint8Array(saltBytes)), []);

  // The editor's fingerprints are keyed for the session; the baseline needs its own.
  const document = await vscode.workspace.openTextDocument(file);
  const { setup, trees } = await detections.ofFolder(folder);
  const key = baselineKey(baseline);
  const { placeFindings, prepareDetection } = loadEngine();
  const scanner = prepareDetection({
    config: setup.config,
    ...(setup.settings === undefined ? {} : { settings: setup.settings }),
    ...(setup.storedValues === undefined ? {} : { storedValues: setup.storedValues }),
    fingerprintKey: key,
  }).createScanner(trees);
  const text = document.getText();
  const target = { path: finding.file, languageId: document.languageId };
  const found = placeFindings(await trees.settle(() => scanner.scan(text, target)), text, finding.file).find(
    ({ ruleId, start }) =>
      ruleId === finding.ruleId &&
      start.line === finding.start.line &&
      start.character === finding.start.character,
  );
  if (found === undefined) throw new Error('The file has changed since it was scanned. Scan again.');

  const added = createBaseline(key, [
    ...baseline.entries,
    { fingerprint: found.fingerprint, ruleId: found.ruleId, path: finding.file },
  ]);
  await vscode.workspace.fs.writeFile(baselineUri, new TextEncoder().encode(serialiseBaseline(added)));
  vscode.window.setStatusBarMessage(`$(check) Added to ${baselineFileName}`, 5_000);
}

/** Rejects with a BaselineError when the file is broken: it must not be overwritten. */
async function readBaseline(uri: vscode.Uri): Promise<Baseline | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
  return parseBaseline(new TextDecoder().decode(bytes));
}
