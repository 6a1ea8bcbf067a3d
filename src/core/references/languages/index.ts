import type { ProgramSyntax } from '../program/programSyntax';
import { javascript } from './javascript';

/** The programming languages in which references are found. */
export const languages: readonly ProgramSyntax[] = [javascript];
