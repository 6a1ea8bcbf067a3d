import type { DataScalar } from '../../../retrieval/formats/dataScalar';
import { expandPath } from '../../../retrieval/formats/cloudformationPath';
import type { TextRange } from '../../../text/textEdit';
import { TracedText, unknownText, type TracedPiece } from '../../tracedText';

type Path = DataScalar['path'];

/** A value of a template that functions of text may make. */
export interface TemplateValue {
  readonly path: Path;
  readonly text: TracedText;
}

/** Functions that follow what they refer to so far. */
const DEEPEST = 5;

/** Functions that are read in one template; what is left then is unknown. */
const MOST_READS = 100_000;

/** Reads the values of a template of CloudFormation, as far as the template itself says what its functions give. */
export class Template {
  readonly #byPath = new Map<string, DataScalar>();
  readonly #values = new Map<string, Path>();
  /** The paths that lead to scalars, and those on the way. */
  readonly #paths = new Set<string>();
  #reads = 0;

  constructor(scalars: readonly DataScalar[]) {
    for (const scalar of scalars) {
      const path = expandPath(scalar);
      this.#byPath.set(keyOf(path), scalar);
      for (let length = path.length; length > 0; length--) this.#paths.add(keyOf(path.slice(0, length)));
      const root = path.findIndex(
        (step) => typeof step === 'string' && /^(?:Ref|Fn::(?:Sub|Join|GetAtt))$/.test(step),
      );
      const value = root < 0 ? path : path.slice(0, root);
      this.#values.set(keyOf(value), value);
    }
  }

  /** The values of the resources' properties. */
  get properties(): readonly TemplateValue[] {
    return [...this.#values.values()]
      .filter(
        ([section, , part]) => (section === 'Resources' && part === 'Properties') || section === 'Globals',
      )
      .map((path) => ({ path, text: this.read(path) }));
  }

  /** The type of the resource that a path is in. */
  typeAt([, resource]: Path): string {
    return resource === undefined ? '' : this.read(['Resources', resource, 'Type']).text;
  }

  /** What the value at a path stands for. */
  read(path: Path, depth = 0): TracedText {
    const plain = this.#byPath.get(keyOf(path));
    if (plain !== undefined) return TracedText.ofSegments(plain.segments);
    const made =
      depth > DEEPEST || ++this.#reads > MOST_READS
        ? undefined
        : (this.#readReference(path, depth) ?? this.#readSub(path, depth) ?? this.#readJoin(path, depth));
    return made ?? new TracedText([{ text: unknownText, at: { start: 0, end: 0 } }]);
  }

  /** `Ref` of a parameter or of a secret, and `Fn::GetAtt` of the secret's ARN. */
  #readReference(path: Path, depth: number): TracedText | undefined {
    const refer = (names: readonly (DataScalar | undefined)[]): TracedText | undefined => {
      const [first] = names;
      if (first === undefined || names.includes(undefined)) return undefined;
      const reference = names.map((name) => (name === undefined ? '' : textOf(name))).join('.');
      return new TracedText([this.#referTo(reference, first.content, depth)]);
    };
    const at = (...steps: Path): DataScalar | undefined => this.#byPath.get(keyOf([...path, ...steps]));
    return (
      refer([at('Ref')]) ?? refer([at('Fn::GetAtt')]) ?? refer([at('Fn::GetAtt', 0), at('Fn::GetAtt', 1)])
    );
  }

  /** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html */
  #readSub(path: Path, depth: number): TracedText | undefined {
    const alone = this.#byPath.get(keyOf([...path, 'Fn::Sub']));
    const template = alone ?? this.#byPath.get(keyOf([...path, 'Fn::Sub', 0]));
    if (template === undefined) return undefined;
    const traced = TracedText.ofSegments(template.segments);
    return traced.replace(/\$\{(?<escaped>!?)(?<name>[^{}]+)\}/g, (match) => {
      const { escaped = '', name = '' } = match.groups ?? {};
      const at = traced.rangeOf(match.index, match.index + match[0].length);
      if (escaped !== '') return [{ text: `\${${name}}`, at }];
      const own = [...path, 'Fn::Sub', 1, name];
      if (!this.#paths.has(keyOf(own))) return [this.#referTo(name, at, depth)];
      const given = this.read(own, depth + 1);
      const source = given.part()?.source;
      const [first] = given.pieces;
      return [
        source === undefined
          ? { text: unknownText, at }
          : { text: source.text, at, from: source, ...(first?.isSecret && { isSecret: true }) },
      ];
    });
  }

  #readJoin(path: Path, depth: number): TracedText | undefined {
    const delimiter = this.#byPath.get(keyOf([...path, 'Fn::Join', 0]));
    if (delimiter === undefined) return undefined;
    const pieces: TracedPiece[] = [];
    for (let index = 0; this.#paths.has(keyOf([...path, 'Fn::Join', 1, index])); index++) {
      const end = pieces.at(-1)?.at.end ?? 0;
      if (index > 0) pieces.push({ text: textOf(delimiter), at: { start: end, end } });
      pieces.push(...this.read([...path, 'Fn::Join', 1, index], depth + 1).pieces);
    }
    return new TracedText(pieces.filter(({ text }) => text !== ''));
  }

  /** What a name of the template stands for: a parameter's default, or the name of a secret that the template makes. */
  #referTo(reference: string, at: TextRange, depth: number): TracedPiece {
    const [name = '', attribute] = reference.split('.');
    const parameter =
      attribute === undefined ? this.read(['Parameters', name, 'Default'], DEEPEST + 1).part() : undefined;
    if (parameter !== undefined)
      return { text: parameter.source.text, at, from: { ...parameter.source, isDefault: true } };
    const isSecret =
      (attribute ?? 'Id') === 'Id' && this.typeAt(['Resources', name]) === 'AWS::SecretsManager::Secret';
    const made = isSecret
      ? this.read(['Resources', name, 'Properties', 'Name'], depth + 1).part()?.source
      : undefined;
    return made === undefined
      ? { text: unknownText, at }
      : { text: made.text, at, from: made, isSecret: true };
  }
}

function textOf({ segments }: DataScalar): string {
  return TracedText.ofSegments(segments).text;
}

function keyOf(path: Path): string {
  return path.join('\0');
}
