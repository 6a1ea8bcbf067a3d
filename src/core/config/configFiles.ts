import { configFileNames, type ConfigFileName } from './configFileNames';
import { emptyConfig, mergeConfigs, type ConfigProblem, type ParsedConfig } from './detectionConfig';
import { importDetectSecretsBaseline } from './detectSecretsBaseline';
import { importGitleaksConfig } from './gitleaksConfig';
import { importGitleaksIgnore } from './gitleaksIgnore';
import type { CompilePattern } from './linearPattern';
import { parseSecretLensConfig } from './secretLensConfig';
import { importSecretlintIgnore } from './secretlintIgnore';

/** A configuration file. Its name says what it is. */
export interface ConfigFile {
  /** With `/` between folders; shown in problems. */
  readonly path: string;
  readonly text: string;
}

type ReadConfigFile = (text: string, path: string, compile: CompilePattern) => ParsedConfig;

const readers: Readonly<Record<ConfigFileName, ReadConfigFile>> = {
  '.secretlintignore': importSecretlintIgnore,
  '.secrets.baseline': importDetectSecretsBaseline,
  '.gitleaksignore': importGitleaksIgnore,
  '.gitleaks.toml': importGitleaksConfig,
  '.secretlens.json': parseSecretLensConfig,
  '.secretlens.toml': parseSecretLensConfig,
};

/** More than any team has. Each takes some kilobytes, and a moment for each finding or file. */
const MOST_PATTERNS = 2000;

/** Compiles the patterns of one file, up to that many. */
function limitPatterns(compile: CompilePattern): CompilePattern {
  let left = MOST_PATTERNS;
  return (source) =>
    left-- > 0 ? compile(source) : { problem: `the file has more than ${MOST_PATTERNS} patterns` };
}

/**
 * Reads the configuration files of one folder, or a file of any name given for `.secretlens.toml` or, ending in
 * `.json`, its twin. Never throws; each problem names its file.
 */
export function readConfigFiles(files: readonly ConfigFile[], compile: CompilePattern): ParsedConfig {
  const names = files.map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
  const problems: ConfigProblem[] = [];
  const known = configFileNames.flatMap((name) =>
    files.filter((_, index) => names[index] === name).map((file) => ({ file, read: readers[name] })),
  );
  const others = files
    .filter((_, index) => !Object.hasOwn(readers, names[index] ?? ''))
    .map((file) => ({ file, read: parseSecretLensConfig }));
  const configs = [...known, ...others].map(({ file: { text, path }, read }) => {
    const parsed = read(text, path, limitPatterns(compile));
    problems.push(...parsed.problems);
    return parsed.config;
  });
  return { config: mergeConfigs(emptyConfig, ...configs), problems };
}
