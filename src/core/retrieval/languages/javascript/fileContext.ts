import type { Node } from 'web-tree-sitter';
import type { ModuleSystem } from './moduleSystem';
import type { Preamble } from './preamble';
import type { JavaScriptStyle } from './sourceStyle';

/** A parsed file, how it is written, and the place where it needs the secret. */
export interface FileContext {
  readonly root: Node;
  readonly source: string;
  readonly preamble: Preamble;
  readonly modules: ModuleSystem;
  readonly style: JavaScriptStyle;
  /** Where the helper is called. */
  readonly useAt: Node;
}
