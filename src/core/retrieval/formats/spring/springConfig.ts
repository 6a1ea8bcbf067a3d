import type { FormatRewriting, RetrievalFormat } from '../../format';
import { noteEnvironment, notePermission, refuse } from '../../language';
import { findJvmManifest } from '../../manifests/jvmManifest';
import { friendlyName, nameEnvironmentVariable } from '../../names';
import { editsBetween } from '../../planSeveral';
import type { RetrievalResult, RetrievalTarget, SourceFile } from '../../retrieval';
import { applyTextEdits, type TextEdit } from '../../../text/textEdit';
import { joinInsertions } from '../../sourceText';
import { findScalarPart, scalarsIn, type DataScalarPart } from '../dataScalar';
import { readConfigFile, readValues, type ConfigFile } from './configFile';
import { addStarter } from './starter';

/**
 * Properties of Spring Boot. Spring Cloud AWS imports a secret as properties, which others refer to.
 * https://docs.awspring.io/spring-cloud-aws/docs/3.4.0/reference/html/index.html#spring-cloud-aws-secrets-manager
 */
export const springConfig: RetrievalFormat = {
  name: 'configuration of Spring Boot',
  styles: ['reference', 'environment'],
  mayBe: ({ path }) => /(?:^|\/)(?:application|bootstrap)(?:-[\w.-]+)?\.(?:properties|ya?ml)$/.test(path),
  recognises: () => true,
  ...scalarsIn(readConfigFile),
  rewrite,
};

async function rewrite(rewriting: FormatRewriting): Promise<RetrievalResult> {
  const { file, scalar, target, style, project } = rewriting;
  const config = readConfigFile(file);
  const part = findScalarPart(config.scalars, file.text, scalar.range);
  if (part === undefined) return refuse('The range is not in a single value.');
  if (target.encoding !== undefined)
    return refuse('Spring Boot cannot percent-encode a value: store the whole URL as one secret.');
  const manifest = await findJvmManifest(project);
  if (manifest === undefined && (await project.findUp('Gemfile')) !== undefined)
    return refuse(
      'A program in Ruby reads this file, in which ${…} stands for nothing: take the value out, and set it in the environment.',
    );
  const name = part.path.join('.');
  if (/^spring\.(?:config|profiles)\b/.test(name))
    return refuse(`Spring Boot uses ${name} to find its configuration.`);
  return style === 'environment'
    ? referToEnvironment(rewriting, config, part)
    : importSecret(rewriting, config, part, name);
}

function referToEnvironment(
  { file, target, style }: FormatRewriting,
  config: ConfigFile,
  part: DataScalarPart,
): RetrievalResult {
  const edit = config.replace(part, `\${${nameEnvironmentVariable(target)}}`);
  if (edit === undefined) return refuse('A part of this value cannot be replaced alone.');
  return {
    kind: 'plan',
    plan: { style, edits: new Map([[file.path, [edit]]]), notes: [noteEnvironment(target)] },
  };
}

async function importSecret(
  { file, target, style, project }: FormatRewriting,
  config: ConfigFile,
  part: DataScalarPart,
  name: string,
): Promise<RetrievalResult> {
  const refusal = refuseImport(file, name) ?? refuseProperty(part, target);
  if (refusal !== undefined) return refuse(refusal, 'environment');
  const { document } = part.scalar;
  const { location, property } = nameImport(target);
  const imported = readValues(config, document, 'spring.config.import').flatMap((value) => value.split(';'));
  const isImported = imported.some(
    (value) => value.replace(/^(?:optional:)?aws-secretsmanager:/, '') === location,
  );
  const use = config.replace(part, `\${${property}}`);
  const importing = isImported
    ? []
    : config.append(document, 'spring.config.import', `aws-secretsmanager:${location}`);
  if (use === undefined || importing === undefined)
    return refuse('The file is not written in lines: write it so first.', 'environment');
  const own = joinInsertions([...importing, use]);
  const edits = addRegion(file, own, document, target);
  if (edits === undefined)
    return refuse(
      `Spring Cloud AWS reads secrets from another region here, not from ${target.region ?? ''}.`,
      'environment',
    );
  const starter = await addStarter(project);
  if (starter === 'too old') return refuse('Importing secrets needs Spring Boot 3 or later.', 'environment');
  return {
    kind: 'plan',
    plan: {
      style,
      edits: new Map([[file.path, edits], ...starter.edits]),
      notes: [
        ...starter.notes,
        notePermission(target),
        'The program reads its properties when it starts, and does not start without the secret.',
      ],
    },
  };
}

function refuseImport({ path, text }: FormatRewriting['file'], name: string): string | undefined {
  if (/^["%\w.-]*\b(?:quarkus|micronaut)\b[^\n]*[:=]/m.test(text))
    return 'The file configures Quarkus or Micronaut, which do not import secrets as Spring Boot does.';
  if (/(?:^|\/)bootstrap[^/]*$/.test(path))
    return 'Spring Cloud AWS imports secrets into application properties only: move this one there.';
  return /^spring\.cloud\.(?:aws|config|vault|consul|kubernetes|bootstrap)\b/.test(name)
    ? `${name} is used before secrets are imported: leave credentials of AWS to the SDK’s own chain.`
    : undefined;
}

/** Spring Cloud AWS takes every text that its JSON parser can begin to read for JSON. */
function refuseProperty(part: DataScalarPart, { jsonKey }: RetrievalTarget): string | undefined {
  if (jsonKey === undefined)
    return /^\s*(?:[[{"]|(?:-?\d[\d.]*(?:[eE][+-]?\d+)?|true|false|null)(?:\s|$))/.test(part.value)
      ? 'Spring Cloud AWS would read this value as JSON: store it under a key of a JSON secret.'
      : undefined;
  return /^[\w.[\]-]+$/.test(jsonKey)
    ? undefined
    : 'A property of Spring Boot cannot be called as the key is: choose one of letters, digits, - and _.';
}

/**
 * Where the secret is imported from, and the property that its value becomes: a key, or the last part of the name of a secret
 * in plain text. A prefix made of the name keeps properties of different secrets apart, and variables of the environment away.
 */
function nameImport(target: RetrievalTarget): { readonly location: string; readonly property: string } {
  const parts = friendlyName(target)
    .split('/')
    .filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const words = target.jsonKey === undefined ? parts.slice(0, -1) : parts;
  const prefix = (words.length === 0 ? ['secret'] : words)
    .map((word) => `${word.replaceAll(/[^\w-]/g, '-')}.`)
    .join('');
  return {
    location: `${target.secretName}?prefix=${prefix}`,
    property: prefix + (target.jsonKey ?? last),
  };
}

const regionProperty = 'spring.cloud.aws.secretsmanager.region';

/** The edits with those that set the region of the secret, if it is not set yet; undefined where another one is. */
function addRegion(
  file: SourceFile,
  edits: readonly TextEdit[],
  document: number,
  { region }: RetrievalTarget,
): readonly TextEdit[] | undefined {
  if (region === undefined) return edits;
  const text = applyTextEdits(file.text, edits);
  const config = readConfigFile({ ...file, text });
  const [own] = readValues(config, document, regionProperty);
  const [common] = readValues(config, document, 'spring.cloud.aws.region.static');
  if ((own ?? common) === region) return edits;
  const added = own === undefined ? config.add(document, regionProperty, region) : undefined;
  return added && editsBetween(file.text, applyTextEdits(text, added));
}
