import type { SecretReference, SourceText } from '../reference';
import { parseSecretUri } from '../secretUri';
import type { TracedPart, TracedText } from '../tracedText';
import { nameSecret } from './secretText';

const uriParts = /^(?:aws-secretsmanager:\/\/)?(?<id>[^?#]+)(?:\?(?<query>[^#]*))?(?:#(?<key>.+))?$/d;

/** What the value of a setting is to our own commands, which put the secret in its place. */
const form = 'Secret Lens reference';

/** The reference that a text as a whole is: `aws-secretsmanager://name#key`, or an ARN with a key behind `#`. */
export function readSecretUriText(traced: TracedText): SecretReference | undefined {
  return /^aws-secretsmanager:\/\/|^arn:.*#/.test(traced.text) ? read(traced, traced.text) : undefined;
}

/** The references that a text holds as `${secret:name#key}`. */
export function readEmbeddedTexts(traced: TracedText): readonly SecretReference[] {
  return [...traced.text.matchAll(/\$\{secret:(?<reference>[^{}]+)\}/dg)].flatMap((match) => {
    const [start, end] = match.indices?.groups?.['reference'] ?? [0, 0];
    const inner = traced.slice(start, end);
    return (
      read(inner, inner.text.startsWith('arn:') ? inner.text : `aws-secretsmanager://${inner.text}`) ?? []
    );
  });
}

function read(traced: TracedText, text: string): SecretReference | undefined {
  const uri = parse(text);
  const match = uriParts.exec(traced.text);
  const [idStart, idEnd] = match?.indices?.groups?.['id'] ?? [0, 0];
  const id = traced.part(idStart, idEnd);
  if (uri === undefined || match === null || id === undefined) return undefined;
  const key = part(traced, match.indices?.groups?.['key']);
  const [queryStart] = match.indices?.groups?.['query'] ?? [0];
  const ofQuery = (name: string): SourceText | undefined => {
    const found = new RegExp(String.raw`(?:^|&)${name}=(?<value>[^&]+)`, 'd').exec(
      match.groups?.['query'] ?? '',
    );
    const range = found?.indices?.groups?.['value'];
    return part(traced, range && [range[0] + queryStart, range[1] + queryStart])?.source;
  };
  return nameSecret(
    { ...id, source: decoded(id.source, uri.secretId) },
    {
      form,
      keys: key === undefined || uri.jsonKey === undefined ? [] : [decoded(key.source, uri.jsonKey)],
      region: ofQuery('region'),
      stagingLabel: ofQuery('stage'),
      versionId: ofQuery('version'),
    },
  );
}

function parse(text: string): ReturnType<typeof parseSecretUri> {
  try {
    return parseSecretUri(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function part(traced: TracedText, range: readonly [number, number] | undefined): TracedPart | undefined {
  return range && traced.part(...range);
}

/** What is percent-encoded cannot be replaced as it is. */
function decoded(source: SourceText, text: string): SourceText {
  return source.text === text ? source : { ...source, text, isLiteral: false };
}
