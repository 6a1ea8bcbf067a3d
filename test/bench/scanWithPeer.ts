/**
 * `scanWithPeer.ts NAME FOLDER REPORT`: scans a folder with a peer and writes what it found as a JSON array of
 * `{file, startLine, endLine}`, which the score script reads.
 */
import { writeFileSync } from 'node:fs';
import { installPeer, peers } from './peers';

/** Seconds after which the peer is given up. */
const timeout = 3600;

async function main(): Promise<void> {
  const [, , name, folder = '', report = ''] = process.argv;
  const peer = peers.find((known) => known.name === name);
  const installed = peer && (await installPeer(peer));
  if (installed === undefined) throw new Error(`${name ?? 'The peer'} could not be installed.`);
  writeFileSync(report, JSON.stringify(await installed.scan(folder, timeout)));
}

void main();
