/** Takes the README's pictures from what the end-to-end tests saw last: `npm run screenshots`. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { out, root } from './paths';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
for (const [picture] of readme.matchAll(/media\/screenshots\/[\w-]+\.png/g)) {
  mkdirSync(dirname(join(root, picture)), { recursive: true });
  copyFileSync(join(out, 'screenshots', basename(picture)), join(root, picture));
  console.log(picture);
}
