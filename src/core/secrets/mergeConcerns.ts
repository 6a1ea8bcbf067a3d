import type { Concern, JudgedSecret } from './secretConcerns';

/** What was found of some secrets and of others, judged alike, as one. */
export function mergeConcerns<S extends JudgedSecret>(
  parts: readonly (readonly Concern<S>[])[],
): readonly Concern<S>[] {
  const [first = []] = parts;
  return first.map((concern, index) => {
    const alike = parts.flatMap((part) => part[index] ?? []);
    const limits = alike.find((each) => each.limits !== undefined)?.limits;
    return {
      ...concern,
      ...(limits !== undefined && { limits }),
      entries: alike.flatMap(({ entries }) => entries),
    };
  });
}
