/** Kakao: REST and admin keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const kakaoRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'kakao-api-key',
    name: 'Kakao API key',
    description: 'Whoever has an admin key acts for every user of the app.',
    words: ['kakao'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://developers.kakao.com/docs/latest/en/app-setting/app',
    sourceUrl: 'https://developers.kakao.com/docs/latest/en/app-setting/app',
  }),
];
