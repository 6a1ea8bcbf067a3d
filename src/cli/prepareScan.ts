import { relative, resolve, sep } from 'node:path';
import { baselineKey, parseBaseline } from '../core/detection/filters/baseline';
import { prepareDetection, type Detection, type DetectionSetup } from '../workspace/detection';
import { escapePattern } from '../workspace/ignoreRules';
import { loadConfig, loadConfigFile, type LoadedConfig } from '../workspace/loadConfig';
import type { FileWarning } from '../workspace/warning';
import { keyForBaseline, readBaseline } from './baselineFile';
import { UsageError, type CommandIo } from './io';
import type { ScanOptions } from './scanOptions';

/**
 * The key of the command line's fingerprints. It is a constant, so that reports of different runs and machines can be
 * compared; whoever holds a report can therefore test guesses against a fingerprint, as with any unsalted hash.
 */
const usualKey = new TextEncoder().encode('secret-lens command line, version 1');

/** What a scan finds by, and what is to be said about it. */
export interface PreparedScan {
  readonly setup: DetectionSetup;
  readonly detection: Detection;
  /** Problems of the configuration files, each once. */
  readonly warnings: readonly FileWarning[];
}

/** Reads configuration and baseline. Throws a {@link UsageError} when a file that was named cannot be used. */
export async function prepareScan(
  options: ScanOptions,
  { cwd, grammarFolder }: Pick<CommandIo, 'cwd' | 'grammarFolder'>,
): Promise<PreparedScan> {
  const paths = options.stdinName === undefined ? options.paths : [options.stdinName];
  const config = await load(options.config, paths.length === 0 ? ['.'] : paths, cwd);
  const baseline = options.baseline === undefined ? undefined : await readBaseline(options.baseline, cwd);
  const isWriting = options.writeBaseline !== undefined;
  const setup: DetectionSetup = {
    fingerprintKey: await chooseKey(options, baseline, cwd),
    config,
    grammars: grammarFolder,
    ...settingsFor(options, config, cwd),
    // A baseline that is written holds all findings, those of the old one too.
    ...(baseline === undefined || isWriting ? {} : { baseline }),
  };
  const detection = prepareDetection(setup);
  return { setup, detection, warnings: describeConfigProblems(config, detection) };
}

/** What is wrong with configuration files, those that cannot be read among them. */
export function describeConfigProblems(
  { unreadable }: LoadedConfig,
  { problems }: Pick<Detection, 'problems'>,
): readonly FileWarning[] {
  return [
    ...unreadable.map(({ path, message }) => ({ file: path, message })),
    ...problems.map(({ path, line, message }) => ({
      file: line === undefined ? path : `${path}:${line}`,
      message,
    })),
  ];
}

async function load(file: string | undefined, paths: readonly string[], cwd: string): Promise<LoadedConfig> {
  if (file === undefined) return loadConfig(paths, cwd);
  const config = await loadConfigFile(file, paths, cwd);
  const [problem] = config.unreadable;
  if (problem) throw new UsageError(`${problem.path} ${problem.message}.`);
  return config;
}

async function chooseKey(
  { writeBaseline }: ScanOptions,
  baseline: string | undefined,
  cwd: string,
): Promise<Uint8Array> {
  if (baseline !== undefined) return baselineKey(parseBaseline(baseline));
  return writeBaseline === undefined ? usualKey : keyForBaseline(writeBaseline, cwd);
}

/** Files that the scan itself reads and writes are not scanned: what they hold looks like credentials. */
function settingsFor(
  { baseline, writeBaseline, config, output }: ScanOptions,
  { top }: LoadedConfig,
  cwd: string,
): Pick<DetectionSetup, 'settings'> {
  const own = [baseline, writeBaseline, config, output].filter((file) => file !== undefined);
  if (own.length === 0) return {};
  const exclude = own.map((file) => relative(top, resolve(cwd, file)).replaceAll(sep, '/'));
  return {
    settings: {
      origin: 'command line',
      values: { exclude: exclude.map((path) => `/${escapePattern(path)}`) },
    },
  };
}
