import type { Node } from 'web-tree-sitter';

/** What an object literal has under a key. */
export function memberOf(object: Node, key: string): Node | undefined {
  for (const member of object.namedChildren) {
    if (member.type === 'shorthand_property_identifier' && member.text === key) return member;
    if (member.type === 'pair' && member.childForFieldName('key')?.text.replaceAll(/['"]/g, '') === key)
      return member.childForFieldName('value') ?? undefined;
  }
  return undefined;
}

/** The keys of an object literal, those of objects that are spread into it left out. */
export function keysOf(object: Node): readonly string[] {
  return object.namedChildren.flatMap((member) => {
    if (member.type === 'shorthand_property_identifier') return [member.text];
    return member.childForFieldName('key')?.text.replaceAll(/['"]/g, '') ?? [];
  });
}
