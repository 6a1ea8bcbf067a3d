import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createScanner, type Scanner } from '../core/detection/scanner';
import { decodeText } from '../workspace/decode';
import { FileScanner, scanFiles, scanText, type LocatedFinding } from '../workspace/scanFiles';
import { walkFiles } from '../workspace/walk';
import { errorCode, type FileWarning } from '../workspace/warning';
import { UsageError, type CommandIo, type ExitStatus } from './io';
import { formatJson, formatPretty, printable, summarise } from './report';
import { parseScanOptions, type ScanOptions } from './scanOptions';
import { help } from './help';

/**
 * The key of the command line's fingerprints. It is a constant, so that reports of different runs and machines can be
 * compared; whoever holds a report can therefore test guesses against a fingerprint, as with any unsalted hash.
 */
const fingerprintKey = new TextEncoder().encode('secret-lens command line, version 1');

interface ScanResult {
  readonly findings: readonly LocatedFinding[];
  readonly fileCount: number;
}

/** `secret-lens scan`. Throws a {@link UsageError} for wrong arguments and paths. */
export async function runScan(args: readonly string[], io: CommandIo): Promise<ExitStatus> {
  const options = parseScanOptions(args);
  if (options.help) {
    io.stdout.write(help);
    return 0;
  }
  const scanner = createScanner({ fingerprintKey });
  const result =
    options.stdinName === undefined
      ? await scanPaths(options, scanner, io)
      : await scanStdin(options.stdinName, scanner, io);
  await writeReport(result.findings, options, io);
  io.stderr.write(summarise(result.findings, result.fileCount));
  return result.findings.length === 0 ? 0 : 1;
}

async function scanPaths(options: ScanOptions, scanner: Scanner, io: CommandIo): Promise<ScanResult> {
  const onWarning = ({ file, message }: FileWarning): void => {
    io.stderr.write(`warning: ${printable(file)}: ${message}\n`);
  };
  const files = walkFiles(options.paths, { base: io.cwd, gitignore: options.gitignore, onWarning });
  const findings: LocatedFinding[] = [];
  let fileCount = 0;
  try {
    for await (const outcomes of scanFiles(files, new FileScanner(scanner, onWarning))) {
      fileCount += outcomes.length;
      for (const outcome of outcomes) findings.push(...outcome.findings);
    }
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined || path === undefined) throw error;
    throw new UsageError(code === 'ENOENT' ? `${path} does not exist.` : `${path} cannot be read (${code}).`);
  }
  return { findings, fileCount };
}

async function scanStdin(name: string, scanner: Scanner, io: CommandIo): Promise<ScanResult> {
  const text = decodeText(await io.readStdin());
  return { findings: text === undefined ? [] : scanText(text, name, scanner), fileCount: 1 };
}

async function writeReport(
  findings: readonly LocatedFinding[],
  options: ScanOptions,
  io: CommandIo,
): Promise<void> {
  const colour = options.output === undefined && io.stdout.isTTY === true && !io.env['NO_COLOR'];
  const report = options.format === 'json' ? formatJson(findings) : formatPretty(findings, colour);
  if (options.output === undefined) {
    io.stdout.write(report);
    return;
  }
  try {
    await writeFile(resolve(io.cwd, options.output), report);
  } catch (error) {
    throw new UsageError(`${options.output} cannot be written (${errorCode(error)}).`);
  }
}
