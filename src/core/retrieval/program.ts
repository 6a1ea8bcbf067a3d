import type { Node } from 'web-tree-sitter';
import { Redacted } from '../secrets/redacted';
import type { Grammars } from '../syntax/grammars';
import { ancestorsOf } from '../syntax/nodes';
import { readLiteral } from '../syntax/stringLiteral';
import type { StringLiteral } from '../syntax/stringLiteral';
import { applyTextEdits } from '../text/textEdit';
import type { TextRange } from '../text/textEdit';
import type { RetrievalForm } from './form';
import { findJoinedLiteral } from './joinedLiteral';
import { refuse } from './language';
import type { RetrievalLanguage, Rewriting } from './language';
import { readConnectionName } from './connectionParts';
import { findConnection, takeApart, type NearbyLiteral } from './related';
import type { LocatedLiteral, RetrievalResult, SourceFile } from './retrieval';

/** The form of a language's programs, which are read and checked through its syntax tree. */
export function programForm(language: RetrievalLanguage, grammars: Grammars): RetrievalForm {
  const withTree: Rewriting['withTree'] = (file, use) =>
    grammars.withTree(language.chooseGrammar(file), file.text, use);

  return {
    mayBe: ({ languageId }) => language.languageIds.includes(languageId),

    stylesFor: (file) =>
      language.languageIds.includes(file.languageId) ? (language.stylesFor?.(file) ?? language.styles) : [],

    usualStyle: (file, project) => language.usualStyle?.(file, project) ?? Promise.resolve(undefined),

    async locate(file, secret) {
      return withTree(file, (root) => {
        const found = findPart(language, root, file.text, secret);
        if (found === undefined) return undefined;
        const literal = toLiteral(language, found);
        const assignedTo = literal.assignedTo ?? nameInside(file.text, found);
        return { ...literal, ...(assignedTo !== undefined && { assignedTo }) };
      });
    },

    async related(file, secret) {
      return withTree(file, (root) => {
        const found = findPart(language, root, file.text, secret);
        if (found === undefined) return [];
        const { content, segments } = found.literal;
        const isPlain = segments.every(({ kind }) => kind === 'text');
        const whole = isPlain ? readLiteral(found.literal, content) : undefined;
        const parts = whole === undefined ? [] : takeApart(new Redacted(whole), content.start);
        return parts.length > 0
          ? parts
          : findConnection(toLiteral(language, found), listNearby(language, file.text, found.literal.node));
      });
    },

    async plan(file, secret, target, style, project) {
      return withTree(file, async (root) => {
        const found = findPart(language, root, file.text, secret);
        if (found === undefined) return refuse('The range is not in a string literal whose value is known.');
        const { literal, part } = found;
        if (!isSound(language, literal.node))
          return refuse('The code round the literal has syntax errors: correct them first.');
        const result = await language.rewrite({
          file,
          root,
          literal,
          part,
          target,
          style,
          project,
          withTree,
        });
        return root.hasError || (await parsesAfter(withTree, file, result))
          ? result
          : refuse('No rewriting is known that fits this code.');
      });
    },
  };
}

/** Whether the file still parses when the plan's edits are applied: the last guard against code that does not run. */
async function parsesAfter(
  withTree: Rewriting['withTree'],
  file: SourceFile,
  result: RetrievalResult,
): Promise<boolean> {
  if (result.kind === 'refusal') return true;
  const text = applyTextEdits(file.text, result.plan.edits.get(file.path) ?? []);
  return withTree({ ...file, text }, (root) => !root.hasError);
}

function toLiteral(language: RetrievalLanguage, { literal, part, value }: FoundPart): LocatedLiteral {
  const assignedTo = language.findAssignedName(literal.node);
  return {
    range: part,
    value: new Redacted(value),
    ...(assignedTo === undefined ? {} : { assignedTo }),
  };
}

/** What a literal itself calls the part: `DB_PASSWORD` in "DB_PASSWORD=…", `Authorization` in "Authorization: Bearer …". */
function nameInside(text: string, { literal: { content }, part }: FoundPart): string | undefined {
  const before = text.slice(content.start, Math.max(content.start, part.start));
  return /(?:^|[\s;&?,{"'])([A-Za-z][\w-]*)["']?(?:=|:\s*(?:Bearer\s+)?)["']?$/.exec(before)?.[1];
}

/** Parts of one connection stand within so many lines of one another. */
const nearbyLines = 12;

/** The other literals in the nearest expression or block round the literal that has any with a name. */
function listNearby(language: RetrievalLanguage, source: string, literal: Node): readonly NearbyLiteral[] {
  const { row } = literal.startPosition;
  for (const ancestor of ancestorsOf(literal)) {
    const nearby = ancestor
      .descendantsOfType(
        [...language.literalTypes],
        { row: Math.max(0, row - nearbyLines), column: 0 },
        { row: row + nearbyLines, column: 0 },
      )
      .filter((node) => node.startIndex !== literal.startIndex)
      .flatMap((node) => {
        const name = language.findAssignedName(node);
        const range = { start: node.startIndex, end: node.endIndex };
        const found = name === undefined ? undefined : findPart(language, ancestor, source, range);
        return name === undefined || found === undefined || readConnectionName(name) === undefined
          ? []
          : [{ name, range: found.part, value: new Redacted(found.value) }];
      });
    if (nearby.length > 0) return nearby;
  }
  return [];
}

interface FoundPart {
  readonly literal: StringLiteral;
  readonly part: TextRange;
  readonly value: string;
}

/** The literal round a range, and what of it is replaced: all with its quotes when the range covers the content. */
function findPart(
  language: RetrievalLanguage,
  root: Node,
  source: string,
  range: TextRange,
): FoundPart | undefined {
  const asGiven = range.start < range.end ? language.findLiteral(root, source, range) : undefined;
  const selected = asGiven === undefined ? trimRange(source, range) : range;
  if (selected.start >= selected.end) return undefined;
  const literal =
    asGiven ??
    language.findLiteral(root, source, selected) ??
    findJoinedLiteral(language, root, source, selected);
  if (literal === undefined) return undefined;
  const { content, node } = literal;
  const inContent = {
    start: Math.max(selected.start, content.start),
    end: Math.min(selected.end, content.end),
  };
  const value = readLiteral(literal, inContent);
  if (value === undefined || value === '') return undefined;
  const whole = inContent.start === content.start && inContent.end === content.end;
  return { literal, part: whole ? { start: node.startIndex, end: node.endIndex } : inContent, value };
}

/** The range without the white space at its ends, which a hand-made selection easily has. */
function trimRange(source: string, { start, end }: TextRange): TextRange {
  const text = source.slice(start, end);
  const leading = text.length - text.trimStart().length;
  return { start: start + leading, end: start + leading + text.trim().length };
}

/** Whether the statement that holds the literal, and what stands round it, parsed without errors. */
function isSound(language: RetrievalLanguage, literal: Node): boolean {
  for (const ancestor of ancestorsOf(literal)) {
    if (ancestor.isError) return false;
    if (language.isStatement(ancestor)) return !ancestor.hasError;
  }
  return true;
}
