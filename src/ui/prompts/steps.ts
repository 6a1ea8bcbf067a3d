/** What a step gives when the person asks for the one before. */
export const back = Symbol('back');

/** Where a step stands among the others, for its title and its Back button. */
export interface StepFrame {
  readonly title: string;
  /** From 1. */
  readonly step: number;
  readonly totalSteps: number;
  readonly canGoBack: boolean;
}

/** One question. It gives the answers with its own among them, and rejects when the person dismisses it. */
export interface Step<Answers> {
  readonly ask: (answers: Answers, frame: StepFrame) => Promise<Answers | typeof back>;
  /** Whether the question is to be asked, given the answers so far; always when absent. */
  readonly isNeeded?: (answers: Answers) => boolean;
}

/**
 * Asks one step after another, and the one before again when the person goes back; answers are kept.
 * @param from the step to begin with, to ask again after a failure; those before it can be gone back to
 */
export async function askSteps<Answers>(
  title: string,
  steps: readonly Step<Answers>[],
  answers: Answers,
  from: Step<Answers> | undefined = steps[0],
): Promise<Answers> {
  const answered = await walkSteps(title, steps, answers, { from, canLeave: false });
  if (answered === back) throw new Error('There is nothing to go back to.');
  return answered;
}

/** As {@link askSteps}, for what is one step of others: one can go back from its first question too. */
export function askSubsteps<Answers>(
  title: string,
  steps: readonly Step<Answers>[],
  answers: Answers,
): Promise<Answers | typeof back> {
  return walkSteps(title, steps, answers, { from: steps[0], canLeave: true });
}

async function walkSteps<Answers>(
  title: string,
  steps: readonly Step<Answers>[],
  given: Answers,
  { from, canLeave }: { readonly from: Step<Answers> | undefined; readonly canLeave: boolean },
): Promise<Answers | typeof back> {
  let answers = given;
  const neededSteps = (): readonly Step<Answers>[] =>
    steps.filter((step) => step.isNeeded?.(answers) ?? true);
  const asked = from !== undefined && neededSteps().includes(from) ? from : neededSteps()[0];
  let index = asked === undefined ? 0 : neededSteps().indexOf(asked);
  for (;;) {
    const needed = neededSteps();
    const step = needed[index];
    if (step === undefined) return answers;
    const frame = { title, step: index + 1, totalSteps: needed.length, canGoBack: canLeave || index > 0 };
    const result = await step.ask(answers, frame);
    if (result !== back) {
      answers = result;
      index++;
    } else if (index === 0) return back;
    else index--;
  }
}
