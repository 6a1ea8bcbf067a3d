import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { out } from './paths';

/** Writes what it knows about a failure into a folder. */
type Collect = (dir: string) => Promise<void>;

const sources = new Set<Collect>();

/** Adds a source of evidence; the returned function takes it away. */
export function offerEvidence(collect: Collect): () => void {
  sources.add(collect);
  return () => sources.delete(collect);
}

/** Asks every source, and resolves to the folder, `out/failures/<title>`. What a source cannot give is noted there. */
export async function keepEvidence(title: string): Promise<string> {
  const dir = join(out, 'failures', title.replaceAll(/[^\w .-]+/g, '_').slice(0, 120));
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  let number = 0;
  for (const collect of sources) {
    number += 1;
    try {
      await collect(dir);
    } catch (error) {
      writeFileSync(join(dir, `missing-${number}.txt`), String(error));
    }
  }
  return dir;
}

/** Mocha root hooks: a failed test leaves its screenshots and logs. */
export const mochaHooks = {
  async afterEach(this: Mocha.Context): Promise<void> {
    if (this.currentTest?.state !== 'failed') return;
    this.timeout(30_000);
    const dir = await keepEvidence(this.currentTest.fullTitle());
    console.log(`      evidence: ${dir}`);
  },
};
