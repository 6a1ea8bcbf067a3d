import type { Node } from 'web-tree-sitter';
import { listImports } from './packageImports';
import type { Preamble } from './preamble';

/** Why nothing can be kept secret in code of a browser or an app. */
export const browserReason =
  'This code runs in the browser or on the device of whoever uses it, where every value is public: use the secret on the server.';

/** Whether the file says that it runs in a browser or an app: React's directive, or a package that only they have. */
export function runsInBrowser(root: Node, { directives }: Preamble): boolean {
  return (
    directives.includes('use client') ||
    listImports(root).some(({ module }) =>
      /^(?:@angular\/core|react-dom\/client|react-native)(?:\/|$)/.test(module),
    )
  );
}
