import { RE2JS, RE2JSSyntaxException } from 're2js';
import type { TextRange } from '../text/textEdit';
import type { LinearMatch, LinearPattern, PatternProblem } from './linearPattern';

/** Patterns of more instructions than that take seconds for some hundred kilobytes; people's are below a few thousand. */
const LARGEST_PROGRAM = 10_000;
const LONGEST_SOURCE = 20_000;

/**
 * A pattern in RE2 syntax (https://github.com/google/re2/wiki/Syntax), which is Go's and so gitleaks', run by the
 * automata of re2js.
 */
export function compileRe2(source: string): LinearPattern | PatternProblem {
  if (source.length > LONGEST_SOURCE) return { problem: 'it is longer than 20,000 characters' };
  let pattern: RE2JS;
  try {
    pattern = RE2JS.compile(source);
  } catch (error) {
    return { problem: explain(source, error) };
  }
  if (pattern.programSize() > LARGEST_PROGRAM)
    return { problem: 'it is too large when its repetitions are written out' };
  const names = pattern.namedGroups();
  const groupCount = pattern.groupCount();
  return {
    groupCount,
    groupNumber: (name) => (Object.hasOwn(names, name) ? names[name] : undefined),
    test: (text) => pattern.test(text),
    findAll: (text, limit) => findAll(pattern, groupCount, text, limit),
  };
}

function findAll(pattern: RE2JS, groupCount: number, text: string, limit: number): LinearMatch[] {
  const matches: LinearMatch[] = [];
  const matcher = pattern.matcher(text);
  while (matches.length < limit && matcher.find()) {
    const groups: (TextRange | undefined)[] = [];
    for (let group = 1; group <= groupCount; group++) {
      const start = matcher.start(group);
      groups.push(start < 0 ? undefined : { start, end: matcher.end(group) });
    }
    matches.push([{ start: matcher.start(), end: matcher.end() }, ...groups]);
  }
  return matches;
}

/** What RE2 leaves out because it cannot be run in linear time. */
const UNSUPPORTED: readonly (readonly [RegExp, string])[] = [
  [/\(\?<[=!]/, 'it looks behind, which the linear-time engine (RE2) cannot'],
  [/\(\?[=!]/, 'it looks ahead, which the linear-time engine (RE2) cannot'],
  [/\\[1-9]|\\k<|\(\?P=/, 'it refers back to a group, which the linear-time engine (RE2) cannot'],
  [
    /\(\?>|[*+?}]\+/,
    'it has an atomic group or a possessive repetition, which the linear-time engine (RE2) has not',
  ],
];

function explain(source: string, error: unknown): string {
  const unsupported = UNSUPPORTED.find(([syntax]) => syntax.test(source));
  if (unsupported) return unsupported[1];
  return error instanceof RE2JSSyntaxException ? error.getDescription() : 'it cannot be compiled';
}
