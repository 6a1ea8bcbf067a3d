import type { RetrievalFormat } from '../format';
import { compose } from './compose';
import { envFile } from './envFile';
import { githubActions } from './githubActions';
import { kubernetes } from './kubernetes';

/** The configuration and infrastructure formats that have references to secrets; the first that recognises a file wins. */
export const formats: readonly RetrievalFormat[] = [envFile, compose, githubActions, kubernetes];
