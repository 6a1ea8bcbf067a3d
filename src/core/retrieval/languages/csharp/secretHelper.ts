import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/textEdit';
import { chooseFreeName, toPascalCase } from '../../names';
import type { RetrievalStyle, RetrievalTarget } from '../../retrieval';
import {
  collectNames,
  findTopLevelType,
  insertAtEnd,
  insertMember,
  isType,
  listMembers,
} from './declarations';
import type { CSharpStyle } from './declarations';
import { findClient, findReader } from './existingHelpers';
import {
  quoteCSharp,
  writeClient,
  writeKeyedReader,
  writeKeyReader,
  writeReader,
  writeTokenReader,
  writeWaiting,
} from './readers';
import type { Member } from './readers';
import { hasModifier } from './position';
import type { ValueCode } from './replacement';
import type { UsingAdditions } from './usings';

/** What the code round the place of use has to offer, and how it is written. */
export interface HelperContext {
  readonly root: Node;
  readonly source: string;
  readonly useAt: Node;
  /** Whether the place can await. */
  readonly awaits: boolean;
  readonly usings: UsingAdditions;
  readonly style: CSharpStyle;
  /** Names of other files that declare parts of the same type. */
  readonly taken: readonly string[];
}

/** Code that gives the value, and the edits that make the helper exist. */
export interface HelperUse {
  readonly value: ValueCode;
  readonly edits: readonly TextEdit[];
}

const classNames: Partial<Record<RetrievalStyle, string>> = {
  sdk: 'Secrets',
  cache: 'CachedSecrets',
  'local-http': 'LocalSecrets',
};

/**
 * The call that reads the target through a static class: nested in the outermost type round the place, so that no other file can
 * have one of its name, or at the end of a file of top-level statements. Undefined where no class can stand.
 */
export function useSecretHelper(
  target: RetrievalTarget,
  way: RetrievalStyle,
  context: HelperContext,
): HelperUse | undefined {
  const { root, source, useAt, awaits, style } = context;
  const type = root.namedChildren.some((child) => child.type === 'global_statement')
    ? undefined
    : findTopLevelType(useAt);
  if (type === undefined && !root.namedChildren.some((child) => child.type === 'global_statement'))
    return undefined;
  const { members, base } = listWanted(target, way, context, type);
  const given = [target.secretName, ...(target.jsonKey === undefined ? [] : [target.jsonKey])]
    .map(quoteCSharp)
    .join(', ');
  if (base !== undefined && target.jsonKey === undefined)
    return { value: awaits ? awaited(`${base}(${given})`) : waited(`${base}(${given})`), edits: [] };

  const holder = findHolder(root, type, members);
  const present = new Set(holder === undefined ? [] : listMembers(holder).map(({ text }) => squeeze(text)));
  const missing = members.filter((member) => !present.has(squeeze(toText(member))));
  const lines = separate(missing);
  const suffix = target.region === undefined ? '' : toPascalCase(target.region);
  const stem = (classNames[way] ?? 'Secrets') + suffix;
  const taken = new Set([...collectNames(root), ...context.taken]);
  const className = holder?.childForFieldName('name')?.text ?? chooseFreeName([stem, `Aws${stem}`], taken);
  const value = awaits
    ? awaited(`${className}.GetAsync(${given})`)
    : { code: `${className}.Get(${given})`, binds: 'tightly' as const };
  if (missing.length === 0) return { value, edits: [] };
  if (holder !== undefined) return withEdit(value, insertMember(holder, source, lines, style));
  const access = type === undefined ? 'internal' : 'private';
  const declaration = [
    `${access} static class ${className}`,
    '{',
    ...lines.map((line) => (line === '' ? '' : `>${line}`)),
    '}',
  ];
  return withEdit(
    value,
    type === undefined
      ? insertAtEnd(source, declaration, style)
      : insertMember(type, source, declaration, style),
  );
}

function withEdit(value: ValueCode, edit: TextEdit | undefined): HelperUse | undefined {
  return edit && { value, edits: [edit] };
}

function awaited(call: string): ValueCode {
  return { code: `await ${call}`, binds: 'as await' };
}

function waited(call: string): ValueCode {
  return { code: `${call}.GetAwaiter().GetResult()`, binds: 'tightly' };
}

/** The members that the call needs, in the order that they are written in, and the file's own method that reads a secret. */
function listWanted(
  target: RetrievalTarget,
  way: RetrievalStyle,
  { root, useAt, awaits, usings }: HelperContext,
  type: Node | undefined,
): { readonly members: readonly Member[]; readonly base?: string } {
  const base = way === 'sdk' ? findReader(root, type, target) : undefined;
  const own = way === 'sdk' ? findClient(type, useAt, target) : undefined;
  const isKeyed = target.jsonKey !== undefined;
  const read =
    base === undefined
      ? [
          ...(own === undefined ? [writeClient(way, target, usings)] : []),
          writeReader(way, own ?? (way === 'cache' ? 'Cache' : 'Client'), usings),
        ]
      : [];
  return {
    ...(base === undefined ? {} : { base }),
    members: [
      ...read,
      ...(isKeyed ? [writeKeyedReader(base ?? 'GetAsync', usings)] : []),
      ...(awaits
        ? []
        : [
            isKeyed
              ? writeWaiting('string name, string key', 'name, key')
              : writeWaiting('string name', 'name'),
          ]),
      ...(isKeyed || way === 'local-http' ? [writeKeyReader(usings)] : []),
      ...(way === 'local-http' ? [writeTokenReader(usings)] : []),
    ],
  };
}

/** The class within reach that an earlier fix wrote for the same way, region and client: it has the first of the members. */
function findHolder(root: Node, type: Node | undefined, members: readonly Member[]): Node | undefined {
  const [first = []] = members;
  const text = squeeze(toText(first));
  const nested = type === undefined ? [] : listMembers(type);
  const outer = findAll(root, 'class_declaration').filter(
    (declaration) => findTopLevelType(declaration) === undefined,
  );
  return [...nested, ...outer].find(
    (declaration) =>
      isType(declaration) &&
      hasModifier(declaration, 'static') &&
      listMembers(declaration).some((member) => squeeze(member.text) === text),
  );
}

function separate(members: readonly Member[]): readonly string[] {
  return members.flatMap((member, index) => (index === 0 ? member : ['', ...member]));
}

function toText(member: Member): string {
  return member.map((line) => line.replace(/^>+/, '')).join('\n');
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
