/**
 * Meta: access tokens of the Graph API start with `EAA`; app secrets are 32 hex digits, known by their name.
 */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const facebookRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'facebook-access-token',
    name: 'Facebook access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['EAACEdEose0cBA', 'EAA'],
    body: { alphabet: 'alnum', length: [80, 400] },
    revocationUrl: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens',
    sourceUrl: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens',
  }),
  defineNamedToken({
    id: 'facebook-app-secret',
    name: 'Facebook app secret',
    description: 'With the app id it speaks for the application.',
    words: ['facebook', 'fb_app', 'fb_secret'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://developers.facebook.com/docs/facebook-login/security',
    sourceUrl: 'https://developers.facebook.com/docs/facebook-login/security',
  }),
  defineNamedToken({
    id: 'facebook-app-access-token',
    name: 'Facebook app access token',
    description: 'Whoever has it acts as the app.',
    words: ['facebook', 'fb_'],
    body: [{ alphabet: 'digits', length: [15, 16] }, '|', { alphabet: 'base64url', length: 27 }],
    revocationUrl: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens',
    sourceUrl: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens',
  }),
];
