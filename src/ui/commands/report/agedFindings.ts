import * as vscode from 'vscode';
import type { AgedFinding } from '../../../core/secrets/secretsReport';
import { countOf } from '../../../core/text/countOf';
import type { LocatedFinding } from '../../../workspace/scanFiles';
import { readLineAges } from '../../../workspace/lineAges';
import type { FindingsStore } from '../../findings/findingsStore';
import type { WorkspaceScan } from '../../findings/workspaceScan';

/** Files whose history is read at a time. */
const lanes = 2;

/** The findings that the editor knows, each with how long its line has been as it is. */
export async function readAgedFindings(
  store: Pick<FindingsStore, 'all'>,
  { signal, report }: { readonly signal: AbortSignal; readonly report: (message: string) => void },
): Promise<readonly AgedFinding[]> {
  const files = [...store.all()];
  const waiting = files.values();
  const aged: AgedFinding[] = [];
  let done = 0;
  const readOn = async (): Promise<void> => {
    for (const [uri, findings] of waiting) {
      signal.throwIfAborted();
      aged.push(...(await addAges(vscode.Uri.parse(uri, true), findings, signal)));
      report(`Age of the findings: ${++done} of ${files.length} files`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, readOn));
  return aged;
}

/** Which files the findings are of, as a sentence. */
export function describeScope({ state }: Pick<WorkspaceScan, 'state'>): string {
  if (state === 'none')
    return 'Only open files were scanned. Scan Workspace finds what stands in the others.';
  return state === 'scanning'
    ? 'The workspace is still being scanned.'
    : `${countOf(state.fileCount, 'file')} of the workspace were scanned, and those that are open.`;
}

async function addAges(
  uri: vscode.Uri,
  findings: readonly LocatedFinding[],
  signal: AbortSignal,
): Promise<readonly AgedFinding[]> {
  const lines = [...new Set(findings.map(({ start }) => start.line + 1))];
  const ages = uri.scheme === 'file' ? await readLineAges(uri.fsPath, lines, signal) : undefined;
  return findings.map(({ file, start, ruleId, severity, message }) => ({
    file,
    line: start.line + 1,
    ruleId,
    severity,
    message,
    age: ages?.get(start.line + 1) ?? { kind: 'unknown' },
  }));
}
