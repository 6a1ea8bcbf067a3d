/** SignalWire: API tokens are `PT` and 48 hex digits, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const signalWireRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'signalwire-api-token',
    name: 'SignalWire API token',
    description: 'Whoever has it calls and sends messages at the owner’s cost.',
    words: ['signalwire', 'signal_wire'],
    body: ['PT', { alphabet: 'hex', length: 48 }],
    revocationUrl:
      'https://developer.signalwire.com/platform/dashboard/getting-started/your-signalwire-api-space/',
    sourceUrl:
      'https://developer.signalwire.com/platform/dashboard/getting-started/your-signalwire-api-space/',
  }),
];
