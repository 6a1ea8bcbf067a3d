import type { RetrievalLanguage } from '../language';
import { go } from './go';
import { javascript } from './javascript';
import { python } from './python';
import { rust } from './rust';
import { terraform } from './terraform';

/** The programming languages that retrieval code is written in. */
export const languages: readonly RetrievalLanguage[] = [javascript, python, go, rust, terraform];
