import type { LocatedFinding } from '../../../../src/workspace/scanFiles';

/** A finding with what a test says of it. */
export function makeFinding(file: string, facts: Partial<LocatedFinding> = {}): LocatedFinding {
  return {
    ruleId: 'stripe-secret-key',
    severity: 'error',
    confidence: 'high',
    evidence: ['has the format of: Stripe secret key'],
    fingerprint: '0'.repeat(32),
    message: 'Stripe secret key is hard-coded.',
    file,
    start: { line: 0, character: 0 },
    end: { line: 0, character: 10 },
    ...facts,
  };
}
