import type { ReferenceFinder } from '../finder';
import { notebook } from './notebook';

/** The configuration and infrastructure formats in which references are found. */
export const formats: readonly ReferenceFinder[] = [notebook];
