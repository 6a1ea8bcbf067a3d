import type { Node } from 'web-tree-sitter';
import type { TextEdit } from '../../../text/textEdit';
import { chooseFreeName, toPascalCase } from '../../names';
import type { RetrievalStyle, RetrievalTarget } from '../../retrieval';
import type { ImportAdditions } from '../jvm/imports';
import type { JavaJsonLibrary } from '../jvm/jsonLibrary';
import { cacheClass, clientClass, quoteJvm, regionClass } from '../jvm/sdk';
import { collectNames, insertMember } from './declarations';
import { findClient, findKeyReader, findReader } from './existingHelpers';
import type { ExistingHelper } from './existingHelpers';
import { writeKeyReader, writeLocalHttpReader } from './readers';
import type { JavaStyle } from './sourceStyle';

/** What the code round the place of use has to offer, and how it is written. */
export interface HelperContext {
  readonly root: Node;
  readonly source: string;
  /** The outermost type round the place of use. */
  readonly type: Node;
  readonly useAt: Node;
  readonly imports: ImportAdditions;
  readonly style: JavaStyle;
  readonly json: JavaJsonLibrary;
}

/** Code that gives the value, and the edits that make the helper exist. */
export interface HelperUse {
  readonly call: string;
  readonly edits: readonly TextEdit[];
  /** Whether a JSON library has come into use. */
  readonly readsJson: boolean;
}

const classNames: Partial<Record<RetrievalStyle, string>> = {
  sdk: 'Secrets',
  cache: 'CachedSecrets',
  'local-http': 'LocalSecrets',
};

/**
 * The call that reads the target through a nested class of the outermost type: it is initialised when it is first used, so that
 * field initialisers and enum constants can call it whatever their order.
 */
export function useSecretHelper(
  target: RetrievalTarget,
  way: RetrievalStyle,
  context: HelperContext,
): HelperUse {
  const { root, source, type, imports, style } = context;
  const stem = classNames[way] ?? 'Secrets';
  const suffix = target.region === undefined ? '' : toPascalCase(target.region);
  const className = chooseFreeName([stem + suffix, `Aws${stem}${suffix}`], collectNames(root));
  const base = findReader(type, way, target);
  const members: string[][] = [];
  let reader: ExistingHelper | undefined = base;
  let readsJson = false;
  if (reader === undefined) {
    members.push(
      ...(way === 'local-http' ? writeLocalHttpReader(imports) : writeSdkReader(target, way, context)),
    );
    if (way === 'local-http') {
      members.push(writeKeyReader(context.json, imports));
      readsJson = true;
    }
    reader = { call: `${className}.get` };
  }
  let keyed = target.jsonKey === undefined || base === undefined ? undefined : findKeyReader(type, base);
  if (target.jsonKey !== undefined && keyed === undefined) {
    const isOutside = base !== undefined && base.holder === undefined;
    members.splice(members.length - (readsJson ? 1 : 0), 0, [
      'static String get(String name, String key) {',
      `>return readKey(name, ${isOutside ? base.call : 'get'}(name), key);`,
      '}',
    ]);
    const hasKeyReader = readsJson || base?.holder?.text.includes(' readKey(') === true;
    if (!hasKeyReader) members.push(writeKeyReader(context.json, imports));
    readsJson = true;
    keyed = { call: base?.holder === undefined ? `${className}.get` : base.call.replace(/\w+$/, 'get') };
  }
  const name = quoteJvm(target.secretName, 'java');
  const call =
    target.jsonKey === undefined || keyed === undefined
      ? `${reader.call}(${name})`
      : `${keyed.call}(${name}, ${quoteJvm(target.jsonKey, 'java')})`;
  if (members.length === 0) return { call, edits: [], readsJson };
  const lines = members.flatMap((member, index) => (index === 0 ? member : ['', ...member]));
  const holder = base?.holder;
  if (holder !== undefined) return { call, edits: insertMember(holder, source, lines, style), readsJson };
  const isInterface = /^(interface|annotation_type)_/.test(type.type);
  const nested = [
    `${isInterface ? '' : 'private static '}final class ${className} {`,
    ...lines.map((line) => (line === '' ? '' : `>${line}`)),
    '}',
  ];
  return { call, edits: insertMember(type, source, nested, style), readsJson };
}

function writeSdkReader(target: RetrievalTarget, way: RetrievalStyle, context: HelperContext): string[][] {
  const { imports, useAt } = context;
  const isCached = way === 'cache';
  const builder = (): string =>
    target.region === undefined
      ? ''
      : `${imports.use(clientClass)}.builder().region(${imports.use(regionClass)}.of(${quoteJvm(target.region, 'java')}))`;
  const typeName = imports.use(isCached ? cacheClass : clientClass);
  const existing = findClient(useAt, typeName, target);
  const members: string[][] = [];
  if (existing === undefined) {
    const made = target.region === undefined ? `${typeName}.create()` : `${builder()}.build()`;
    members.push([
      `private static final ${typeName} CLIENT = ${isCached ? `new ${typeName}(${builder()})` : made};`,
    ]);
  }
  const client = existing ?? 'CLIENT';
  const read = isCached
    ? `${client}.getSecretString(name)`
    : `${client}.getSecretValue(request -> request.secretId(name)).secretString()`;
  members.push([
    'static String get(String name) {',
    `>String value = ${read};`,
    '>if (value == null) {',
    '>>throw new IllegalStateException("Secret " + name + " has no string value.");',
    '>}',
    '>return value;',
    '}',
  ]);
  return members;
}
