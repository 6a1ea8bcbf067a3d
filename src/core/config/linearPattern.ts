import type { TextRange } from '../text/textEdit';

/** One match of a {@link LinearPattern}: the ranges of the whole (first) and of each group; undefined where unmatched. */
export type LinearMatch = readonly [TextRange, ...(TextRange | undefined)[]];

/** A regular expression whose time grows no faster than the text, whatever people write into it. */
export interface LinearPattern {
  /** How many capturing groups it has. */
  readonly groupCount: number;
  /** The number of the group of that name, from 1. */
  groupNumber(name: string): number | undefined;
  /** Whether it matches anywhere; many times faster than {@link LinearPattern.findAll}. */
  test(text: string): boolean;
  /** Its matches in order, none overlapping; at most `limit`. */
  findAll(text: string, limit: number): LinearMatch[];
}

/** Why a pattern cannot be used. */
export interface PatternProblem {
  /** A phrase that does not quote the pattern, which may hold the secret that it allows. */
  readonly problem: string;
}

/**
 * Makes a pattern of its source in RE2 syntax. What is wrong with it is returned, not thrown: the engine may lie in
 * another bundle, whose errors are of other classes.
 */
export type CompilePattern = (source: string) => LinearPattern | PatternProblem;
