/**
 * Google, beside API keys and OAuth: Firebase Cloud Messaging server keys, Firebase database secrets, HMAC keys of
 * Cloud Storage, secrets of reCAPTCHA. All but the HMAC ids are observed formats.
 */
import type { PatternRule } from '../rule';
import { defineMarkedToken, defineNamedToken, definePrefixedToken } from './shapes';

export const googleServicesRules: readonly PatternRule[] = [
  defineMarkedToken({
    id: 'firebase-cloud-messaging-server-key',
    name: 'Firebase Cloud Messaging server key (legacy)',
    description: 'Whoever has it sends notifications to every installation of the app.',
    marker: ':APA91b',
    head: { alphabet: 'base64url', length: 11 },
    body: [{ alphabet: 'base64url', length: [120, 180] }],
    revocationUrl: 'https://firebase.google.com/docs/cloud-messaging/auth-server',
    sourceUrl: 'https://firebase.google.com/docs/cloud-messaging/auth-server',
  }),
  defineNamedToken({
    id: 'firebase-database-secret',
    name: 'Firebase database secret (legacy)',
    description: 'Whoever has it reads and changes the whole database, past its rules.',
    words: ['firebase'],
    body: { alphabet: 'alnum', length: 40 },
    revocationUrl: 'https://firebase.google.com/docs/database/rest/auth',
    sourceUrl: 'https://firebase.google.com/docs/database/rest/auth',
  }),
  definePrefixedToken({
    id: 'google-storage-hmac-access-id',
    name: 'Google Cloud Storage HMAC access id',
    description: 'It names an HMAC key; with the secret it reads and writes buckets.',
    severity: 'warning',
    prefixes: ['GOOG1', 'GOOGTS'],
    body: { alphabet: 'upperAlnum', length: [18, 56] },
    revocationUrl: 'https://cloud.google.com/storage/docs/authentication/managing-hmackeys',
    sourceUrl: 'https://cloud.google.com/storage/docs/authentication/hmackeys',
  }),
  defineNamedToken({
    id: 'google-storage-hmac-secret',
    name: 'Google Cloud Storage HMAC secret',
    description: 'With its access id it reads and writes buckets.',
    words: ['gcs_secret', 'gcs_hmac', 'gcs-hmac', 'gs_secret', 'gcs_access'],
    body: { alphabet: 'base64', length: 40 },
    revocationUrl: 'https://cloud.google.com/storage/docs/authentication/managing-hmackeys',
    sourceUrl: 'https://cloud.google.com/storage/docs/authentication/hmackeys',
  }),
  defineNamedToken({
    id: 'google-recaptcha-secret',
    name: 'Google reCAPTCHA secret key',
    description: 'Whoever has it makes up answers of the check for the site’s back end.',
    words: [
      'recaptcha_secret',
      'recaptchasecret',
      'recaptcha-secret',
      'recaptcha_private',
      'recaptchaprivate',
    ],
    body: ['6L', { alphabet: 'base64url', length: 38 }],
    revocationUrl: 'https://developers.google.com/recaptcha/docs/verify',
    sourceUrl: 'https://developers.google.com/recaptcha/docs/verify',
  }),
  defineNamedToken({
    id: 'google-oauth-legacy-client-secret',
    name: 'Google OAuth client secret (before 2021)',
    description: 'With the client id it speaks for the application in OAuth flows.',
    words: [
      'google_client_secret',
      'google_oauth',
      'googleclientsecret',
      'google_secret',
      'google-client-secret',
    ],
    body: { alphabet: 'base64url', length: 24 },
    revocationUrl: 'https://developers.google.com/identity/protocols/oauth2',
    sourceUrl: 'https://developers.google.com/identity/protocols/oauth2',
  }),
];
