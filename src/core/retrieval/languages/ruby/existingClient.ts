import type { Node } from 'web-tree-sitter';
import type { RetrievalTarget } from '../../retrieval';
import { runsInMethod } from './position';
import type { FileContext } from './secretModule';

/** The file's client for the target's region that every method sees and that exists when the place of use runs. */
export function findClient(
  target: RetrievalTarget,
  { root, useAt }: FileContext,
): { readonly code: string } | undefined {
  const made = root.namedChildren.find((statement) => {
    const name = statement.childForFieldName('left');
    const construction = statement.childForFieldName('right');
    return (
      statement.type === 'assignment' &&
      /^(constant|global_variable)$/.test(name?.type ?? '') &&
      construction !== null &&
      makesClient(construction) &&
      readRegion(construction) === target.region &&
      (statement.endIndex <= useAt.startIndex || runsInMethod(useAt))
    );
  });
  const code = made?.childForFieldName('left')?.text;
  return code === undefined ? undefined : { code };
}

function makesClient(construction: Node): boolean {
  return (
    /^(::)?Aws::SecretsManager::Client$/.test(construction.childForFieldName('receiver')?.text ?? '') &&
    construction.childForFieldName('method')?.text === 'new'
  );
}

/** The region that is written into the construction as literal text. */
function readRegion(construction: Node): string | undefined {
  return /\bregion(?::|['"]? *=>) *(['"])([\w-]+)\1/.exec(construction.text)?.[2];
}
