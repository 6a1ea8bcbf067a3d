/** Visual Studio App Center: API tokens of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const appCenterRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'app-center-api-token',
    name: 'App Center API token',
    description: 'Whoever has it distributes releases as its owner or for the app.',
    words: ['appcenter', 'app_center', 'app-center'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://learn.microsoft.com/appcenter/api-docs/',
    sourceUrl: 'https://learn.microsoft.com/appcenter/api-docs/',
  }),
];
