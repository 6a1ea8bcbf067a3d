import type { Node } from 'web-tree-sitter';
import { findHclLiteral } from '../../../syntax/hclLiterals';
import type { TextRange } from '../../../text/textEdit';
import { TracedText, unknownText, type TracedPiece } from '../../tracedText';
import { findAttribute, type TerraformBlock } from '../../../retrieval/languages/terraform/position';

/** Names that lead to further names are followed so far. */
const DEEPEST = 8;

/** Expressions that are read in one file; what is left then is unknown. */
const MOST_READS = 100_000;

/** Reads what expressions of a Terraform file stand for, as far as the file says it. */
export class TerraformExpressions {
  readonly #root: Node;
  readonly #source: string;
  readonly #blocks = new Map<string, TerraformBlock>();
  readonly #locals = new Map<string, Node>();
  #reads = 0;

  constructor(root: Node, source: string, blocks: readonly TerraformBlock[]) {
    this.#root = root;
    this.#source = source;
    for (const block of blocks) {
      this.#blocks.set(addressOf(block), block);
      if (block.type !== 'locals') continue;
      for (const attribute of block.body?.namedChildren ?? []) {
        const value = attribute.type === 'attribute' ? attribute.lastNamedChild : null;
        if (value !== null) this.#locals.set(attribute.firstNamedChild?.text ?? '', value);
      }
    }
  }

  /** The text of an expression. What the file does not say of it is unknown. */
  read(expression: Node, depth = 0): TracedText {
    const node = unwrap(expression);
    if (depth > DEEPEST || ++this.#reads > MOST_READS) return unknown(node);
    if (/^(?:string_lit|quoted_template|heredoc_template)$/.test(node.type))
      return this.#readLiteral(node, depth);
    const steps = stepsOf(node);
    if (steps !== undefined) return this.#follow(steps, node, depth);
    return node.type === 'function_call' ? this.#readCall(node, depth) : unknown(node);
  }

  #readLiteral(node: Node, depth: number): TracedText {
    const literal = findHclLiteral(this.#root, this.#source, rangeOf(node));
    if (literal === undefined) return unknown(node);
    return new TracedText(
      literal.segments.flatMap(({ kind, range, value }): readonly TracedPiece[] => {
        if (kind !== 'expression') return [{ text: value ?? unknownText, at: range }];
        const inner = node
          .descendantForIndex(range.start)
          ?.parent?.namedChildren.find(({ type }) => type === 'expression');
        return inner ? [this.#carry(this.read(inner, depth + 1), range)] : [{ text: unknownText, at: range }];
      }),
    );
  }

  /** `join("/", [a, b])` and `format("%s/%s", a, b)`. */
  #readCall(node: Node, depth: number): TracedText {
    const [first, ...others] = argumentsOf(node);
    if (first === undefined) return unknown(node);
    const called = node.firstNamedChild?.text;
    const given = called === 'join' && others[0] !== undefined ? elementsOf(others[0]) : others;
    const texts = given.map((argument) => this.read(argument, depth + 1));
    const head = this.read(first, depth + 1);
    let index = 0;
    const text =
      called === 'join'
        ? texts.map((part) => part.text).join(head.text)
        : called === 'format'
          ? head.text.replaceAll(/%[sv]/g, () => texts[index++]?.text ?? unknownText)
          : unknownText;
    const at = rangeOf(node);
    const isDefault = [head, ...texts].some((part) => part.part()?.source.isDefault === true);
    return new TracedText([
      { text, at, from: { text, range: at, isLiteral: false, ...(isDefault && { isDefault }) } },
    ]);
  }

  /** A local, the default of a variable, or an attribute of a secret that the file has. */
  #follow([kind = '', ...steps]: readonly string[], node: Node, depth: number): TracedText {
    const at = rangeOf(node);
    const [name = '', attribute] = steps;
    if (kind === 'local' && steps.length === 1) {
      const value = this.#locals.get(name);
      return value === undefined
        ? unknown(node)
        : new TracedText([this.#carry(this.read(value, depth + 1), at)]);
    }
    if (kind === 'var' && steps.length === 1) {
      const variable = this.#blocks.get(`variable.${name}`);
      const value = variable && findAttribute(variable, 'default')?.lastNamedChild;
      const source = value && this.read(value, depth + 1).part()?.source;
      return source
        ? new TracedText([{ text: source.text, at, from: { ...source, isDefault: true } }])
        : unknown(node);
    }
    const isData = kind === 'data' || kind === 'ephemeral';
    const [type = '', label = '', part = ''] = isData ? steps : [kind, name, attribute];
    const block = this.#blocks.get(isData ? `${kind}.${type}.${label}` : `resource.${type}.${label}`);
    const naming = block && namingAttribute(block, part);
    return naming
      ? new TracedText([{ ...this.#carry(this.read(naming, depth + 1), at), isSecret: true }])
      : unknown(node);
  }

  /** A text as one piece that stands at another place. */
  #carry(text: TracedText, at: TextRange): TracedPiece {
    const source = text.part()?.source;
    if (source === undefined) return { text: unknownText, at };
    return { text: source.text, at, from: source, ...(text.pieces[0]?.isSecret && { isSecret: true }) };
  }
}

/** The argument that says which secret a block is, where an attribute of the block stands for the secret. */
function namingAttribute(block: TerraformBlock, attribute: string): Node | undefined {
  const [type] = block.labels;
  const names =
    type === 'aws_secretsmanager_secret' && /^(?:id|arn|name)$/.test(attribute)
      ? ['name', 'arn']
      : /^aws_secretsmanager_secret_(?:version|rotation)$/.test(type ?? '') &&
          /^(?:arn|secret_id|id)$/.test(attribute)
        ? ['secret_id']
        : [];
  for (const name of names) {
    const value = findAttribute(block, name)?.lastNamedChild;
    if (value) return value;
  }
  return undefined;
}

/** `data.TYPE.NAME`, `resource.TYPE.NAME`, `variable.NAME`. */
function addressOf({ type, labels }: TerraformBlock): string {
  return [type, ...labels].join('.');
}

/** The expression inside expressions that hold nothing else, and inside parentheses. */
export function unwrap(node: Node): Node {
  const [only, ...others] = node.namedChildren;
  return only !== undefined &&
    others.length === 0 &&
    /^(?:expression|literal_value|template_expr)$/.test(node.type)
    ? unwrap(only)
    : node;
}

/** The names of a traversal, without its indexes by number: `data.aws_secretsmanager_secret.db[0].arn`. */
function stepsOf(node: Node): readonly string[] | undefined {
  const parts = node.type === 'variable_expr' ? [node] : node.namedChildren;
  if (parts[0]?.type !== 'variable_expr') return undefined;
  const steps = parts.filter(
    ({ type, text }) => type !== 'index' || !/^\[\s*(?:\d+|count\.index|each\.key)\s*\]$/.test(text),
  );
  return steps.every(({ type }) => type === 'variable_expr' || type === 'get_attr')
    ? steps.map((step) => step.firstNamedChild?.text ?? '')
    : undefined;
}

export function argumentsOf(call: Node): readonly Node[] {
  const list = call.namedChildren.find(({ type }) => type === 'function_arguments');
  return (list?.namedChildren ?? []).filter(({ type }) => type === 'expression');
}

function elementsOf(expression: Node): readonly Node[] {
  const list = unwrap(expression);
  const tuple = list.type === 'collection_value' ? list.firstNamedChild : list;
  return (tuple?.namedChildren ?? []).filter(({ type }) => type === 'expression');
}

export function rangeOf({ startIndex, endIndex }: Node): TextRange {
  return { start: startIndex, end: endIndex };
}

function unknown(node: Node): TracedText {
  return new TracedText([{ text: unknownText, at: rangeOf(node) }]);
}
