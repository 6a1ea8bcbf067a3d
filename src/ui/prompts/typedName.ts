import { describePlace } from '../../core/secrets/arn';
import type { Secret } from '../../core/secrets/secret';
import { askInput } from './inputs';
import { back, type Step } from './steps';

/**
 * Asks to type a secret's name, so that nobody acts on another by mistake.
 * @param consequence what typing it does: `delete it at once`
 */
export function askTypedName<Answers>(
  { name, arn }: Pick<Secret, 'name' | 'arn'>,
  consequence: string,
): Step<Answers> {
  return {
    ask: async (answers, frame) => {
      const typed = await askInput(frame, {
        prompt: `Type ${name} to ${consequence} (${describePlace(arn)})`,
        placeholder: name,
        check: (text) =>
          text === name ? undefined : { severity: 'error', message: `This is not ${name} yet.` },
      });
      return typed === back ? back : answers;
    },
  };
}
