import type { Node } from 'web-tree-sitter';
import { detectIndentation, detectLineEnding } from '../../sourceText';
import type { SourceFile } from '../../retrieval';

/** How the file is written, so that what is added looks like the rest of it. */
export interface JavaStyle {
  readonly indentation: string;
  readonly lineEnding: '\n' | '\r\n';
}

export function detectJavaStyle(file: SourceFile, root: Node): JavaStyle {
  return {
    indentation: detectIndentation(root, file.text, ['class_body', 'interface_body', 'block'], '    '),
    lineEnding: detectLineEnding(file.text),
  };
}
