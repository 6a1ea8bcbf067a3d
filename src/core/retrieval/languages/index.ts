import type { RetrievalLanguage } from '../language';
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
import { terraform } from './terraform';

/** The programming languages that retrieval code is written in. */
export const languages: readonly RetrievalLanguage[] = [
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
  terraform,
];
