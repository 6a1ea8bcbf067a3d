import type { Node } from 'web-tree-sitter';
import { collect } from '../../../grouping';
import type { SourceText } from '../../reference';
import { argumentsOf, rangeOf, unwrap, type TerraformExpressions } from './expressions';

/** What is taken from a secret's value. */
export interface TakenKeys {
  readonly keys: readonly SourceText[];
  readonly readsJson: boolean;
}

/** Functions that give what they are given. */
const transparent = /^(?:nonsensitive|sensitive|trimspace|tostring|try|coalesce|one)$/;

/** Follows the values that expressions of a file read to the keys that are taken from them. */
export class TerraformKeys {
  readonly #traversals = new Map<string, Node[]>();
  readonly #expressions: TerraformExpressions;

  constructor(root: Node, expressions: TerraformExpressions) {
    this.#expressions = expressions;
    for (const start of root.descendantsOfType('variable_expr')) {
      const steps = [start.text, ...followers(start).map((node) => node.firstNamedChild?.text ?? '')];
      const address = steps.slice(0, { data: 3, ephemeral: 3 }[start.text] ?? 2).join('.');
      collect(this.#traversals, address, start);
    }
  }

  /**
   * What is taken from the `secret_string` of the block at an address: `data.aws_secretsmanager_secret_version.db`, or of a
   * resource, without `data.`.
   */
  takenFrom(address: string): TakenKeys {
    const keys = new Map<number, SourceText>();
    let readsJson = false;
    const seen = new Set<string>();
    const follow = (node: Node, isJson: boolean): void => {
      readsJson ||= isJson;
      const next = node.nextNamedSibling;
      const { parent } = node;
      if (parent === null) return;
      if (next !== null && isStep(next)) {
        const key = isJson ? this.#readKey(next) : undefined;
        if (key !== undefined) keys.set(key.range.start, key);
      } else if (parent.type === 'expression') follow(parent, isJson);
      else if (parent.type === 'conditional' && parent.firstNamedChild?.id !== node.id)
        follow(parent, isJson);
      else if (parent.type === 'function_arguments') followArgument(node, parent, isJson);
      else if (parent.type === 'attribute' && parent.parent?.parent?.firstNamedChild?.text === 'locals')
        followTraversals(`local.${parent.firstNamedChild?.text ?? ''}`, isJson);
    };
    const followArgument = (node: Node, list: Node, isJson: boolean): void => {
      const call = list.parent;
      const called = call?.firstNamedChild?.text ?? '';
      const [first, second] = call ? argumentsOf(call) : [];
      if (call === null || first?.id !== node.id) return;
      if (called === 'jsondecode' && !isJson) follow(call, true);
      else if (transparent.test(called)) follow(call, isJson);
      else if (called === 'lookup' && isJson && second !== undefined) {
        const key = this.#expressions.read(second).part()?.source;
        if (key !== undefined) keys.set(key.range.start, key);
      }
    };
    const followTraversals = (from: string, isJson: boolean): void => {
      if (seen.has(`${from} ${String(isJson)}`)) return;
      seen.add(`${from} ${String(isJson)}`);
      for (const start of this.#traversals.get(from) ?? [])
        follow(endOf(start, from.split('.').length - 1), isJson);
    };
    for (const start of this.#traversals.get(address) ?? []) {
      const end = endOf(start, address.split('.').length);
      if (end.type === 'get_attr' && end.firstNamedChild?.text === 'secret_string') follow(end, false);
    }
    return { keys: [...keys.values()].sort((a, b) => a.range.start - b.range.start), readsJson };
  }

  #readKey(step: Node): SourceText | undefined {
    if (step.type === 'get_attr') {
      const name = step.firstNamedChild;
      return name ? { text: name.text, range: rangeOf(name), isLiteral: true } : undefined;
    }
    const index = step.firstNamedChild?.firstNamedChild;
    if (!index || unwrap(index).type === 'numeric_lit') return undefined;
    return this.#expressions.read(index).part()?.source;
  }
}

/** The named steps behind the start of a traversal. */
function followers(start: Node): readonly Node[] {
  const steps: Node[] = [];
  for (let next = start.nextNamedSibling; next !== null && isStep(next); next = next.nextNamedSibling)
    if (next.type === 'get_attr') steps.push(next);
  return steps;
}

/** The last node of a traversal's first steps, with the index by number that may follow them. */
function endOf(start: Node, count: number): Node {
  return followers(start)[count - 1] ?? start;
}

function isStep({ type }: Node): boolean {
  return type === 'get_attr' || type === 'index';
}
