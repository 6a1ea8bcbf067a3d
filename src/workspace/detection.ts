import { isAbsolute, relative, resolve, sep } from 'node:path';
import { readConfigFiles } from '../core/config/configFiles';
import { createConfiguredScanner, type ConfiguredScanner } from '../core/config/configuredScanner';
import {
  emptyConfig,
  mergeConfigs,
  type ConfigProblem,
  type DetectionConfig,
  type ParsedConfig,
} from '../core/config/detectionConfig';
import { createPathFilter } from '../core/config/pathFilter';
import { readSecretLensSettings } from '../core/config/secretLensConfig';
import { parseBaseline } from '../core/detection/filters/baseline';
import type { StoredValueHashes } from '../core/detection/stored/storedValueRule';
import type { TreeParser } from '../core/syntax/syntaxTrees';
import { compilePattern } from './compilePattern';
import { rebase } from './ignoreRules';
import { readKeywordTables } from './keywordTables';
import type { ConfigFolder, LoadedConfig } from './loadConfig';

/** Everything that decides what is found, as plain data that can be posted to a worker. */
export interface DetectionSetup {
  /** Key of the fingerprints; a baseline brings its own. */
  readonly fingerprintKey: Uint8Array;
  readonly config: Pick<LoadedConfig, 'top' | 'base' | 'folders'>;
  /** Further settings, which come last: the keys are those of `.secretlens.toml`. */
  readonly settings?: Settings;
  /** The text of a baseline whose findings are left out. */
  readonly baseline?: string;
  /** The folder of the grammars; without it generic credentials are judged by strings and comments alone. */
  readonly grammars?: string;
  /** What is stored in Secrets Manager, where literals are to be compared with it. */
  readonly storedValues?: StoredValueHashes;
}

/** Settings of somebody other than the scanned folder, with a name for messages about them. */
export interface Settings {
  readonly origin: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A {@link DetectionSetup} made ready: its configuration, and a scanner when one is asked for. */
export interface Detection {
  readonly config: DetectionConfig;
  /** What is wrong with the configuration files. */
  readonly problems: readonly ConfigProblem[];
  /** Whether the configuration leaves a file, named relative to the base folder, out. */
  excludes(name: string): boolean;
  /** A scanner of files that are named relative to the base folder. Throws a BaselineError when the baseline is none. */
  createScanner(syntax?: TreeParser): ConfiguredScanner;
}

/** Reads the configuration. Never throws: what is wrong with it is among the problems. */
export function prepareDetection(setup: DetectionSetup): Detection {
  const { fingerprintKey, baseline, storedValues } = setup;
  const { top, base, folders } = setup.config;
  const { config, problems } = readAll(folders, setup.settings);
  const keywordTables = readKeywordTables();
  const isExcluded = createPathFilter(config.excludes);
  return {
    config,
    problems,
    excludes: (name) => isExcluded(seenFrom(top, base, name)),
    createScanner: (syntax) =>
      createConfiguredScanner(config, {
        fingerprintKey,
        ...(keywordTables === undefined ? {} : { keywordTables }),
        ...(syntax && { syntax }),
        ...(storedValues && { storedValues }),
        ...(baseline === undefined ? {} : { baseline: parseBaseline(baseline) }),
        ...(top === base ? {} : { relativePath: (name) => seenFrom(top, base, name) }),
      }),
  };
}

function readAll(folders: readonly ConfigFolder[], settings: Settings | undefined): ParsedConfig {
  if (folders.length === 0 && settings === undefined) return { config: emptyConfig, problems: [] };
  const read = folders.map(({ fromTop, files }) => {
    const { config, problems } = readConfigFiles(files, compilePattern);
    return { config: fromTop === '' ? config : moveToTop(config, fromTop), problems };
  });
  if (settings) read.push(readSecretLensSettings(settings.values, settings.origin, compilePattern));
  return {
    config: mergeConfigs(...read.map(({ config }) => config)),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** The same configuration for paths that are relative to the top folder; those that custom rules name stay as they are. */
function moveToTop(config: DetectionConfig, folder: string): DetectionConfig {
  return {
    ...config,
    excludes: config.excludes.map((pattern) => rebase(pattern, folder)),
    exemptions: config.exemptions.map(
      (isExempt) => (finding) =>
        finding.path.startsWith(`${folder}/`) &&
        isExempt({ ...finding, path: finding.path.slice(folder.length + 1) }),
    ),
  };
}

/** A file's name relative to the top folder, `/` between; absolute on another drive. */
function seenFrom(top: string, base: string, name: string): string {
  if (top === base && !isAbsolute(name)) return name;
  const slash = name.endsWith('/') ? '/' : '';
  const path = resolve(base, name);
  const fromTop = relative(top, path);
  const seen = isAbsolute(fromTop) ? path : fromTop;
  return (sep === '/' ? seen : seen.replaceAll(sep, '/')) + slash;
}
