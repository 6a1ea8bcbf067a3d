/**
 * What open value views are made of, in a bundle of its own (dist/valueSessions.js) that is read with the first view. The
 * extension imports its types only and gets the code from `loadValueSessions`.
 */
export { CompareSession } from './compareSession';
export { readFromPage } from './protocol';
export { renderValuePage } from './valuePage';
export { ValueSession } from './valueSession';
