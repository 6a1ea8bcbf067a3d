import { readDelimiter, readShellQuoting } from '../../../syntax/shellLiterals';
import type { StringLiteral } from '../../../syntax/stringLiteral';
import type { TextEdit, TextRange } from '../../../text/textEdit';
import { replacesWhole } from '../../language';

/**
 * Replaces the literal, or the part of it that is the credential, by an expansion such as `$(command)` or `${variable}`;
 * undefined in a quoted here-document that would read differently without its quotes.
 */
export function replaceLiteral(
  source: string,
  literal: StringLiteral,
  part: TextRange,
  expansion: string,
): readonly TextEdit[] | undefined {
  const { node, content } = literal;
  const quoting = readShellQuoting(node);
  const isDefault = node.parent?.type === 'expansion';
  if (quoting === 'here-document' || isDefault) return [{ range: part, newText: expansion }];
  if (quoting === 'quoted here-document') return unquoteHereDocument(source, literal, part, expansion);
  const isWhole = replacesWhole({ literal, part });
  if (isWhole) {
    const { parent } = node;
    const isAssigned = parent?.type === 'variable_assignment' && expansion.startsWith('$(');
    const range = { start: node.startIndex, end: node.endIndex };
    return [{ range, newText: isAssigned ? expansion : `"${expansion}"` }];
  }
  if (quoting === 'double') return [{ range: part, newText: expansion }];
  if (quoting === 'none') return [{ range: part, newText: `"${expansion}"` }];
  const opening = source.slice(node.startIndex, content.start);
  const hasHead = part.start > content.start;
  const hasTail = part.end < content.end;
  const range = {
    start: hasHead ? part.start : node.startIndex,
    end: hasTail ? part.end : node.endIndex,
  };
  return [{ range, newText: `${hasHead ? "'" : ''}"${expansion}"${hasTail ? opening : ''}` }];
}

/** Without quotes at its delimiter the shell expands the text, which must not have had anything to expand. */
function unquoteHereDocument(
  source: string,
  { node, content }: StringLiteral,
  part: TextRange,
  expansion: string,
): readonly TextEdit[] | undefined {
  const rest = source.slice(content.start, part.start) + source.slice(part.end, content.end);
  const delimiter = readDelimiter(node);
  const word = /^(['"])(\w+)\1$/.exec(delimiter?.text ?? '')?.[2];
  if (delimiter === undefined || word === undefined || /[$`\\]/.test(rest)) return undefined;
  return [
    { range: { start: delimiter.startIndex, end: delimiter.endIndex }, newText: word },
    { range: part, newText: expansion },
  ];
}
