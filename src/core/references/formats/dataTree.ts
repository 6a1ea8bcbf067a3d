import type { DataScalar } from '../../retrieval/formats/dataScalar';
import { TracedText, type TracedPart } from '../tracedText';

type Path = DataScalar['path'];

/** The scalars of a data file by the paths that lead to them. */
export class DataTree {
  readonly scalars: readonly DataScalar[];
  readonly #outer: TracedText | undefined;
  readonly #byPath = new Map<string, DataScalar>();

  /** @param outer the text that the scalars were read from, where that is a value of another file */
  constructor(scalars: readonly DataScalar[], outer?: TracedText) {
    this.scalars = scalars;
    this.#outer = outer;
    for (const scalar of scalars) this.#byPath.set(keyOf(scalar.document, scalar.path), scalar);
  }

  /** The scalars of which the path, its steps joined by `/`, matches the pattern. */
  matching(pattern: RegExp, document?: number): readonly DataScalar[] {
    return this.scalars.filter(
      (scalar) => (document ?? scalar.document) === scalar.document && pattern.test(scalar.path.join('/')),
    );
  }

  /** What a scalar stands for. */
  textOf({ segments }: DataScalar): TracedText {
    const outer = this.#outer;
    return outer === undefined ? TracedText.ofSegments(segments) : outer.inside(segments);
  }

  /** The text at a path of a document. */
  at(document: number, ...path: Path): TracedText | undefined {
    const scalar = this.#byPath.get(keyOf(document, path));
    return scalar && this.textOf(scalar);
  }

  /** The same where it is known. */
  read(document: number, ...path: Path): string | undefined {
    return this.part(document, ...path)?.source.text;
  }

  /** The same with its place. */
  part(document: number, ...path: Path): TracedPart | undefined {
    return this.at(document, ...path)?.part();
  }

  /** What stands beside a scalar under another name. */
  beside({ document, path }: DataScalar, name: string): TracedPart | undefined {
    return this.part(document, ...path.slice(0, -1), name);
  }
}

function keyOf(document: number, path: Path): string {
  return [document, ...path].join('\0');
}
