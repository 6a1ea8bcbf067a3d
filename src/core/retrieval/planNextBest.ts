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
  const nextBest = (refusal: RetrievalRefusal | undefined): RetrievalStyle | undefined =>
    refusal?.alternatives[0];
  if (!first.refusals.some((refusal) => nextBest(refusal) !== undefined)) return first;
  const again = places.map((place, index) => ({
    ...place,
    style: nextBest(first.refusals[index]) ?? place.style,
  }));
  const fallbacks = first.refusals.flatMap((refusal) => {
    const style = nextBest(refusal);
    return refusal === undefined || style === undefined
      ? []
      : [`${refusal.reason} So ${describeStyle(style)} takes its place.`];
  });
  const { plan, refusals } = await planSeveral(planner, again);
  return { plan: { ...plan, notes: [...new Set([...fallbacks, ...plan.notes])] }, refusals };
}
