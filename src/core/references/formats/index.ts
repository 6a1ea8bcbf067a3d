import type { ReferenceFinder } from '../finder';
import { notebook } from './notebook';

/** The configuration and infrastructure formats in which references are found. */
export const formats: readonly ReferenceFinder[] = [notebook];
import { dataFiles } from './dataFiles';
import { terraform } from './terraform';
import { textFiles } from './textFiles';

/** The configuration and infrastructure formats in which references are found. */
export const formats: readonly ReferenceFinder[] = [dataFiles, terraform, textFiles];
