import type { ProgramSyntax } from '../program/programSyntax';
import { javascript } from './javascript';
import { powershell } from './powershell';
import { python } from './python';
import { shell } from './shell';

/** The programming languages in which references are found. */
export const languages: readonly ProgramSyntax[] = [javascript, powershell, python, shell];
