import type { RetrievalLanguage } from '../language';
import { java } from './java';
import { javascript } from './javascript';
import { kotlin } from './kotlin';
import { python } from './python';

/** The programming languages that retrieval code is written in. */
export const languages: readonly RetrievalLanguage[] = [java, javascript, kotlin, python];
