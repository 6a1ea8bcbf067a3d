import { version } from '../../package.json';
import type { DetectionConfig } from '../core/detection/config/detectionConfig';
import type { Rule } from '../core/detection/rule';
import { rules as builtInRules } from '../core/detection/rules/index';
import { decodeText } from '../workspace/decode';
import { GitError } from '../workspace/git';
import { scanText, type LocatedFinding } from '../workspace/scanFiles';
import { scanStaged } from '../workspace/scanStaged';
import { defaultJobs, scanFolder, type ScanResult } from '../workspace/scanWorkers';
import { openSyntaxTrees } from '../workspace/syntaxTrees';
import type { FileWarning } from '../workspace/warning';
import { writeBaseline } from './baselineFile';
import { help } from './help';
import { UsageError, type CommandIo, type ExitStatus } from './io';
import { usesColour, writeOutput } from './output';
import { explainPath } from './pathError';
import { prepareScan, type PreparedScan } from './prepareScan';
import { Progress } from './progress';
import { formatJson, formatPretty, formatSarif, formatWarning, summarise } from './report';
import { parseScanOptions, type ScanOptions } from './scanOptions';

/** `secret-lens scan`. Throws a {@link UsageError} for wrong arguments and paths. */
export async function runScan(args: readonly string[], io: CommandIo): Promise<ExitStatus> {
  const options = parseScanOptions(args);
  if (options.help) {
    io.stdout.write(help);
    return 0;
  }
  const prepared = await prepareScan(options, io);
  const progress = new Progress(io.stderr);
  const onWarning = (warning: FileWarning): void => {
    progress.clear();
    io.stderr.write(formatWarning(warning));
  };
  for (const warning of prepared.warnings) onWarning(warning);
  const { findings, fileCount } = await scan(options, prepared, io, onWarning, progress);
  progress.clear();
  if (options.writeBaseline === undefined) {
    await writeReport(findings, options, prepared.detection.config, io);
    io.stderr.write(summarise(findings, fileCount));
    return findings.length === 0 ? 0 : 1;
  }
  await writeBaseline(options.writeBaseline, io.cwd, prepared.setup.fingerprintKey, findings);
  await writeReport([], options, prepared.detection.config, io);
  io.stderr.write(`${options.writeBaseline} holds what was found: ${summarise(findings, fileCount)}`);
  return 0;
}

async function scan(
  options: ScanOptions,
  { setup, detection }: PreparedScan,
  io: CommandIo,
  onWarning: (warning: FileWarning) => void,
  progress: Progress,
): Promise<ScanResult> {
  if (options.stdinName !== undefined) {
    const text = decodeText(await io.readStdin());
    if (text === undefined) return { findings: [], fileCount: 1 };
    const { stdinName } = options;
    const trees = openSyntaxTrees(setup.grammars, onWarning);
    const scanner = detection.createScanner(trees);
    return { findings: await trees.settle(() => scanText(text, stdinName, scanner)), fileCount: 1 };
  }
  try {
    if (options.staged)
      return await scanStaged({ base: io.cwd, paths: options.paths, detection: setup, onWarning });
    return await scanFolder({
      paths: options.paths.length === 0 ? ['.'] : options.paths,
      base: io.cwd,
      gitignore: options.gitignore,
      detection: setup,
      jobs: options.jobs ?? defaultJobs(),
      ...(io.workerScript === undefined ? {} : { workerScript: io.workerScript }),
      onWarning,
      onProgress: ({ fileCount }) => {
        progress.show(`Scanned ${fileCount} files`);
      },
    });
  } catch (error) {
    throw error instanceof GitError ? new UsageError(error.message) : explainPath(error);
  }
}

async function writeReport(
  findings: readonly LocatedFinding[],
  options: ScanOptions,
  config: DetectionConfig,
  io: CommandIo,
): Promise<void> {
  await writeOutput(format(findings, options, config, io), options.output, io);
}

function format(
  findings: readonly LocatedFinding[],
  options: ScanOptions,
  config: DetectionConfig,
  io: CommandIo,
): string {
  switch (options.format) {
    case 'json':
      return formatJson(findings);
    case 'sarif':
      return formatSarif(findings, activeRules(config), version);
    case 'pretty':
      return formatPretty(findings, usesColour(options.output, io));
  }
}

function activeRules({ customRules, severities }: DetectionConfig): readonly Rule[] {
  const rules = new Map([...builtInRules, ...customRules].map((rule) => [rule.id, rule]));
  return [...rules.values()].filter(({ id }) => severities[id] !== 'off');
}
