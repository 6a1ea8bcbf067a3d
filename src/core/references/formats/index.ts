import type { ReferenceFinder } from '../finder';
import { dataFiles } from './dataFiles';
import { notebook } from './notebook';
import { dockerfile } from './scripts/dockerfile';
import { makefile } from './scripts/makefile';
import { terraform } from './terraform';
import { textFiles } from './textFiles';

/** The configuration and infrastructure formats in which references are found. */
export const formats: readonly ReferenceFinder[] = [
  dataFiles,
  dockerfile,
  makefile,
  notebook,
  terraform,
  textFiles,
];
