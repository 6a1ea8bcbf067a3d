import { planSeveral, type PlannedPlace, type SeveralPlans } from './planSeveral';
import type { RetrievalPlanner } from './planner';
import type { RetrievalRefusal, RetrievalStyle } from './retrieval';
import { describeStyle } from './styleNames';

/**
 * Plans as {@link planSeveral} does; a place where the wanted style is not possible gets the next best that is, and a note that
 * says so.
 */
export async function planWithNextBest(
  planner: Pick<RetrievalPlanner, 'plan'>,
  places: readonly PlannedPlace[],
): Promise<SeveralPlans> {
  const first = await planSeveral(planner, places);
  const nextBest = places.map(({ style }, index) => findNextBest(style, first.refusals[index]));
  if (nextBest.every((style) => style === undefined)) return first;
  const again = places.map((place, index) => ({ ...place, style: nextBest[index] ?? place.style }));
  const fallbacks = first.refusals.flatMap((refusal, index) => {
    const style = nextBest[index];
    return refusal === undefined || style === undefined
      ? []
      : [`${refusal.reason} So ${describeStyle(style)} takes its place.`];
  });
  const { plan, ...others } = await planSeveral(planner, again);
  return { plan: { ...plan, notes: [...new Set([...fallbacks, ...plan.notes])] }, ...others };
}

/** Parameter Store takes nobody's place, nor anything its: a value is in one of the two stores and read from there. */
function findNextBest(
  style: RetrievalStyle,
  refusal: RetrievalRefusal | undefined,
): RetrievalStyle | undefined {
  if (style === 'parameter-store') return undefined;
  return refusal?.alternatives.find((alternative) => alternative !== 'parameter-store');
}
