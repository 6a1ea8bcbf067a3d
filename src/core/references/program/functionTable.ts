import type { Node } from 'web-tree-sitter';
import { collect } from '../../grouping';
import { isSameNode } from '../../syntax/nodes';
import { contains } from './places';
import type { NamedCall, NamedFunction, ProgramSyntax } from './programSyntax';
import type { TextReader } from './textReader';

/** A parameter of a function that can be called by name. */
export interface Parameter {
  readonly fn: NamedFunction;
  readonly name: string;
}

/** The functions of one file that can be called by name, and which of its calls calls which. */
export class FunctionTable {
  readonly #reader: Pick<TextReader, 'resolve' | 'isDeclaredAs'>;
  readonly #functions = new Map<number, NamedFunction>();
  readonly #overloads = new Map<string, NamedFunction[]>();
  readonly #calls = new Map<string, NamedCall[]>();
  readonly #callsGiven = new Map<number, NamedCall>();

  constructor(root: Node, syntax: ProgramSyntax, reader: Pick<TextReader, 'resolve' | 'isDeclaredAs'>) {
    this.#reader = reader;
    const functions = syntax.listFunctions(root);
    for (const fn of functions) {
      this.#functions.set(fn.node.id, fn);
      collect(this.#overloads, fn.name, fn);
    }
    for (const call of syntax.listCalls(root, functions)) {
      collect(this.#calls, call.name, call);
      for (const argument of argumentsOf(call)) this.#callsGiven.set(argument.id, call);
    }
  }

  /** The calls of a function in the file. */
  callsOf(fn: NamedFunction): readonly NamedCall[] {
    return (this.#calls.get(fn.name) ?? []).filter(
      (call) => !contains(fn.node, call.node) && this.#mayCall(call, fn),
    );
  }

  #mayCall(call: NamedCall, fn: NamedFunction): boolean {
    return this.#isCalledOn(call, fn) && this.#hasPlaceFor(call, fn);
  }

  /** Whether a method is called on what has it: its class, an object made by it or declared as one, or itself. */
  #isCalledOn({ object }: NamedCall, { owner }: NamedFunction): boolean {
    if (owner === undefined || object === undefined) return true;
    if (/^(this|self|cls|super\(\))$/.test(object.text) || object.text === owner) return true;
    const made = this.#reader.resolve(object);
    return (
      /^(?:await\s+)?(?:new\s+)?(?:\w+\.)*(\w+)/.exec(made.text)?.[1] === owner ||
      this.#reader.isDeclaredAs(made, owner)
    );
  }

  /** Of several functions with one name, a call means that with as many parameters. */
  #hasPlaceFor(call: NamedCall, { name, parameters, defaults }: NamedFunction): boolean {
    const count = argumentsOf(call).length;
    return (
      this.#overloads.get(name)?.length === 1 ||
      (count <= parameters.length && count >= parameters.length - (defaults?.size ?? 0))
    );
  }

  /** The function that the node is. */
  at(node: Node): NamedFunction | undefined {
    return this.#functions.get(node.id);
  }

  /** Whether an expression calls a function of the file, on what has it. */
  isOwnCall(node: Node): boolean {
    return [...this.#overloads.keys()].some((name) => this.calledBy(node, name) !== undefined);
  }

  /** The one function of the file that a call calls. */
  calledBy(call: Node, name: string): NamedFunction | undefined {
    const named = this.#calls.get(name)?.find(({ node }) => isSameNode(node, call));
    return named && this.#calleeOf(named);
  }

  #calleeOf(call: NamedCall): NamedFunction | undefined {
    const called = this.#overloads.get(call.name)?.filter((fn) => this.#mayCall(call, fn));
    return called?.length === 1 ? called[0] : undefined;
  }

  /** The one function of the file that has this name. */
  named(name: string): NamedFunction | undefined {
    const [fn, ...others] = this.#overloads.get(name) ?? [];
    return others.length === 0 ? fn : undefined;
  }

  /** The parameter that an argument is given to, with the call, of one function of the file. */
  parameterGiven(argument: Node): (Parameter & { readonly call: NamedCall }) | undefined {
    const call = this.#callsGiven.get(argument.id);
    const fn = call && this.#calleeOf(call);
    if (call === undefined || fn === undefined) return undefined;
    const name = fn.parameters.find((parameter) =>
      isSameNode(argumentFor({ fn, name: parameter }, call), argument),
    );
    return name === undefined ? undefined : { fn, name, call };
  }
}

/** What a call gives to a parameter, or leaves it. */
export function argumentFor({ fn, name }: Parameter, call: NamedCall): Node | undefined {
  const index = fn.parameters.indexOf(name);
  return (
    call.named?.get(name) ?? (index === -1 ? undefined : call.arguments[index]) ?? fn.defaults?.get(name)
  );
}

function argumentsOf(call: NamedCall): readonly Node[] {
  return [...call.arguments, ...(call.named?.values() ?? [])];
}
