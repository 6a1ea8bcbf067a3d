import { findAll } from '../../../syntax/nodes';
import type { ModuleSyntax } from '../../program/programSyntax';
import type { Owners } from './owners';
import type { Shapes } from './shapes';

/** How a language names types, and what else stands at the top, of other files. */
interface TypeFiles extends Pick<ModuleSyntax, 'readImports' | 'locate' | 'declares'> {
  readonly shapes: Shapes;
  readonly owners: Owners;
  /** Types of the nodes that declare types. */
  readonly types: readonly string[];
}

/** Members of types of other files. */
export function typeModules({ shapes, owners, types, ...files }: TypeFiles): ModuleSyntax {
  return {
    ...files,
    partOf(node) {
      const member = shapes.readMember(node);
      return member && { object: member.object, name: member.name.text };
    },
    exportsOf(name, reader) {
      const { root } = reader;
      const own = reader.bindingAt(name, root);
      return [
        ...(own?.name === name && own.scope.id === root.id ? [own.at] : []),
        ...findAll(root, ...types).filter((declaration) => owners.ownerName(declaration) === name),
      ];
    },
    memberOf(node, name, reader) {
      if (owners.ownerName(node) === undefined) return undefined;
      for (const body of node.namedChildren) {
        const binding = reader.bindingAt(`.${name}`, body);
        if (binding?.scope.id === body.id) return binding.value;
        const inner = body.namedChildren.find((declaration) => owners.ownerName(declaration) === name);
        if (inner !== undefined) return inner;
      }
      return undefined;
    },
  };
}
