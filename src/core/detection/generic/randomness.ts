import { computeEntropy } from '../filters/entropy';
import { computeSurprise } from './letterPairs';

/**
 * How much a text looks drawn at random, 0 to 1: from the entropy that its length allows, how often digits, upper and
 * lower case take turns, how little its letters look like words, and its length.
 */
export function computeRandomness(value: string): number {
  const body = value.replace(/(?<!=)=+$/, '');
  if (body.length < 4) return 0;
  const relative = computeEntropy(body) / Math.log2(Math.min(body.length, alphabetSize(body)));
  const letters = body.replace(/[^A-Za-z]/g, '');
  const turns = countTurns(body) / (body.length - 1);
  const surprise = Math.max(0, Math.min(1, (computeSurprise(letters.toLowerCase()) - 3.8) / 1.8));
  const mixed = /\d/.test(body) && letters !== '' ? 0.15 : 0;
  const score = 0.35 * relative + 0.25 * Math.min(1, turns * 2.5) + 0.25 * surprise + mixed;
  return Math.min(1, score * (0.6 + 0.4 * Math.min(1, body.length / 20)));
}

function alphabetSize(text: string): number {
  if (/^\d+$/.test(text)) return 10;
  if (/^[\da-f]+$/i.test(text)) return 16;
  if (/^(?:[\da-z]+|[\dA-Z]+)$/.test(text)) return 36;
  return 64;
}

function countTurns(text: string): number {
  let turns = 0;
  for (let i = 1; i < text.length; i++)
    if (characterType(text.charCodeAt(i)) !== characterType(text.charCodeAt(i - 1))) turns++;
  return turns;
}

function characterType(unit: number): 'digit' | 'lower' | 'upper' | 'other' {
  if (unit >= 0x30 && unit <= 0x39) return 'digit';
  if (unit >= 0x61 && unit <= 0x7a) return 'lower';
  return unit >= 0x41 && unit <= 0x5a ? 'upper' : 'other';
}
