const names = [
  '.secretlintignore',
  '.secrets.baseline',
  '.gitleaksignore',
  '.gitleaks.toml',
  '.secretlens.json',
  '.secretlens.toml',
] as const;

export type ConfigFileName = (typeof names)[number];

/**
 * The names of the files that set something about detection, and that are looked for in a folder, in rising precedence:
 * what a team has written for Secret Lens comes last.
 */
export const configFileNames: readonly ConfigFileName[] = names;
