/** `npm run package`: builds for production, packs the VSIX, lists what is in it, and fails when it holds too much. */
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import manifest from '../../package.json';
import { out, root } from './paths';
import { packVsix } from './vsix';

const limitBytes = 6 * 1024 * 1024;
const unwanted = /^(src|test|out|node_modules)\/|\.map$|\.ts$|(^|\/)\./;

function describe(path: string, name = path): string {
  return `${`${Math.ceil(statSync(path).size / 1024)} KB`.padStart(10)}  ${name}`;
}

async function main(): Promise<void> {
  const vsix = join(root, `${manifest.name}-${manifest.version}.vsix`);
  const paths = await packVsix(vsix);
  const files = paths.map((path) => ({ path, name: relative(join(out, 'package'), path) }));
  for (const { path, name } of files) console.log(describe(path, name));
  console.log(describe(vsix));
  const size = statSync(vsix).size;
  const problems = files.flatMap(({ name }) =>
    unwanted.test(name) ? [`${name} does not belong in it`] : [],
  );
  if (size > limitBytes) problems.push(`${size} bytes are more than ${limitBytes}`);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

void main();
