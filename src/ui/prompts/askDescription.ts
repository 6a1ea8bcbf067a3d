import { askInput } from './inputs';
import type { back, StepFrame } from './steps';

/** See Description in https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html */
const longestDescription = 2_048;

/** Asks for a secret's description; empty for none. */
export function askDescription(frame: StepFrame, value: string): Promise<string | typeof back> {
  return askInput(frame, {
    prompt: 'Description (optional)',
    placeholder: 'What the secret is for',
    value,
    check: (text) =>
      text.length > longestDescription
        ? { severity: 'error', message: `A description has at most ${longestDescription} characters.` }
        : undefined,
  });
}
