/** Twilio Segment: write keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const segmentRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'segment-write-key',
    name: 'Segment write key',
    description: 'Whoever has it sends events to the source.',
    severity: 'warning',
    words: ['segment_write', 'segment_key', 'segment_api', 'segmentwrite', 'segment-write'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://segment.com/docs/connections/find-writekey/',
    sourceUrl: 'https://segment.com/docs/connections/find-writekey/',
  }),
  definePrefixedToken({
    id: 'segment-public-api-token',
    name: 'Segment Public API token',
    description: 'Whoever has it reads and changes the workspace’s sources and destinations.',
    prefixes: ['sgp_'],
    body: { alphabet: 'alnum', length: 64 },
    revocationUrl: 'https://segment.com/docs/api/public-api/',
    sourceUrl: 'https://docs.segmentapis.com/tag/Getting-Started',
  }),
];
