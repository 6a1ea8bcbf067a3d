import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installOnce } from './install';
import { cache } from './paths';
import { run } from './processes';

/** The version that the tests were written against. */
const awsCliVersion = '1.46.3';

/** Puts an `aws` into a folder for a script's PATH; the package is in `.cache/awscli-<version>`, installed at first use. */
export async function provideAwsCli(folder: string): Promise<void> {
  const dir = join(cache, `awscli-${awsCliVersion}`);
  await installOnce(dir, `awscli ${awsCliVersion}`, async (partial) => {
    await run('python3', ['-m', 'venv', partial]);
    const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
    await run(join(partial, 'bin', 'python'), [...install, `awscli==${awsCliVersion}`]);
  });
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'aws');
  writeFileSync(file, `#!/bin/sh\nexec '${join(dir, 'bin', 'python')}' -m awscli "$@"\n`);
  chmodSync(file, 0o755);
}
