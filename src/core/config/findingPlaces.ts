import { LineIndex } from '../text/lineIndex';
import type { TextRange } from '../text/textEdit';
import type { FindingInPlace } from './detectionConfig';

/** How much of a line on either side of a secret exemptions see, so that huge lines stay cheap. */
const LINE_REACH = 4096;

/** Describes the findings in one text as exemptions want them. */
export class FindingPlaces {
  readonly #text: string;
  readonly #path: string;
  readonly #lines: LineIndex;

  constructor(text: string, path: string) {
    this.#text = text;
    this.#path = path;
    this.#lines = new LineIndex(text);
  }

  /** `match` is what the rule's pattern matched, of which `range` is the secret. */
  at(ruleId: string, range: TextRange, match?: TextRange): FindingInPlace {
    const text = this.#text;
    const { line, character } = this.#lines.positionAt(range.start);
    const before = text.slice(range.start - Math.min(character, LINE_REACH), range.start);
    const after = /^[^\r\n]*/.exec(text.slice(range.start, range.end + LINE_REACH))?.[0] ?? '';
    return {
      ruleId,
      path: this.#path,
      lineNumber: line + 1,
      line: before + after,
      secret: text.slice(range.start, range.end),
      ...(match === undefined ? {} : { match: text.slice(match.start, match.end) }),
    };
  }
}
