/** Cisco Meraki: API keys of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const merakiRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'meraki-api-key',
    name: 'Cisco Meraki API key',
    description: 'Whoever has it manages networks as its owner.',
    words: ['meraki'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl:
      'https://documentation.meraki.com/General_Administration/Other_Topics/Cisco_Meraki_Dashboard_API',
    sourceUrl:
      'https://documentation.meraki.com/General_Administration/Other_Topics/Cisco_Meraki_Dashboard_API',
  }),
];
