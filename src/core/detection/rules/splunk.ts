/** Splunk: tokens of the HTTP event collector are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const splunkRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'splunk-hec-token',
    name: 'Splunk HTTP event collector token',
    description: 'Whoever has it sends events to the index.',
    words: ['splunk', 'hec_token', 'hec-token'],
    body: uuid,
    revocationUrl: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
    sourceUrl: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
  }),
];
