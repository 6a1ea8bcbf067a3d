/**
 * Ends what its parent leaves behind. The parent writes `+<id>` and `-<id>` lines as process groups start and end; when
 * the pipe closes, for whatever reason, the groups still noted are told to stop and, two seconds later, killed.
 */
import { createInterface } from 'node:readline';

const graceMs = 2000;
const groups = new Set();

function signal(group, name) {
  try {
    process.kill(-group, name);
    return true;
  } catch {
    return false;
  }
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => undefined);

for await (const line of createInterface({ input: process.stdin })) {
  const group = Number(line.slice(1));
  if (line.startsWith('+')) groups.add(group);
  else groups.delete(group);
}

for (const group of groups) signal(group, 'SIGTERM');
const deadline = Date.now() + graceMs;
while (Date.now() < deadline && [...groups].some((group) => signal(group, 0)))
  await new Promise((resolve) => setTimeout(resolve, 50));
for (const group of groups) signal(group, 'SIGKILL');
