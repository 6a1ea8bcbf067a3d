import { join } from 'node:path';
import { installOnce } from './install';
import { cache } from './paths';
import { run } from './processes';

/** The versions that the tests were written against; aioboto3 brings aiobotocore and boto3 with it. */
const packages = ['aioboto3==15.5.0', 'aws-secretsmanager-caching==1.2.0', 'aws-lambda-powertools==3.37.0'];

/** A Python that has the libraries that retrieval code reads secrets through. */
export function clientsPython(): Promise<string> {
  return provide('python-clients-15.5.0-1.2.0-3.37.0', packages);
}

/** A Python that has the AWS CDK. */
export function cdkPython(): Promise<string> {
  return provide('python-cdk-2.275.0', ['aws-cdk-lib==2.275.0']);
}

/** A virtual environment in `.cache`, which is made at first use. */
async function provide(folder: string, wanted: readonly string[]): Promise<string> {
  const dir = join(cache, folder);
  await installOnce(dir, wanted.join(', '), async (partial) => {
    await run('python3', ['-m', 'venv', partial]);
    const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
    await run(join(partial, 'bin', 'python'), [...install, ...wanted]);
  });
  return join(dir, 'bin', 'python');
}
