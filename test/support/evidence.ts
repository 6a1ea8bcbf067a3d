import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { out } from './paths';

/** Writes what it knows about a failure into a folder; resolves to what is worth printing at once. */
type Collect = (dir: string) => Promise<string | undefined>;

const sources = new Set<Collect>();

/** Adds a source of evidence; the returned function takes it away. */
export function offerEvidence(collect: Collect): () => void {
  sources.add(collect);
  return () => sources.delete(collect);
}

/**
 * Asks every source, and fills the folder `out/failures/<title>`, where it notes what a source cannot give. Resolves to lines that
 * say where the folder is and what the sources say.
 */
export async function keepEvidence(title: string): Promise<string> {
  const dir = join(out, 'failures', title.replaceAll(/[^\w .-]+/g, '_').slice(0, 120));
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const said = [`evidence: ${dir}`];
  let number = 0;
  for (const collect of sources) {
    number += 1;
    try {
      const summary = await collect(dir);
      if (summary !== undefined) said.push(summary);
    } catch (error) {
      writeFileSync(join(dir, `missing-${number}.txt`), String(error));
    }
  }
  return said.join('\n');
}

/** Mocha root hooks: a failed test leaves its screenshots and logs. */
export const mochaHooks = {
  async afterEach(this: Mocha.Context): Promise<void> {
    if (this.currentTest?.state !== 'failed') return;
    this.timeout(30_000);
    console.log((await keepEvidence(this.currentTest.fullTitle())).replaceAll(/^/gm, '      '));
  },
};
