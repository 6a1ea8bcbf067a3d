/** The retrieval planner with all its languages, in a bundle of its own (dist/planner.js); see `loadPlanner`. */
export { createRetrievalPlanner } from '../core/retrieval/planner';
export { adviseParameterStore, nameParameter, splitIntoParameters } from '../core/retrieval/parameterStore';
export { planWithNextBest } from '../core/retrieval/planNextBest';
