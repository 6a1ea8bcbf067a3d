import { posix, sep } from 'node:path';
import type { ConfiguredScanner } from '../core/config/configuredScanner';
import type { Finding } from '../core/detection/finding';
import type { AddedLines } from './addedLines';
import { decodeText } from './decode';
import { prepareDetection, type DetectionSetup } from './detection';
import { runGit, type GitRun } from './git';
import { describeTooLarge, largestFile } from './fileReader';
import { placeFindings, type LocatedFinding } from './scanFiles';
import type { ScanResult } from './scanWorkers';
import { readStagedChanges, type StagedFile } from './stagedChanges';
import { openSyntaxTrees } from './syntaxTrees';
import type { FileWarning } from './warning';

/** Contents are fetched from git in groups of about this many bytes. */
const GROUP = 32 * 1024 * 1024;

/** Which staged changes to scan, and how. */
export interface StagedScan {
  /** A folder of the working tree, to which names are relative. */
  readonly base: string;
  /** Files and folders, relative to `base`; all that is staged when empty. */
  readonly paths: readonly string[];
  readonly detection: DetectionSetup;
  readonly onWarning: (warning: FileWarning) => void;
  readonly signal?: AbortSignal;
}

interface SizedFile extends StagedFile {
  readonly name: string;
  readonly size: number;
}

/**
 * Scans what the next commit would hold: the staged content of each file that the commit changes, whatever the working
 * tree has, and gives the findings that touch lines which the commit adds or changes. Rejects with a GitError.
 */
export async function scanStaged(scan: StagedScan): Promise<ScanResult> {
  const { base, paths, detection, onWarning, signal } = scan;
  const run: GitRun = { cwd: base, ...(signal && { signal }) };
  const trees = openSyntaxTrees(detection.grammars, onWarning);
  const scanner = prepareDetection(detection).createScanner(trees);
  const prefix = (await runGit(['rev-parse', '--show-prefix'], run)).toString().trimEnd();
  const changes = (await readStagedChanges(paths, run))
    .map((file) => ({ ...file, name: nameOf(file.path, prefix, base) }))
    .filter(({ name }) => !scanner.excludes(name));
  const sizes = await readSizes(changes, run);
  const sized = changes.map((file, index) => ({ ...file, size: sizes[index] ?? 0 }));
  const findings: LocatedFinding[] = [];
  for (const group of groupBySize(sized.filter((file) => isScanned(file, scan)))) {
    const contents = await readBlobs(group, run);
    for (const [index, file] of group.entries()) {
      findings.push(...(await trees.settle(() => scanChange(file, contents[index], scanner))));
    }
  }
  return { findings, fileCount: changes.length };
}

/** As of files that are walked: relative within the base folder, absolute outside it. */
function nameOf(path: string, prefix: string, base: string): string {
  const name = posix.relative(`/${prefix}`, `/${path}`);
  return name.startsWith('../') ? posix.join(base.replaceAll(sep, '/'), name) : name;
}

function isScanned({ name, size }: SizedFile, { onWarning }: StagedScan): boolean {
  if (size <= largestFile) return true;
  onWarning({ file: name, message: describeTooLarge(largestFile) });
  return false;
}

function scanChange(
  { name, added }: SizedFile,
  content: Uint8Array | undefined,
  scanner: ConfiguredScanner,
): LocatedFinding[] {
  const text = content && decodeText(content);
  if (text === undefined) return [];
  const findings = scanner.scan(text, { path: name });
  return placeFindings(
    findings.filter((finding) => touches(added, finding, text)),
    text,
    name,
  );
}

function touches(added: AddedLines, { range }: Finding, text: string): boolean {
  if (added === 'all') return true;
  const first = countLines(text, range.start);
  const last = first + countLines(text.slice(range.start, range.end), range.end - range.start) - 1;
  return added.some((span) => span.first <= last && first <= span.last);
}

/** The number, from 1, of the line on which the offset is, as git counts lines. */
function countLines(text: string, offset: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', end + 1)) line++;
  return line;
}

/** The sizes of the files' objects in bytes. */
async function readSizes(files: readonly StagedFile[], run: GitRun): Promise<number[]> {
  if (files.length === 0) return [];
  const input = files.map(({ blob }) => `${blob}\n`).join('');
  const answer = await runGit(['cat-file', '--batch-check=%(objectsize)'], { ...run, input });
  return answer.toString().split('\n').map(Number);
}

/** The contents of the files' objects; git answers each name with a line that ends in the size, the content, and LF. */
async function readBlobs(files: readonly SizedFile[], run: GitRun): Promise<Uint8Array[]> {
  const input = files.map(({ blob }) => `${blob}\n`).join('');
  const answer = await runGit(['cat-file', '--batch'], { ...run, input });
  let offset = 0;
  return files.map(({ size }) => {
    const start = answer.indexOf('\n', offset) + 1;
    offset = start + size + 1;
    return answer.subarray(start, start + size);
  });
}

function groupBySize(files: readonly SizedFile[]): SizedFile[][] {
  const groups: SizedFile[][] = [];
  let room = 0;
  for (const file of files) {
    if (file.size > room) {
      groups.push([]);
      room = GROUP;
    }
    groups.at(-1)?.push(file);
    room -= file.size;
  }
  return groups;
}
