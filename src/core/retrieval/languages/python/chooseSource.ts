import type { Node } from 'web-tree-sitter';
import { hasPythonDependency } from '../../manifests/pythonManifest';
import type { ProjectFiles, RetrievalStyle } from '../../retrieval';
import { importsLibrary } from './imports';
import { cachingClient, powertools } from './cacheSources';
import { localAgent } from './localAgent';
import { aioboto3, aiobotocore, boto3 } from './sdkSources';
import type { SecretSource } from './secretSource';

/** What code of this style reads through, as the file and its project have it. */
export async function chooseSource(
  style: RetrievalStyle,
  awaits: boolean,
  root: Node,
  project: ProjectFiles,
): Promise<SecretSource> {
  const has = async (module: string, name: string): Promise<boolean> =>
    importsLibrary(root, module) || (await hasPythonDependency(project, name));
  if (style === 'local-http') return localAgent;
  if (style === 'cache')
    return (await has('aws_lambda_powertools', 'aws-lambda-powertools')) ? powertools : cachingClient;
  if (!awaits) return boto3;
  if (await has('aioboto3', 'aioboto3')) return aioboto3;
  return (await has('aiobotocore', 'aiobotocore')) ? aiobotocore : boto3;
}
