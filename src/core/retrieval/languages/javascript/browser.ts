import type { Node } from 'web-tree-sitter';
import { listImports } from './packageImports';
import type { Preamble } from './preamble';

/** Whether the file says that it runs in a browser or an app: React's directive, or a package that only they have. */
export function runsInBrowser(root: Node, { directives }: Preamble): boolean {
  return (
    directives.includes('use client') ||
    listImports(root).some(({ module }) =>
      /^(?:@angular\/core|react-dom\/client|react-native)(?:\/|$)/.test(module),
    )
  );
}
