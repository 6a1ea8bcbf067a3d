/**
 * Times one thing that happens once in a process, in a process of its own: `scanner FILE` loads the bundle of
 * `scannerBundle.ts` and scans a first text, `activation FILE` loads the extension and activates it in an editor of
 * straw. Prints milliseconds of processor time.
 */
import { tmpdir } from 'node:os';
import Module, { createRequire } from 'node:module';
import { processorTime } from '../statistics';
import type { scanFirst } from './scannerBundle';

/** An API that takes every call and gives back something of its own kind. */
function createStraw(): unknown {
  const straw: unknown = new Proxy(
    class {
      readonly kind = 'straw';
    },
    {
      get: (target, key) => {
        if (key === 'prototype') return target.prototype;
        if (key === 'then') return undefined;
        if (typeof key === 'string' && /path$/i.test(key)) return tmpdir();
        if (key === Symbol.toPrimitive) return () => '';
        if (key === Symbol.iterator) return [][Symbol.iterator];
        return straw;
      },
      // A bundle copies a module's properties to an object with the module's prototype.
      getPrototypeOf: () => straw as object,
      set: () => true,
      apply: () => straw,
      construct: () => Object.create(straw as object) as object,
    },
  );
  return straw;
}

const load = createRequire(__filename);

function activate(file: string): void {
  const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
  const usual = loader._load.bind(loader);
  const straw = createStraw();
  loader._load = (request, ...rest) => (request === 'vscode' ? straw : usual(request, ...rest));
  const context = new Proxy(
    { subscriptions: [] },
    { get: (target, key) => (key in target ? target[key as 'subscriptions'] : straw) },
  );
  const started = processorTime();
  (load(file) as { activate(context: unknown): void }).activate(context);
  report(started);
}

function scan(file: string): void {
  const started = processorTime();
  (load(file) as { scanFirst: typeof scanFirst }).scanFirst();
  report(started);
}

/** Ends the process, since an activated extension would go on. */
function report(started: number): void {
  process.stdout.write(String(processorTime() - started), () => process.exit());
}

const [, , what, file = ''] = process.argv;
if (what === 'activation') activate(file);
else scan(file);
