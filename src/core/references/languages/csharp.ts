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
 * A type is in a folder round the file, as those of the namespaces round its own, or in one there that is named after the end of a
 * namespace that it uses.
 */
function readImports(root: Node, path: string): (name: string) => readonly ImportedName[] {
  const used = findAll(root, 'using_directive').flatMap(
    ({ text }) => /^using\s+(?!System\b|Microsoft\b|Amazon\b)[\w.]*?(\w+)\s*;/.exec(text)?.[1] ?? [],
  );
  return (name) =>
    /^[A-Z]\w*$/.test(name)
      ? ['', ...used].map((inner) => ({
          files: foldersRound(folderOf(path)).map((folder) => joinPath(folder, `${inner}/${name}.cs`) ?? ''),
          names: [name],
        }))
      : [];
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
