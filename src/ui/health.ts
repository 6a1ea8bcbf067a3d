import { findConcerns } from '../core/secrets/secretConcerns';
import type { ValuePlace } from '../core/secrets/sharedValue';
import { readConventions } from './conventions';
import type { HealthJudge } from './explorer/health';

/** Judges by the conventions in the settings, as they are now. */
export function createHealthJudge(sharedValues: () => readonly (readonly ValuePlace[])[]): HealthJudge {
  return (secrets) => findConcerns(secrets, sharedValues(), readConventions(), new Date());
}
