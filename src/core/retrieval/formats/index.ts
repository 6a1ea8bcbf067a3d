import type { RetrievalFormat } from '../format';
import { buildspec } from './buildspec';
import { cloudformation } from './cloudformation';
import { ecsTaskDefinition } from './ecsTaskDefinition';
import { serverless } from './serverless';

/** The configuration and infrastructure formats that have references to secrets; the first that recognises a file wins. */
export const formats: readonly RetrievalFormat[] = [cloudformation, ecsTaskDefinition, serverless, buildspec];
