import { isMap } from 'yaml';
import type { RetrievalFormat } from '../format';
import { refuse } from '../language';
import { nameEnvironmentVariable } from '../names';
import type { SourceFile } from '../retrieval';
import type { TextRange } from '../../text/textEdit';
import { findScalarPart, scalarsIn, type DataScalarPart } from './dataScalar';
import { writeSecretReference } from './secretReference';
import { readYaml, replaceInYaml } from './yamlScalars';

/** A Compose file, whose values may refer to variables of the environment that `docker compose` runs in. */
export const compose: RetrievalFormat = {
  name: 'Compose file',
  styles: ['environment'],
  mayBe: ({ path, languageId }) => /^(?:yaml|dockercompose)$/.test(languageId) || /\.ya?ml$/i.test(path),
  recognises,
  ...scalarsIn(({ text }) => readYaml(text), describe),

  rewrite({ file, scalar, target, style }) {
    const data = readYaml(file.text);
    const part = findScalarPart(data.scalars, file.text, scalar.range);
    const described = part && describe(part);
    if (part === undefined || described === undefined) return refuse('The range is not in a single value.');
    const refusal = refuseAt(part.scalar.path);
    if (refusal !== undefined) return refuse(refusal);
    if (target.encoding !== undefined)
      return refuse('Compose cannot percent-encode a value: store the whole URL as one secret.');
    if (/(?<!\$)(?:\$\$)*\$(?!\$)/.test(part.value))
      return refuse('The value refers to a variable: select the part of it that is the secret.');
    const expansion = findExpansion(file.text, part.range);
    const name =
      expansion?.name ??
      (described.isVariable ? String(described.path.at(-1)) : nameEnvironmentVariable(target));
    if (!/^[A-Za-z_]\w*$/.test(name)) return refuse(`Compose cannot refer to a variable called ${name}.`);
    const replaced = expansion ? findScalarPart(data.scalars, file.text, expansion.range) : part;
    const edit = replaced && replaceInYaml(replaced, `\${${name}:?is read from ${target.secretName}}`, data);
    if (edit === undefined) return refuse('A part of this value cannot be replaced alone.');
    return {
      kind: 'plan',
      plan: {
        style,
        edits: new Map([[file.path, [edit]]]),
        notes: [
          `Put ${name}=${writeSecretReference(target)} into a file of environment variables, and start with secret-lens run --env-file FILE -- docker compose up; Compose starts nothing while ${name} is not set.`,
        ],
      },
    };
  },
};

/** The `${NAME:-default}` whose default a range is. */
function findExpansion(
  text: string,
  { start, end }: TextRange,
): { name: string; range: TextRange } | undefined {
  const opening = /\$\{([A-Za-z_]\w*):?-$/.exec(text.slice(0, start));
  if (opening?.[1] === undefined || text.charAt(end) !== '}') return undefined;
  return { name: opening[1], range: { start: opening.index, end: end + 1 } };
}

function recognises({ text }: SourceFile): boolean {
  if (!/^services[ \t]*:/m.test(text)) return false;
  const { documents } = readYaml(text);
  const root = documents.length === 1 ? documents[0]?.contents : undefined;
  const services = isMap(root) ? root.get('services') : undefined;
  return (
    isMap(services) &&
    services.items.some(
      ({ value }) =>
        isMap(value) && ['image', 'build', 'extends', 'environment'].some((key) => value.has(key)),
    )
  );
}

interface ComposePart extends DataScalarPart {
  /** It is all that a variable of a container is set to. */
  readonly isVariable: boolean;
}

/** The part with the name of its variable as the last step, and `$$` read as `$`; of `NAME=value` never the name. */
function describe(part: DataScalarPart): ComposePart | undefined {
  const { scalar } = part;
  const value = part.value.replaceAll('$$', '$');
  const index = scalar.path.at(-1);
  if (scalar.path.at(-2) !== 'environment') return { ...part, value, isVariable: false };
  if (typeof index === 'string') return { ...part, value, isVariable: part.isWhole };
  const item = /^(?<name>[A-Za-z_]\w*)=/.exec(
    scalar.segments[0]?.kind === 'text' ? (scalar.segments[0].value ?? '') : '',
  );
  const name = item?.groups?.['name'];
  if (item === null || name === undefined) return undefined;
  const start = scalar.content.start + item[0].length;
  const { end } = scalar.content;
  const range = part.isWhole ? { start, end } : part.range;
  if (range.start < start || range.start >= range.end) return undefined;
  return {
    ...part,
    range,
    isWhole: false,
    value: part.isWhole ? value.slice(item[0].length) : value,
    path: [...scalar.path.slice(0, -1), name],
    isVariable: range.start === start && range.end === end,
  };
}

function refuseAt(path: DataScalarPart['path']): string | undefined {
  const [section] = path;
  if (section === 'services' && path.includes('build') && path.includes('args'))
    return 'Build arguments stay in the history of the image: mount a secret in the build (build.secrets, RUN --mount=type=secret).';
  if (section === 'secrets')
    return 'Compose reads a secret from a file or from a variable: write environment: NAME here, and give the variable with secret-lens run.';
  return section === 'services' || section === 'configs' || String(section).startsWith('x-')
    ? undefined
    : 'Compose refers to variables in the values of services, not here.';
}
