import type { RetrievalPlanner } from '../core/retrieval/planner';
import type { GrammarSource } from '../core/syntax/grammars';
import type * as bundle from './planner';

/**
 * The retrieval planner, read from its bundle on first use. It is required, not imported, because that works alike in the
 * bundle, beside which it lies, and in the sources.
 */
export function loadPlanner(): typeof bundle {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would run at start
  return require('./planner.js') as typeof bundle;
}

/** A retrieval planner that is loaded when it is first asked something. */
export function createPlannerOnDemand(source: GrammarSource): RetrievalPlanner {
  let planner: RetrievalPlanner | undefined;
  const load = (): RetrievalPlanner => (planner ??= loadPlanner().createRetrievalPlanner(source));
  return {
    mayRewrite: (file) => load().mayRewrite(file),
    stylesFor: (file) => load().stylesFor(file),
    usualStyle: (...request) => load().usualStyle(...request),
    locate: (file, secret) => load().locate(file, secret),
    related: (...request) => load().related(...request),
    plan: (...request) => load().plan(...request),
  };
}
