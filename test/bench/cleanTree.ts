import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { benchDir, filesUnder, keyOf, link } from './sources';

const languageOf: Readonly<Record<string, string>> = {
  '.ts': 'TypeScript',
  '.mts': 'TypeScript',
  '.tsx': 'TypeScript',
  '.js': 'JavaScript',
  '.mjs': 'JavaScript',
  '.cjs': 'JavaScript',
  '.jsx': 'JavaScript',
  '.py': 'Python',
  '.go': 'Go',
  '.rs': 'Rust',
  '.java': 'Java',
  '.kt': 'Kotlin',
  '.kts': 'Kotlin',
  '.scala': 'Scala',
  '.c': 'C',
  '.h': 'C',
  '.cc': 'C++',
  '.cpp': 'C++',
  '.hpp': 'C++',
  '.cs': 'C#',
  '.php': 'PHP',
  '.rb': 'Ruby',
  '.swift': 'Swift',
  '.m': 'Objective-C',
  '.mm': 'Objective-C',
  '.pm': 'Perl',
  '.pl': 'Perl',
  '.sh': 'shell',
};

const testOrDocumentation =
  /(^|[\\/])(tests?|__tests__|__mocks__|testing|test[_-]?(data|util|utils|support|helpers?|suite)|e2e|specs?|fixtures?|mocks?|fakes?|examples?|samples?|demos?|docs?|documentation|bench|benches|benchmarks?|integration|integtest|mirage)([\\/]|$)/i;
/** What a build made of the source, or somebody else's code in it. */
const built =
  /(^|[\\/])(dist|build|built|_?cjs|_?esm|lib\.(esm|commonjs)|umd|bundles?|vendor|third[_-]?party|node_modules)([\\/]|$)|[.-]min\.\w+$/;
const testFile =
  /(^|[\\/])(tests?|testing|test_[^\\/]*|conftest|[^\\/]*([_.-](test|tests|spec|mock|bench|stories)|Tests?|IT))\.\w+$/;

/** What is left out of the clean tree. */
const left = [testOrDocumentation, built, testFile];

/** Whether a file, by its path inside its package, is code to be run: no test, example or documentation. */
function isProgram(path: string): boolean {
  return (
    extname(path) in languageOf && !path.endsWith('.d.ts') && !left.some((pattern) => pattern.test(path))
  );
}

/** Most bytes that one package gives to a language, so that none drowns the others. */
const packageShare = 3_000_000;

/** A tree with its bytes by language, the largest first. */
export interface CleanTree {
  readonly dir: string;
  readonly files: number;
  readonly bytes: number;
  readonly languages: readonly (readonly [language: string, bytes: number])[];
}

/**
 * Lays the programs of the given packages, tests and documentation left out, side by side in one tree: all of them, or
 * one in so many, picked by their paths.
 */
export function layCleanTree(packageDirs: readonly string[], oneIn = 1): CleanTree {
  const names = packageDirs.map((dir) => basename(dir));
  const dir = join(
    benchDir,
    `clean-${keyOf([...names, ...left.map(({ source }) => source), `${packageShare}`, `${oneIn}`])}`,
  );
  const marker = join(dir, '.complete');
  const isLaid = existsSync(marker);
  if (!isLaid) rmSync(dir, { recursive: true, force: true });
  const languages = new Map<string, number>();
  let files = 0;
  for (const packageDir of packageDirs) {
    const share = new Map<string, number>();
    for (const path of filesUnder(packageDir)) {
      if (!isProgram(path) || Number.parseInt(keyOf([path]).slice(0, 8), 16) % oneIn !== 0) continue;
      const { size } = statSync(join(packageDir, path));
      const language = languageOf[extname(path)] ?? '';
      const taken = (share.get(language) ?? 0) + size;
      if (taken > packageShare) continue;
      share.set(language, taken);
      languages.set(language, (languages.get(language) ?? 0) + size);
      files++;
      if (!isLaid) link(join(packageDir, path), join(dir, basename(packageDir), path));
    }
  }
  if (!isLaid) writeFileSync(marker, '');
  const sorted = [...languages].sort(([, a], [, b]) => b - a);
  return { dir, files, bytes: sorted.reduce((sum, [, bytes]) => sum + bytes, 0), languages: sorted };
}
