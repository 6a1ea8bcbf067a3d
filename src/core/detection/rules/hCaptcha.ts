/** hCaptcha: secret keys are `ES_` and 32 hex digits, before 2023 `0x` and 40, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const hCaptchaRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'hcaptcha-legacy-secret-key',
    name: 'hCaptcha secret key (before 2023)',
    description: 'Whoever has it checks answers in the site’s name.',
    words: ['hcaptcha', 'h_captcha', 'h-captcha'],
    body: ['0x', { alphabet: 'anyHex', length: 40 }],
    revocationUrl: 'https://docs.hcaptcha.com/',
    sourceUrl: 'https://docs.hcaptcha.com/',
  }),
  defineNamedToken({
    id: 'hcaptcha-secret-key',
    name: 'hCaptcha secret key',
    description: 'Whoever has it checks answers in the site’s name.',
    words: ['hcaptcha', 'h_captcha', 'h-captcha'],
    body: ['ES_', { alphabet: 'hex', length: 32 }],
    revocationUrl: 'https://docs.hcaptcha.com/',
    sourceUrl: 'https://docs.hcaptcha.com/',
  }),
];
