import type { Node } from 'web-tree-sitter';
import { ancestorsOf, isSameNode } from '../../syntax/nodes';
import { findRustLiteral, isRustFormat, readRustQuotes, rustLiteralTypes } from '../../syntax/rustLiterals';
import type { TextEdit } from '../../text/textEdit';
import { noteEnvironment, notePermission, refuse, replacesWhole } from '../language';
import type { RetrievalLanguage, Rewriting } from '../language';
import { addRustDependencies } from '../manifests/cargoToml';
import { chooseFreeName, toSnakeCase } from '../names';
import type { RetrievalResult } from '../retrieval';
import { detectLineEnding, indentationAt, insert, joinInsertions, startOfLine } from '../sourceText';
import { findConstant, makeFunction, type RustConstant } from './rust/constant';
import { writeLazy, writeOnce } from './rust/helperCode';
import { findAssignedName, findWaiting, judgePosition, type Waiting } from './rust/position';
import { findOwner, replaceInFormat, takesOwned, writeFormat } from './rust/replacement';
import { collectNames, nameValue, useSecretHelper, type ValueReader } from './rust/secretHelper';

/**
 * Rust 1.80 and later, edition 2018: AWS SDK for Rust, or `std::env`. A literal is a `&'static str`, and so is what takes its
 * place: the value is read once and kept, by a `LazyLock` or in async code by tokio's `OnceCell`.
 */
export const rust: RetrievalLanguage = {
  languageIds: ['rust'],
  styles: ['sdk', 'environment'],
  literalTypes: rustLiteralTypes,
  chooseGrammar: () => 'rust',
  findLiteral: findRustLiteral,
  findAssignedName,
  isStatement: ({ parent }) => parent?.type === 'source_file' || parent?.type === 'block',

  async rewrite(rewriting): Promise<RetrievalResult> {
    const { file, root, literal, target, style, project } = rewriting;
    if (/^#!\[no_std\]/m.test(file.text))
      return refuse('A crate without the standard library has no AWS SDK.');
    const position = judgePosition(literal.node);
    if (position.kind === 'fixed') return refuse(position.reason);
    const search = position.kind === 'constant' ? findConstant(root, position.item) : undefined;
    if (search?.kind === 'none') return refuse(search.because);
    const reader = useSecretHelper(rewriting);
    const waiting = findWaiting(root, literal.node);
    const code =
      search === undefined
        ? replaceExpression(rewriting, reader, waiting)
        : replaceConstant(rewriting, reader, search.constant);
    if (code === undefined)
      return refuse('The secret is a part of bytes, or of bytes whose number must be known: use a string.');

    const manifest =
      style === 'environment'
        ? undefined
        : await addRustDependencies(project, target.jsonKey === undefined ? [] : ['serde_json']);
    const blocks = search !== undefined || waiting.kind === 'blocking' || code.blocks;
    return {
      kind: 'plan',
      plan: {
        style,
        edits: new Map([
          [file.path, joinInsertions([...code.edits, ...addDeclarations(rewriting, reader)])],
          ...(manifest?.edits ?? []),
        ]),
        notes: [
          ...(position.kind === 'expression' && position.note !== undefined ? [position.note] : []),
          ...noteReading(rewriting, blocks),
          ...(manifest?.notes ?? []),
        ],
      },
    };
  },
};

function noteReading({ target, style }: Rewriting, blocks: boolean): string[] {
  if (style === 'environment') return [noteEnvironment(target)];
  const how = blocks ? 'is read once, and blocks its thread until then' : 'is read once';
  return [`The secret ${how}, when it is first used.`, notePermission(target)];
}

interface Replacement {
  readonly edits: readonly TextEdit[];
  /** The code waits for the value without `.await`, wherever it stands. */
  readonly blocks: boolean;
}

function replaceExpression(
  rewriting: Rewriting,
  reader: ValueReader,
  waiting: Waiting,
): Replacement | undefined {
  const { file, literal, part } = rewriting;
  const { node } = literal;
  const modules = 'super::'.repeat(depthOfModule(node));
  const once = (how: Waiting): string => modules + reader.once(how);
  if (isRustFormat(node)) {
    const range = replacesWhole({ literal, part }) ? literal.content : part;
    const name = chooseFreeName([reader.name], namesInFormat(node));
    const edits = replaceInFormat(file.text, literal, range, name, encode(reader, modules, once(waiting)));
    return { edits, blocks: false };
  }
  const isBytes = readRustQuotes(node)?.isBytes === true;
  if (replacesWhole({ literal, part })) {
    if (isBytes && needsLength(node)) return undefined;
    const value = once(waiting);
    return { edits: [replaceNode(node, isBytes ? `${value}.as_bytes()` : value)], blocks: false };
  }
  if (isBytes) return undefined;
  const owner = findOwner(node);
  const format = (how: Waiting): string =>
    writeFormat(file.text, literal, part, reader.name, encode(reader, modules, once(how)));
  if (owner !== undefined || takesOwned(node))
    return { edits: [replaceNode(owner ?? node, format(waiting))], blocks: false };
  return { edits: [replaceNode(node, writeBlock(rewriting, format({ kind: 'blocking' })))], blocks: true };
}

function encode(reader: ValueReader, modules: string, value: string): string {
  const encoded = reader.encode(value);
  return encoded === value ? value : modules + encoded;
}

function replaceNode(node: Node, newText: string): TextEdit {
  return { range: { start: node.startIndex, end: node.endIndex }, newText };
}

/** A block that makes the string once and gives it as the literal was given. */
function writeBlock({ file, literal }: Rewriting, expression: string): string {
  const lineEnding = detectLineEnding(file.text);
  const outer = indentationAt(file.text, literal.node.startIndex);
  const name = toSnakeCase(findAssignedName(literal.node) ?? 'text').toUpperCase();
  return [
    '{',
    ...writeLazy(name, expression, `${outer}    `),
    `${outer}    ${name}.as_str()`,
    `${outer}}`,
  ].join(lineEnding);
}

/** Whether bytes are used as an array, whose length is part of its type. */
function needsLength({ parent }: Node): boolean {
  const type = parent?.childForFieldName('type')?.text ?? '';
  return parent?.type === 'unary_expression' || type.includes(';');
}

function replaceConstant(
  rewriting: Rewriting,
  reader: ValueReader,
  constant: RustConstant,
): Replacement | undefined {
  const { file, root, literal, part } = rewriting;
  const isBytes = readRustQuotes(literal.node)?.isBytes === true;
  const isWhole = replacesWhole({ literal, part });
  if (isBytes && !isWhole) return undefined;
  const modules = 'super::'.repeat(depthOfModule(literal.node));
  const taken = collectNames(root);
  const lower = constant.name.toLowerCase();
  const name = chooseFreeName([nameValue(lower), `${lower}_value`], taken);
  const expression = isWhole
    ? reader.read(modules)
    : writeFormat(
        file.text,
        literal,
        part,
        reader.name,
        encode(reader, modules, modules + reader.once({ kind: 'blocking' })),
      );
  const { item } = constant;
  const lineEnding = detectLineEnding(file.text);
  const indentation = indentationAt(file.text, item.startIndex);
  const code = writeOnce(name, expression, isBytes).replaceAll('\n', lineEnding + indentation);
  const parted = isNextTo(item, item.nextNamedSibling) ? code + lineEnding : code;
  const edits = [
    ...(isNextTo(item, item.previousNamedSibling)
      ? [insert(startOfLine(file.text, item.startIndex), lineEnding)]
      : []),
    ...makeFunction(constant, { name, code: parted }),
  ];
  return { edits, blocks: true };
}

/** Whether a declaration, and not what belongs to the item, stands in the line above or below the item. */
function isNextTo(item: Node, other: Node | null): boolean {
  if (other === null || /comment|attribute/.test(other.type)) return false;
  return (
    other.endPosition.row === item.startPosition.row - 1 ||
    other.startPosition.row === item.endPosition.row + 1
  );
}

/** How many modules with a body of their own in this file are round the node. */
function depthOfModule(node: Node): number {
  return [...ancestorsOf(node)].filter(({ type }) => type === 'mod_item').length;
}

function namesInFormat(node: Node): ReadonlySet<string> {
  const inText = [...node.text.matchAll(/\{([a-z_]\w*)/gi)].map(([, name]) => name ?? '');
  const named = (node.parent?.namedChildren ?? []).filter(({ nextSibling }) => nextSibling?.type === '=');
  return new Set([...inText, ...named.map(({ text }) => text)]);
}

/** Puts declarations at the end of the file, in front of the module of tests that may be there. */
function addDeclarations({ file, root }: Rewriting, { declarations }: ValueReader): readonly TextEdit[] {
  const { added } = declarations;
  if (added.length === 0) return [];
  const lineEnding = detectLineEnding(file.text);
  const text = added
    .map((declaration) => declaration.replaceAll('\n', lineEnding))
    .join(lineEnding + lineEnding);
  const tests = findTests(root);
  if (tests !== undefined)
    return [insert(startOfLine(file.text, tests.startIndex), text + lineEnding + lineEnding)];
  const end = file.text.endsWith('\n') ? '' : lineEnding;
  return [insert(file.text.length, end + lineEnding + text + lineEnding)];
}

/** The attribute that opens a module of tests at the end of the file. */
function findTests(root: Node): Node | undefined {
  const items = root.namedChildren;
  const last = items.at(-1);
  const attribute = items.find((item) => isSameNode(item.nextNamedSibling, last));
  return last?.type === 'mod_item' && attribute?.text === '#[cfg(test)]' ? attribute : undefined;
}
