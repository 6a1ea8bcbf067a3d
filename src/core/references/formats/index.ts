import type { ReferenceFinder } from '../finder';

/** The configuration and infrastructure formats in which references are found. */
export const formats: readonly ReferenceFinder[] = [];
