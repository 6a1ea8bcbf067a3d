/** Pivotal Tracker: API tokens of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const pivotalTrackerRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'pivotal-tracker-api-token',
    name: 'Pivotal Tracker API token',
    description: 'Whoever has it reads and changes the owner’s projects.',
    words: ['pivotal', 'tracker_token', 'trackertoken'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://www.pivotaltracker.com/help/api',
    sourceUrl: 'https://github.com/trufflesecurity/trufflehog/tree/main/pkg/detectors/pivotaltracker',
  }),
];
