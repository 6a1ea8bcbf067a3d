import type { Node } from 'web-tree-sitter';
import { csharp as retrieval } from '../../retrieval/languages/csharp';
import { findAll } from '../../syntax/nodes';
import { folderOf, foldersRound, joinPath } from '../program/paths';
import type { ImportedName, ProgramSyntax } from '../program/programSyntax';
import { listBindings, listFunctions } from './csharp/bindings';
import { owners, readCall, shapes } from './csharp/shapes';
import { findCSharpUses } from './csharp/uses';
import { splitFormat } from './shared/formats';
import { syntaxOf } from './shared/programSyntax';
import { typeModules } from './shared/typeModules';

/** C#: the .NET SDK, the caching client, Powertools. */
export const csharp: ProgramSyntax = syntaxOf(retrieval, shapes, owners, {
  hint: /secrets?[-_]?manager|SecretsProvider|SecretId(?:List)?\b/i,
  membersByName: true,
  joinedBy,
  defaultOf,
  listBindings,
  listFunctions,
  modules: typeModules({
    shapes,
    owners,
    types: ['class_declaration', 'struct_declaration', 'record_declaration', 'interface_declaration'],
    readImports,
  }),
  expressionIn(literal, { start }) {
    const hole = literal.namedChildren.find(
      ({ startIndex, type }) => type === 'interpolation' && startIndex === start,
    );
    return hole?.namedChildren.find(({ type }) => type !== 'interpolation_brace');
  },
  findUses: findCSharpUses,
});

/**
 * A type is in a folder round the file, as those of the namespaces round its own, or in one there that a namespace names that it
 * uses: that of a project, which is called by the beginning, and folders in it.
 */
function readImports(root: Node, path: string): (name: string) => readonly ImportedName[] {
  const usings = findAll(root, 'using_directive').flatMap(({ text }) => {
    const [, isStatic, name] =
      /^using\s+(static\s+)?(?!System\b|Microsoft\b|Amazon\b)([\w.]+)\s*;/.exec(text) ?? [];
    return name === undefined ? [] : [{ isStatic: isStatic !== undefined, parts: name.split('.') }];
  });
  const find = (places: readonly string[], names: readonly string[]): ImportedName => ({
    files: foldersRound(folderOf(path)).flatMap((folder) =>
      places.map((place) => joinPath(folder, `${place}/${names[0]}.cs`) ?? ''),
    ),
    names,
  });
  return (name) =>
    /^[A-Z]\w*$/.test(name)
      ? [
          find([''], [name]),
          ...usings.map(({ isStatic, parts }) =>
            isStatic
              ? find(foldersOf(parts.slice(0, -1)), [...parts.slice(-1), name])
              : find(foldersOf(parts), [name]),
          ),
        ]
      : [];
}

/** Folders in which a namespace may be: `A.B.C`, `A.B/C`, `A/B/C`, `B/C`, `C`. */
function foldersOf(parts: readonly string[]): readonly string[] {
  const inProject = parts.map((_, count) => [parts.slice(0, count + 1).join('.'), ...parts.slice(count + 1)]);
  const inner = parts.map((_, count) => parts.slice(count + 1));
  return [...inProject.reverse(), ...inner].map((folders) => folders.join('/'));
}

/** `"a" + b`, `string.Format("{0}/x", b)`, `string.Concat("a", b)`. */
function joinedBy(node: Node): readonly (Node | string)[] | undefined {
  if (node.type === 'binary_expression' && node.childForFieldName('operator')?.text === '+')
    return [node.childForFieldName('left'), node.childForFieldName('right')].filter((part) => part !== null);
  const call = readCall(node);
  if (call?.receiver === undefined || !/^[sS]tring$/.test(call.receiver.text)) return undefined;
  if (call.name === 'Concat') return call.arguments;
  const [format, ...values] = call.name === 'Format' ? call.arguments : [];
  return format && splitFormat(format, /\{(\d+)\}/g, ([, index]) => values[Number(index)]);
}

/** `Environment.GetEnvironmentVariable("NAME") ?? …` */
function defaultOf(node: Node): Node | undefined {
  if (node.type !== 'binary_expression' || node.childForFieldName('operator')?.text !== '??')
    return undefined;
  return /\bEnvironment\.GetEnvironmentVariable\(/.test(node.childForFieldName('left')?.text ?? '')
    ? (node.childForFieldName('right') ?? undefined)
    : undefined;
}
