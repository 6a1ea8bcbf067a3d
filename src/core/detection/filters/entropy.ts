/** Shannon entropy of the text's own characters, in bits a character; 0 for the empty text. */
export function computeEntropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let length = 0;
  for (const count of counts.values()) length += count;
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / length) * Math.log2(count / length);
  return entropy;
}

/**
 * Entropy as a part of what a text of this length can reach at most, 0 to 1. A short text cannot reach many bits a
 * character, so that a fixed threshold would favour long ones.
 */
export function computeRelativeEntropy(text: string, alphabetSize: number): number {
  if (text.length < 2) return 0;
  return computeEntropy(text) / Math.log2(Math.min(text.length, alphabetSize));
}
