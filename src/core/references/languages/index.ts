import type { ProgramSyntax } from '../program/programSyntax';
import { java } from './java';
import { javascript } from './javascript';
import { kotlin } from './kotlin';

/** The programming languages in which references are found. */
export const languages: readonly ProgramSyntax[] = [java, javascript, kotlin];
