import type { RetrievalLanguage } from '../language';
import { go } from './go';
import { javascript } from './javascript';
import { python } from './python';
import { rust } from './rust';

/** The programming languages that retrieval code is written in. */
export const languages: readonly RetrievalLanguage[] = [javascript, python, go, rust];
