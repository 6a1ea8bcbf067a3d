import type { RetrievalFormat } from '../format';
import { appsettings } from './appsettings/appsettings';
import { buildspec } from './buildspec';
import { cloudformation } from './cloudformation';
import { compose } from './compose';
import { ecsTaskDefinition } from './ecsTaskDefinition';
import { envFile } from './envFile';
import { githubActions } from './githubActions';
import { kubernetes } from './kubernetes/kubernetes';
import { railsConfiguration } from './railsConfiguration';
import { serverless } from './serverless';
import { springConfig } from './spring/springConfig';

/** The configuration and infrastructure formats that have references to secrets; the first that recognises a file wins. */
export const formats: readonly RetrievalFormat[] = [
  envFile,
  cloudformation,
  ecsTaskDefinition,
  serverless,
  buildspec,
  compose,
  githubActions,
  kubernetes,
  railsConfiguration,
  springConfig,
  appsettings,
];
