/** What a text that stands for a secret's value names. */
export interface SecretUri {
  /** Name or ARN. */
  readonly secretId: string;
  /** Key of a JSON secret; absent for the whole text. */
  readonly jsonKey?: string;
  /** The region that the text itself says. */
  readonly region?: string;
  /** One of both at most; AWSCURRENT when neither is there. */
  readonly stagingLabel?: string;
  readonly versionId?: string;
}

const arnForm = /^arn:[a-z-]+:secretsmanager:(?<region>[a-z\d-]+):\d{12}:secret:[\w/+=.@-]+$/;
const nameForm = /^[\w/+=.@-]{1,512}$/;

/**
 * Reads `aws-secretsmanager://name#key`, `aws-secretsmanager://name?region=eu-west-1&stage=AWSPREVIOUS#key` (or
 * `version=ID`), and an ARN, with `#key` or without. Undefined for a text that is none; throws a SyntaxError for one that
 * is, but names nothing that can be.
 */
export function parseSecretUri(text: string): SecretUri | undefined {
  const parts =
    /^(?<scheme>aws-secretsmanager:\/\/)?(?<id>[^?#]*)(?:\?(?<query>[^#]*))?(?:#(?<key>.*))?$/s.exec(
      text,
    )?.groups;
  if (parts === undefined) return undefined;
  const { scheme, id = '', query = '', key } = parts;
  const arn = arnForm.exec(id);
  if (scheme === undefined && arn === null) return undefined;
  const name = decode(id);
  if (arn === null && !nameForm.test(name)) throw new SyntaxError(`“${id}” is no name of a secret.`);
  if (key === '') throw new SyntaxError('The key after # is empty.');
  const { region, stage, version, ...others } = readQuery(query);
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw new SyntaxError(`“${unknown}” is not known after ?. Known are region, stage and version.`);
  if (stage !== undefined && version !== undefined)
    throw new SyntaxError('A stage and a version cannot be named together.');
  const inRegion = region ?? arn?.groups?.['region'];
  return {
    secretId: arn === null ? name : id,
    ...(key !== undefined && { jsonKey: decode(key) }),
    ...(inRegion !== undefined && { region: inRegion }),
    ...(stage !== undefined && { stagingLabel: stage }),
    ...(version !== undefined && { versionId: version }),
  };
}

function readQuery(query: string): Readonly<Record<string, string>> {
  const pairs = query.split('&').filter((pair) => pair !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [decode(name), decode(value.join('='))] as const;
    }),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new SyntaxError(`“${text}” is not percent-encoded as a URL is.`);
  }
}
