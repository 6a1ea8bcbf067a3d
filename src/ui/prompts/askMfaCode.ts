import { AwsError } from '../../aws/awsError';
import type { AskMfaCode, MfaRequest } from '../../aws/mfaSessions';
import { isCancellation } from '../report';
import { askInput } from './inputs';

/** Asks for multi-factor codes, masked, one after the other: a second question would dismiss the first. */
export function createMfaPrompt(): AskMfaCode {
  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const asking = last.then(() => askCode(request));
    last = asking.catch(() => undefined);
    return asking;
  };
}

async function askCode({ profile, serial }: MfaRequest): Promise<string> {
  const name = profile ?? 'the environment';
  const frame = { title: `Multi-factor code for ${name}`, step: 1, totalSteps: 1, canGoBack: false };
  try {
    const code = await askInput(frame, {
      prompt: `The code that ${serial} shows now`,
      placeholder: '6 digits',
      isMasked: true,
      check: (text) =>
        /^\d{6}$/.test(text) ? undefined : { severity: 'error', message: 'The code has six digits.' },
    });
    if (typeof code === 'string') return code;
  } catch (error) {
    if (!isCancellation(error)) throw error;
  }
  throw new AwsError(
    'no-credentials',
    `The profile ${name} needs a multi-factor code, and none was entered.`,
    {
      remedy: 'Refresh to be asked again.',
    },
  );
}
