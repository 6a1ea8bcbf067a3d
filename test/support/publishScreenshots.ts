/** Takes the README's pictures from what the end-to-end tests saw last, as WebP, a third as large: `npm run screenshots`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { launchBrowser } from './browser';
import { out, root } from './paths';

const quality = 0.9;

async function main(): Promise<void> {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const browser = await launchBrowser();
  const page = await browser.newPage();
  for (const [picture] of readme.matchAll(/media\/screenshots\/[\w-]+\.webp/g)) {
    const png = readFileSync(join(out, 'screenshots', `${basename(picture, '.webp')}.png`), 'base64');
    const dataUrl = await page.evaluate<string>(`(async () => {
      const image = await createImageBitmap(await (await fetch('data:image/png;base64,${png}')).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext('2d').drawImage(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: ${quality} });
      const reader = new FileReader();
      reader.readAsDataURL(blob);
      await new Promise((resolve) => (reader.onload = resolve));
      return reader.result;
    })()`);
    mkdirSync(dirname(join(root, picture)), { recursive: true });
    writeFileSync(join(root, picture), dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
    console.log(picture);
  }
  await browser.close();
}

void main();
