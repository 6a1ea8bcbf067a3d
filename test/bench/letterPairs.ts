/**
 * Counts letter pairs in the words of all Markdown files under a folder (node_modules unless given) and prints the
 * table of src/core/detection/generic/letterPairs.ts: for each pair the rounded bits −log2 P(second | first), 0 to 9.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LETTERS = 26;
const counts = Array.from({ length: LETTERS }, () => new Array<number>(LETTERS).fill(0.5));
const seen = new Set<string>();

function count(word: string): void {
  if (seen.has(word)) return;
  seen.add(word);
  for (let i = 0; i + 1 < word.length; i++) {
    const row = counts[word.charCodeAt(i) - 97];
    const column = word.charCodeAt(i + 1) - 97;
    if (row) row[column] = (row[column] ?? 0) + 1;
  }
}

for (const path of readdirSync(process.argv[2] ?? 'node_modules', { recursive: true, encoding: 'utf8' }))
  if (path.endsWith('.md'))
    for (const [word] of readFileSync(join(process.argv[2] ?? 'node_modules', path), 'utf8').matchAll(
      /(?<![\w/-])[a-z]{3,14}(?![\w/-])/g,
    ))
      count(word);

const table = counts.map((row) => {
  const total = row.reduce((sum, pairs) => sum + pairs, 0);
  return row.map((pairs) => Math.min(9, Math.round(-Math.log2(pairs / total)))).join('');
});
process.stdout.write(`${seen.size} words\n${table.join('\n')}\n`);
