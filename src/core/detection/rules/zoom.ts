/** Zoom: client secrets of 32 characters and webhook tokens, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const zoomRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'zoom-client-secret',
    name: 'Zoom client secret',
    description: 'With the client id it speaks for the application.',
    words: ['zoom_client', 'zoom_secret', 'zoom-client', 'zoomclient', 'zoom_api'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://developers.zoom.us/docs/internal-apps/s2s-oauth/',
    sourceUrl: 'https://developers.zoom.us/docs/internal-apps/s2s-oauth/',
  }),
];
