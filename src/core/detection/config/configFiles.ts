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

/** How each kind of file is read, in rising precedence: what a team has written for Secret Lens comes last. */
const readers: readonly (readonly [string, ReadConfigFile])[] = [
  ['.secretlintignore', importSecretlintIgnore],
  ['.secrets.baseline', importDetectSecretsBaseline],
  ['.gitleaksignore', importGitleaksIgnore],
  ['.gitleaks.toml', importGitleaksConfig],
  ['.secretlens.json', parseSecretLensConfig],
  ['.secretlens.toml', parseSecretLensConfig],
];

/** The names of the files that set something about detection, and that are looked for in a folder. */
export const configFileNames: readonly string[] = readers.map(([name]) => name);

/**
 * Reads the configuration files of one folder, or a file of any name given for `.secretlens.toml` or, ending in
 * `.json`, its twin. Never throws; each problem names its file.
 */
export function readConfigFiles(files: readonly ConfigFile[], compile: CompilePattern): ParsedConfig {
  const names = files.map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
  const problems: ConfigProblem[] = [];
  const known = readers.flatMap(([name, read]) =>
    files.filter((_, index) => names[index] === name).map((file) => ({ file, read })),
  );
  const others = files
    .filter((_, index) => !configFileNames.includes(names[index] ?? ''))
    .map((file) => ({ file, read: parseSecretLensConfig }));
  const configs = [...known, ...others].map(({ file: { text, path }, read }) => {
    const parsed = read(text, path, compile);
    problems.push(...parsed.problems);
    return parsed.config;
  });
  return { config: mergeConfigs(emptyConfig, ...configs), problems };
}
