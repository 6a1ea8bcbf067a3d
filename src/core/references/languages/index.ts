import type { ProgramSyntax } from '../program/programSyntax';
import { csharp } from './csharp';
import { go } from './go';
import { java } from './java';
import { javascript } from './javascript';
import { kotlin } from './kotlin';
import { php } from './php';
import { powershell } from './powershell';
import { python } from './python';
import { ruby } from './ruby';
import { rust } from './rust';
import { shell } from './shell';

/** The programming languages in which references are found. */
export const languages: readonly ProgramSyntax[] = [
  csharp,
  go,
  java,
  javascript,
  kotlin,
  php,
  powershell,
  python,
  ruby,
  rust,
  shell,
];
