import type { TextRange } from '../../text/textEdit';
import type { SourceText } from '../sourceText';
import { readScope, type Scope } from './scope';
import { isSpaced, readTie, type Tie } from './tie';

/** A name, and what ties the value after it to it. */
export interface TiedName {
  readonly source: SourceText;
  readonly name: TextRange;
  readonly scope: Scope;
  readonly tie: Tie;
  /** The tie's operator; where there is none, `option` or a space, as mere space sets the name or only stands there. */
  readonly operator: string;
  /** Where the value begins, an opening quote before it. */
  readonly start: number;
}

/** What ties something to a name; undefined where nothing does. */
export function readTiedName(source: SourceText, name: TextRange): TiedName | undefined {
  const scope = readScope(source, name);
  const tie = readTie(source.text, name.end, scope.bounds.end);
  const operator = tie.operator === '' ? readSpace(source, name, scope, tie) : tie.operator;
  return operator === undefined
    ? undefined
    : { source, name, scope, tie, operator, start: name.end + tie.between.length };
}

/** A definition of the C preprocessor or of RPM, in which a space stands between name and value. */
const MACRO = /[#%](?:define|global)[ \t]{1,4}$/;

function readSpace(source: SourceText, name: TextRange, scope: Scope, tie: Tie): string | undefined {
  if (!isSpaced(tie)) return undefined;
  if (setsBySpace(source, name, tie)) return 'option';
  const isMacro = MACRO.test(source.text.slice(Math.max(0, name.start - 16), name.start));
  return scope.loose || isMacro ? ' ' : undefined;
}

const DASH = 0x2d;

/** Whether mere space sets the name: that of an option, of a directive on a line of its own, of ENV, of a call without brackets. */
function setsBySpace({ text, languageId }: SourceText, name: TextRange, { between, quote }: Tie): boolean {
  if (text.charCodeAt(name.start) === DASH) return true;
  if (between.includes('\n')) return false;
  const lead = LINE_LEAD.exec(text.slice(Math.max(0, name.start - LEAD_REACH), name.start))?.[0];
  if (languageId === 'dockerfile') return lead?.trim().toUpperCase() === 'ENV';
  if (languageId === 'ini' || languageId === 'properties')
    return (
      lead !== undefined &&
      /^\S{4,200}[ \t]*(?:\r?\n|$)/.test(text.slice(name.end + between.length, name.end + 240))
    );
  return (
    /^(?:groovy|clojure|ruby)$/.test(languageId) && quote !== undefined && /^[ \t]{1,4}["']$/.test(between)
  );
}

/** What stands in the line before a name. */
const LINE_LEAD = /(?<=^|\n)[ \t]*(?:(?:ENV|SetEnv|[a-z]{3,7}_param)[ \t]+)?$/i;
const LEAD_REACH = 40;
