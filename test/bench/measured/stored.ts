/**
 * Times, in one thread of a process of its own, scanning the first files of a folder without and with stored values to compare their
 * literals with. The arguments are the folder, the number of files and that of stored secrets; prints {@link StoredFigures} as JSON.
 */
import { createConfiguredScanner } from '../../../src/core/config/configuredScanner';
import { emptyConfig } from '../../../src/core/config/detectionConfig';
import { Redacted } from '../../../src/core/secrets/redacted';
import { KnownValues } from '../../../src/ui/fix/knownValues';
import { FileScanner } from '../../../src/workspace/scanFiles';
import { walkFiles, type WorkspaceFile } from '../../../src/workspace/walk';
import { processorTime } from '../statistics';

/** The best of the rounds, in seconds of processor time. */
export interface StoredFigures {
  readonly files: number;
  readonly without: number;
  readonly comparing: number;
}

const folder = process.argv[2] ?? '.';
const fileCount = Number(process.argv[3] ?? 5_000);
const secretCount = Number(process.argv[4] ?? 1_000);
const rounds = 3;

/** Secrets whose passwords have any of forty lengths, as generated ones have. */
function knowSecrets(): KnownValues {
  const known = new KnownValues();
  for (let index = 0; index < secretCount; index++) {
    const password = `~${index}`.padEnd(8 + (index % 40), '~');
    const name = `app/${index}`;
    known.see({ profile: undefined, region: 'eu-west-1' }, name, new Redacted(JSON.stringify({ password })));
  }
  return known;
}

async function listFiles(): Promise<readonly WorkspaceFile[]> {
  const files: WorkspaceFile[] = [];
  const batches = walkFiles([folder], { base: folder, gitignore: false, onWarning: () => undefined });
  for await (const batch of batches) files.push(...batch.slice(0, fileCount - files.length));
  return files;
}

async function main(): Promise<void> {
  const files = await listFiles();
  const storedValues = knowSecrets().hashes();
  const fingerprintKey = new Uint8Array(32);
  const scanners = [{}, { ...(storedValues && { storedValues }) }].map(
    (options) =>
      new FileScanner(createConfiguredScanner(emptyConfig, { fingerprintKey, ...options }), () => undefined),
  );
  const best = scanners.map(() => Infinity);
  // Once unmeasured, so that the disk's cache and the compiler are warm for both.
  for (let round = -1; round < rounds; round++)
    for (const [index, scanner] of scanners.entries()) {
      const started = processorTime();
      for (const file of files) scanner.scan(file);
      if (round >= 0) best[index] = Math.min(best[index] ?? Infinity, (processorTime() - started) / 1000);
    }
  const [without = 0, comparing = 0] = best;
  const figures: StoredFigures = { files: files.length, without, comparing };
  process.stdout.write(JSON.stringify(figures));
}

void main();
