import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { run } from './run';
import { runProgram } from './runProgram';

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

for (const stream of [process.stdout, process.stderr])
  // The reader has gone, as `head` does: there is nobody left to report to.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(2);
  });

// V8 optimises a grammar's hot functions in the background for seconds, and the process cannot end meanwhile; the few
// texts that one run parses do not repay it.
setFlagsFromString('--wasm-tiering-budget=1000000000');
// Nor is one run long enough for V8's usual amount of inlining, which takes each thread that scans most of a second of
// processor time and makes nothing faster that could be measured.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');

/** Built beside this file. */
const workerScript = join(__dirname, 'scanWorker.js');

void run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  readStdin,
  runProgram,
  grammarFolder: join(__dirname, 'grammars'),
  ...(existsSync(workerScript) && { workerScript }),
}).then((status) => {
  process.exitCode = status;
});
