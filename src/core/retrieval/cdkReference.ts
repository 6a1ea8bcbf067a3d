import type { Node } from 'web-tree-sitter';
import { chooseFreeName, toPascalCase } from './names';
import type { RetrievalTarget } from './retrieval';

/** What is the same for references in code of the AWS CDK in every language. */

export const plainInTemplate =
  'What an app of the CDK reads while it is synthesised stands in the template in plain text.';

export const wantsSecretValue =
  'It would stand in the template in plain text: use a SecretValue where the property takes one, else let what is deployed read the secret at run time.';

export const joinsNoText =
  'It is a part of a text, and the CDK joins no text with a secret: select the whole text and store that as the secret.';

/** Why CloudFormation cannot refer to the target; undefined where it can. */
export function findCdkObstacle(target: RetrievalTarget): string | undefined {
  if (target.encoding !== undefined)
    return 'CloudFormation cannot percent-encode a value: store the whole URL as one secret.';
  if (target.jsonKey?.includes(':') === true)
    return 'CloudFormation has no way to name a key with a colon in it.';
  return undefined;
}

/** What to know of a stack whose template refers to the secret. */
export function noteResolving({ secretName }: RetrievalTarget): readonly string[] {
  return [
    `Whoever deploys the stack needs secretsmanager:GetSecretValue on ${secretName}.`,
    'A secret that changes reaches the stack only with an update that changes the resource.',
  ];
}

export function noteContainer({ secretName }: RetrievalTarget): string {
  return `The container reads ${secretName} when it starts; the CDK allows the task’s execution role to.`;
}

export function noteBuild({ secretName }: RetrievalTarget): string {
  return `CodeBuild reads ${secretName} when a build starts; the CDK allows the project to.`;
}

export function noteStackRegion({ region }: RetrievalTarget): readonly string[] {
  return region === undefined ? [] : [`The stack must be in ${region}, where the secret is.`];
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html */
export function writeResolve({ secretName, jsonKey }: RetrievalTarget): string {
  const key = jsonKey === undefined ? '' : `:${jsonKey}`;
  return `{{resolve:secretsmanager:${secretName}:SecretString${key}}}`;
}

/** A construct's id that no text of the file has, so that no construct of the scope has it. */
export function nameConstruct({ secretName }: RetrievalTarget, root: Node): string {
  const resource = secretName.replace(/^arn:.*:secret:(.*)-[A-Za-z0-9]{6}$/, '$1');
  const stem = toPascalCase(resource)
    .replace(/^(?=[0-9])/, 'Secret')
    .replace(/Secret$/, '');
  const ids = new Set(root.descendantsOfType('string').map(({ text }) => text.slice(1, -1)));
  return chooseFreeName([`${stem}Secret`], ids);
}
