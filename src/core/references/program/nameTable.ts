import type { Node } from 'web-tree-sitter';
import { collect } from '../../grouping';
import { ancestorsOf } from '../../syntax/nodes';
import type { Binding, ProgramSyntax } from './programSyntax';
import { contains, mayBePassed } from './places';

/** A binding with the scope that its name has this meaning in. */
export type ScopedBinding = Binding & { readonly scope: Node };

/** The names of a file: what each is given, and where it is read. */
export class NameTable {
  readonly #root: Node;
  readonly #syntax: ProgramSyntax;
  /** By name, and by the scope's node. */
  readonly #bindings = new Map<string, Map<number, ScopedBinding[]>>();
  #uses: ReadonlyMap<string, readonly Node[]> | undefined;

  constructor(root: Node, syntax: ProgramSyntax) {
    this.#root = root;
    this.#syntax = syntax;
    const bindings = syntax.listBindings(root);
    for (const binding of bindings) if (isScoped(binding)) this.#add(binding);
    for (const binding of bindings) if (!isScoped(binding)) this.#assign(binding);
  }

  #add(binding: ScopedBinding): void {
    const byScope = this.#bindings.get(binding.name) ?? new Map<number, ScopedBinding[]>();
    this.#bindings.set(binding.name, byScope);
    collect(byScope, binding.scope.id, binding);
  }

  /** An assignment goes to what is declared round it, or to the file; it closes a declaration without a value. */
  #assign(binding: Binding): void {
    const [declared] = this.bindingsAt(binding.name, binding.at);
    const assigned = {
      ...binding,
      name: declared?.name ?? binding.name,
      scope: declared?.scope ?? this.#root,
    };
    if (declared?.isOpen === true) {
      const byScope = this.#bindings.get(declared.name);
      const others = byScope?.get(declared.scope.id)?.filter((other) => other !== declared) ?? [];
      byScope?.set(declared.scope.id, [...others, assigned]);
    } else this.#add(assigned);
  }

  /** The binding that a name has in just this scope, the first of several. */
  bindingIn(name: string, scope: Node): ScopedBinding | undefined {
    return this.#bindings.get(name)?.get(scope.id)?.[0];
  }

  /** The one binding that a name has where the node stands; undefined where it has none or several. */
  bindingAt(name: string, node: Node): ScopedBinding | undefined {
    const [first, ...others] = this.bindingsAt(name, node);
    return others.length === 0 ? first : undefined;
  }

  /** The bindings that a name has where the node stands: those of the nearest scope that has any. */
  bindingsAt(name: string, node: Node): readonly ScopedBinding[] {
    const found = this.#bindingsRound(name, node);
    return found.length > 0 || this.#syntax.membersByName !== true || name.startsWith('.')
      ? found
      : this.#bindingsRound(`.${name}`, node);
  }

  #bindingsRound(name: string, node: Node): readonly ScopedBinding[] {
    const byScope = this.#bindings.get(name);
    if (byScope === undefined) return [];
    const own = byScope.get(node.id);
    if (own !== undefined) return own;
    for (const { id } of ancestorsOf(node)) {
      const here = byScope.get(id);
      if (here !== undefined) return here;
    }
    return [];
  }

  /** The places that read what a name is given at `at`, and nothing that it is given in between. */
  usesOf(name: string, at: Node): readonly Node[] {
    const here = this.bindingsAt(name, at);
    const binding =
      here.find((candidate) => contains(candidate.at, at)) ?? this.#bindingOf(name, at) ?? here[0];
    if (binding === undefined) return [];
    const { startIndex: from, endIndex: to } = binding.scope;
    const names = new Set([name, binding.name, ...this.#bareName(binding.name)]);
    return [...names].flatMap((read) =>
      (this.#allUses.get(read) ?? []).filter((node) => {
        if (node.startIndex < from || node.startIndex >= to || contains(binding.at, node)) return false;
        const bindings = this.bindingsAt(read, node);
        return bindings.includes(binding) && (bindings.length === 1 || reaches(binding, node, bindings));
      }),
    );
  }

  /** The binding by which a name is given something at a place outside its scope: a parameter, say. */
  #bindingOf(name: string, at: Node): ScopedBinding | undefined {
    const all = [...(this.#bindings.get(name)?.values() ?? [])].flat();
    return all.find((candidate) => contains(candidate.at, at));
  }

  get #allUses(): ReadonlyMap<string, readonly Node[]> {
    if (this.#uses !== undefined) return this.#uses;
    const uses = new Map<string, Node[]>();
    const visit = (node: Node): void => {
      const name = this.#syntax.nameOf(node);
      if (name !== undefined) collect(uses, name, node);
      node.namedChildren.forEach(visit);
    };
    visit(this.#root);
    return (this.#uses = uses);
  }

  /** What a member is called where its bare name is enough. */
  #bareName(name: string): readonly string[] {
    return this.#syntax.membersByName === true && name.startsWith('.') ? [name.slice(1)] : [];
  }
}

function isScoped(binding: Binding): binding is ScopedBinding {
  return binding.scope !== undefined;
}

/** Whether the node, in the order of the text, reads what the binding gives and not what one of the others does. */
function reaches(binding: ScopedBinding, node: Node, all: readonly ScopedBinding[]): boolean {
  const { at, value } = binding;
  if (node.startIndex < at.endIndex || (value && contains(value, node))) return false;
  return !all.some((other) => {
    const end = Math.max(other.at.endIndex, other.value?.endIndex ?? 0);
    return other.at.startIndex > at.startIndex && end <= node.startIndex && !mayBePassed(other.at, node);
  });
}
