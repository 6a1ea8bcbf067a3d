/** How values look that people make up, and short tokens. */

/** Letters and digits that take turns three times. */
const TAKES_TURNS = /[a-z]\d{1,4}[a-z]{1,4}\d|\d[a-z]{1,4}\d{1,4}[a-z]/i;
const ONE_CASE = /^(?:[^A-Z]+|[^a-z]+)$/;
/** A digit that stands for a letter. */
const LEET = /[A-Za-z][013457@$]{1,2}[A-Za-z]/;
/** A word or more and the number that people put behind them, which is a year's where a hyphen joins it. */
const WORDS_AND_NUMBER = /^[A-Za-z]{3,}(?:[@!#]?\d{2,4}|(?:[-_.][A-Za-z]+)*[-_.]\d{4})[!@#$]?$/;
/** Whether letters and digits take turns as in a short token; those of both cases that are drawn are longer. */
export function takesTurns(value: string, name: string): boolean {
  return TAKES_TURNS.test(value) && (!/token/i.test(name) || ONE_CASE.test(value));
}

/** Whether the value is what people make up: words with a number at their end, or with digits for letters. */
export function isMadeUp(value: string): boolean {
  return LEET.test(value) || WORDS_AND_NUMBER.test(value);
}

/** Whether the value is words and the number of one of several, as labels, steps and test data have. */
export function isNumbered(value: string): boolean {
  return /^[A-Za-z]+(?:[-_][A-Za-z]+)*(?:\d|[-_]\d{1,3})$/.test(value);
}
