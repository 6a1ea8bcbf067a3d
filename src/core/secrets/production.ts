const productionWord = /^(?:prod|prd|production|live)\d*$/;
const negation = /^(?:non?|not|pre)$/;

/**
 * Whether a secret's name says that production depends on it: one of its words is `prod`, `prd`, `production` or `live`,
 * and is not taken back by the word before, as in `non-prod` and `pre-prod`.
 */
export function isProductionLike(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return words.some((word, index) => productionWord.test(word) && !negation.test(words[index - 1] ?? ''));
}
