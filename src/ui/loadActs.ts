import * as vscode from 'vscode';
import { commandIds } from '../contributions';
import type * as bundle from './acts';
import type { Acts, ActsDeps } from './acts';

/** The acts, which are loaded when one is first asked for. */
export interface ActsOnDemand {
  get(): Acts;
  dispose(): void;
}

/**
 * Answers every command from the start. The first that is called, whichever it is, loads the bundle, which then registers
 * them all itself, and is called again there.
 */
export function createActsOnDemand(deps: ActsDeps): ActsOnDemand {
  let loaded: Acts | undefined;
  const standIns = vscode.Disposable.from(
    ...commandIds.map((id) =>
      vscode.commands.registerCommand(id, (...args: unknown[]) => {
        get();
        return vscode.commands.executeCommand(id, ...args);
      }),
    ),
  );

  function get(): Acts {
    if (loaded === undefined) {
      const { createActs } = loadActs();
      standIns.dispose();
      loaded = createActs(deps);
    }
    return loaded;
  }

  return {
    get,
    dispose: () => {
      standIns.dispose();
      loaded?.dispose();
    },
  };
}

/**
 * Read from its bundle on first use. It is required, not imported, because that works alike in the bundle, beside which it
 * lies, and in the sources.
 */
function loadActs(): typeof bundle {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would run at start
  return require('./acts.js') as typeof bundle;
}
