import { join } from 'node:path';
import { installOnce } from './install';
import { cache } from './paths';
import { run } from './processes';

/** The versions that the tests were written against; aioboto3 brings aiobotocore and boto3 with it. */
const packages = ['aioboto3==15.5.0', 'aws-secretsmanager-caching==1.2.0', 'aws-lambda-powertools==3.37.0'];

/** A Python that has the libraries that retrieval code reads secrets through; they are installed into `.cache` at first use. */
export async function clientsPython(): Promise<string> {
  const dir = join(cache, 'python-clients-15.5.0-1.2.0-3.37.0');
  await installOnce(dir, packages.join(', '), async (partial) => {
    await run('python3', ['-m', 'venv', partial]);
    const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
    await run(join(partial, 'bin', 'python'), [...install, ...packages]);
  });
  return join(dir, 'bin', 'python');
}
