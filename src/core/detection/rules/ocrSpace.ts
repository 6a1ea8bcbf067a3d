/** OCR.space: API keys are `K` and 14 digits, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const ocrSpaceRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'ocr-space-api-key',
    name: 'OCR.space API key',
    description: 'Whoever has it uses up the owner’s requests.',
    severity: 'warning',
    words: ['ocrspace', 'ocr_space', 'ocr.space', 'ocr-space'],
    body: ['K', { alphabet: 'digits', length: 14 }],
    revocationUrl: 'https://ocr.space/ocrapi',
    sourceUrl: 'https://ocr.space/ocrapi',
  }),
];
