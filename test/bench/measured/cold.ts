/**
 * Times one thing that happens once in a process, in a process of its own: `scanner FILE` loads the engine and
 * scans a first text, `activation FILE DECLARATIONS` loads the extension and activates it in an editor of straw
 * that exports what the declarations of the editor's API do. Prints milliseconds of processor time.
 */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import Module, { createRequire } from 'node:module';
import { processorTime } from '../statistics';
import type * as engine from '../../../src/workspace/engine';

/** What the editor's API exports, by its declarations. */
function namesOfApi(declarations: string): string[] {
  const exported =
    /^(?: {2}|\t| {4})export (?:abstract )?(?:class|const|enum|function|let|namespace) (\w+)/gm;
  return [
    ...new Set(Array.from(readFileSync(declarations, 'utf8').matchAll(exported), ([, name = '']) => name)),
  ];
}

/** An API of these names that takes every call and gives back something of its own kind. */
function createStraw(names: readonly string[]): unknown {
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
      ownKeys: (target) => [...new Set([...Reflect.ownKeys(target), ...names])],
      getPrototypeOf: () => straw as object,
      set: () => true,
      apply: () => straw,
      construct: () => Object.create(straw as object) as object,
    },
  );
  return straw;
}

const load = createRequire(__filename);

function activate(file: string, declarations: string): void {
  const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
  const usual = loader._load.bind(loader);
  const straw = createStraw(namesOfApi(declarations));
  loader._load = (request, ...rest) => (request === 'vscode' ? straw : usual(request, ...rest));
  const context = new Proxy(
    { subscriptions: [] },
    { get: (target, key) => (key in target ? target[key as 'subscriptions'] : straw) },
  );
  const started = processorTime();
  (load(file) as { activate(context: unknown): void }).activate(context);
  report(processorTime() - started);
}

/** What the extension does at its first scan, in a folder without configuration. */
function scan(file: string): void {
  const started = processorTime();
  const { prepareDetection } = load(file) as typeof engine;
  const config = { top: tmpdir(), base: tmpdir(), folders: [] };
  const scanner = prepareDetection({ fingerprintKey: new Uint8Array(32), config }).createScanner();
  scanner.scan('const retries = 3;\n', { path: 'src/app.ts' });
  report(processorTime() - started);
}

/** Ends the process, since an activated extension would go on. */
function report(time: number): void {
  process.stdout.write(String(time), () => process.exit());
}

const [, , what, file = '', declarations = ''] = process.argv;
if (what === 'activation') activate(file, declarations);
else scan(file);
