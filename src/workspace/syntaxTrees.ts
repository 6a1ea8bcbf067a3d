import type { Grammars } from '../core/syntax/grammars';
import { SyntaxTrees } from '../core/syntax/syntaxTrees';
import type * as trees from './trees';
import { errorCode, type FileWarning } from './warning';

/**
 * The syntax trees of one thread, by the grammars in the folder; without a folder there are none. The parser is read from its bundle,
 * beside this one, with the first grammar. A grammar that cannot be loaded is warned about once.
 */
export function openSyntaxTrees(
  folder: string | undefined,
  onWarning: (warning: FileWarning) => void,
): SyntaxTrees {
  if (folder === undefined)
    return new SyntaxTrees(
      () => Promise.reject(new Error('No folder of grammars.')),
      () => undefined,
    );
  let grammars: Grammars | undefined;
  return new SyntaxTrees(
    async (grammar) => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would run at start
      grammars ??= (require('./trees.js') as typeof trees).grammarsIn(folder);
      return grammars.parserOf(grammar);
    },
    (grammar, error) => {
      onWarning({
        file: `tree-sitter-${grammar}.wasm`,
        message: `cannot be loaded (${errorCode(error)}); ${grammar} is judged by its strings and comments alone. Install Secret Lens again`,
      });
    },
  );
}
