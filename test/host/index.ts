import { rmSync, writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { format } from 'node:util';
import CountingReporter from '../support/countingReporter';
import { reportMark } from '../support/reportMark';

/**
 * Runs the suites that `load` declares inside the extension host. Rejects when a test fails. Leaves its counts where
 * `TEST_COUNTS` says, and an uncaught failure to load where `TEST_COUNTS` and `.error` say. `TEST_GREP` chooses tests by
 * title.
 */
export async function runSuites(load: () => void): Promise<void> {
  const counts = process.env['TEST_COUNTS'];
  if (counts !== undefined) rmSync(counts, { force: true });
  const print = Mocha.reporters.Base.consoleLog;
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    print(`${reportMark}${format(...args)}`);
  };
  const grep = process.env['TEST_GREP'];
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    color: false,
    reporter: CountingReporter,
    ...(grep === undefined ? {} : { grep }),
  });
  try {
    mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
    load();
  } catch (error) {
    if (counts !== undefined) writeFileSync(`${counts}.error`, String(error));
    throw error;
  }
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}
