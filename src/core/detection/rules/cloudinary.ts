/**
 * Cloudinary: API secrets of 27 characters, known by their name. (Addresses with the scheme `cloudinary:` are found
 * as URLs.)
 */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const cloudinaryRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'cloudinary-api-secret',
    name: 'Cloudinary API secret',
    description: 'With the API key it reads and changes all media.',
    words: ['cloudinary'],
    body: { alphabet: 'base64url', length: 27 },
    revocationUrl: 'https://cloudinary.com/documentation/developer_onboarding_faq_find_credentials',
    sourceUrl: 'https://cloudinary.com/documentation/developer_onboarding_faq_find_credentials',
  }),
];
