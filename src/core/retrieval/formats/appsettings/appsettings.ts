import type { TextEdit } from '../../../text/textEdit';
import type { FormatRewriting, FormatScalar, RetrievalFormat } from '../../format';
import { deviceReason, refuse } from '../../language';
import { findDotnetProject, isClientApp, type DotnetProject } from '../../manifests/dotnetProject';
import { friendlyName } from '../../names';
import type { RetrievalResult, RetrievalTarget, SourceFile } from '../../retrieval';
import { listWholeScalars, scalarsIn, type DataScalarPart } from '../dataScalar';
import { readJson, type JsonFile } from '../jsonScalars';
import { registerProvider } from './configurationProvider';
import { removeProperty } from './removeProperty';

/**
 * Settings of .NET. A value leaves the file with its name, so that nothing runs with an empty one by mistake; what stands in
 * for it is a source of configuration that comes later: AWS's provider, or the environment.
 */
export const appsettings: RetrievalFormat = {
  name: 'settings of .NET',
  styles: ['reference', 'environment'],
  mayBe: ({ path }) => /(?:^|\/)appsettings(?:\.[\w-]+)*\.json$/i.test(path),
  recognises: () => true,
  ...scalarsIn(read, toSetting),
  rewrite,
};

function read({ text }: Pick<SourceFile, 'text'>): JsonFile {
  return readJson(text, { comments: true });
}

/** A setting leaves as a whole, whatever part of it is meant. */
function toSetting({ scalar }: DataScalarPart): FormatScalar | undefined {
  return listWholeScalars([scalar])[0];
}

async function rewrite(rewriting: FormatRewriting): Promise<RetrievalResult> {
  const { file, scalar, target, style, project } = rewriting;
  const { root } = read(file);
  const dotnet = await findDotnetProject(project);
  if (isClientApp(dotnet)) return refuse(deviceReason);
  if (target.encoding !== undefined)
    return refuse('A setting cannot percent-encode a value: store the whole setting as one secret.');
  const steps = scalar.path.join(':').split(':');
  if (scalar.path.some((step) => typeof step === 'number'))
    return refuse(
      'The value is an element of a list, which counts its elements: give it a name of its own first.',
    );
  const removal = root && removeProperty(file.text, root, scalar.path);
  if (removal === undefined) return refuse('The setting is not one of an object.');
  return style === 'environment'
    ? leaveToEnvironment(rewriting, steps, removal)
    : await leaveToProvider(rewriting, steps, removal, dotnet);
}

function leaveToEnvironment(
  { file, target, style }: FormatRewriting,
  steps: readonly string[],
  removal: readonly TextEdit[],
): RetrievalResult {
  const variable = steps.join('__');
  const key = target.jsonKey === undefined ? '' : `, key ${target.jsonKey}`;
  if (!/^[A-Za-z_]\w*$/.test(variable))
    return refuse(`No variable of the environment can be called ${variable}.`);
  return {
    kind: 'plan',
    plan: {
      style,
      edits: new Map([[file.path, removal]]),
      notes: [
        `Set ${variable} in the environment from the secret ${target.secretName}${key}: until then the program has no ${steps.join(':')} at all.`,
        ...noteDevelopment(file, steps),
      ],
    },
  };
}

const provider = 'Amazon.Extensions.Configuration.SystemsManager';

/** https://github.com/aws/aws-dotnet-extensions-configuration, which reads secrets by Parameter Store's name for them. */
async function leaveToProvider(
  { file, target, style, project }: FormatRewriting,
  steps: readonly string[],
  removal: readonly TextEdit[],
  dotnet: DotnetProject,
): Promise<RetrievalResult> {
  const name = friendlyName(target);
  const prefix = findPrefix(steps, target);
  if (prefix === undefined)
    return refuse(
      `AWS’s provider names settings by the keys of a JSON secret: store the value under the key ${steps.at(-1) ?? ''}.`,
      'environment',
    );
  if (!/^[\w./-]+$/.test(name))
    return refuse(
      'Parameter Store, which AWS’s provider reads secrets through, does not take the name of the secret.',
      'environment',
    );
  const program = await project.findUp('Program.cs');
  const registration = program && registerProvider(program.text, { name, prefix, ...placeOf(file, target) });
  if (program === undefined || registration === undefined)
    return refuse(
      'There is no Program.cs with one builder of a web application or host that could register AWS’s provider.',
      'environment',
    );
  return {
    kind: 'plan',
    plan: {
      style,
      edits: new Map([
        [file.path, removal],
        ...(registration.length === 0 ? [] : [[program.path, registration] as const]),
      ]),
      notes: [
        `${program.path} reads ${steps.join(':')} from AWS when the program starts, after all other sources of configuration.`,
        ...(dotnet.project?.text.includes(`"${provider}"`) === true
          ? []
          : [`Run dotnet add package ${provider}.`]),
        `The program needs ssm:GetParameter on /aws/reference/secretsmanager/${name} and secretsmanager:GetSecretValue on ${target.secretName}.`,
        ...noteDevelopment(file, steps),
      ],
    },
  };
}

/** The section that the keys of the secret stand in; undefined where none makes the key the setting. */
function findPrefix(steps: readonly string[], { jsonKey }: RetrievalTarget): readonly string[] | undefined {
  if (jsonKey === undefined) return undefined;
  const key = jsonKey.split(':');
  const end = steps.slice(steps.length - key.length);
  const matches = key.length <= steps.length && end.join(':').toLowerCase() === jsonKey.toLowerCase();
  return matches ? steps.slice(0, steps.length - key.length) : undefined;
}

function placeOf(
  { path }: SourceFile,
  { region }: RetrievalTarget,
): { readonly environment?: string; readonly region?: string } {
  const environment = environmentOf(path);
  return { ...(environment !== undefined && { environment }), ...(region !== undefined && { region }) };
}

/** `appsettings.Production.json` is read in that environment only. */
function environmentOf(path: string): string | undefined {
  return /appsettings\.([\w-]+)\.json$/i.exec(path)?.[1];
}

function noteDevelopment({ path }: SourceFile, steps: readonly string[]): readonly string[] {
  return environmentOf(path)?.toLowerCase() === 'development'
    ? [
        `On a developer’s own machine dotnet user-secrets set "${steps.join(':')}" keeps a value out of the project too.`,
      ]
    : [];
}
