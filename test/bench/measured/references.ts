/**
 * Times, in one thread of a process of its own, only walking and reading a folder and then finding the references in it. The
 * arguments are the folder and that of the grammars; prints {@link ReferenceFigures} as JSON.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createReferenceSearch } from '../../../src/core/references/findReferences';
import { findReferences } from '../../../src/workspace/findReferences';
import { walkFiles } from '../../../src/workspace/walk';
import { processorTime } from '../statistics';

/** Times in seconds of processor time: the best of the rounds, and the first of all with the grammar's loading. */
export interface ReferenceFigures {
  readonly files: number;
  readonly references: number;
  readonly reading: number;
  readonly finding: number;
  readonly first: number;
}

const folder = process.argv[2] ?? '.';
const grammars = process.argv[3] ?? '.';
const rounds = 3;

const walk = { base: folder, gitignore: false, onWarning: () => undefined };
const search = createReferenceSearch({ load: (file) => readFile(join(grammars, file)) });

async function time(work: () => Promise<void>): Promise<number> {
  const started = processorTime();
  await work();
  return (processorTime() - started) / 1000;
}

async function main(): Promise<void> {
  let files = 0;
  let references = 0;
  const read = async (): Promise<void> => {
    files = 0;
    for await (const batch of walkFiles([folder], walk))
      for (const { path } of batch) {
        readFileSync(path);
        files++;
      }
  };
  const find = async (): Promise<void> => {
    references = 0;
    for await (const found of findReferences([folder], search, walk)) references += found.references.length;
  };
  await read();
  const first = await time(find);
  let reading = Infinity;
  let finding = Infinity;
  for (let round = 0; round < rounds; round++) {
    reading = Math.min(reading, await time(read));
    finding = Math.min(finding, await time(find));
  }
  const figures: ReferenceFigures = { files, references, reading, finding, first };
  process.stdout.write(JSON.stringify(figures));
}

void main();
