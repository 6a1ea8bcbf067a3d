/** What may be kept of an error that the SDK threw. */
export interface RawError {
  readonly name: string;
  /** AWS's or the credential provider's own words; empty for anything else. */
  readonly message: string;
  readonly code?: string;
  /** HTTP status of AWS's answer. */
  readonly status?: number;
  /** The host that the system call was about, with its port where there is one. */
  readonly host?: string;
  /** Whether AWS answered with this error. */
  readonly fromAws: boolean;
  /** For the log: name, message, request id and status, nothing else. */
  readonly cause: Readonly<Record<string, string | number>>;
}

/**
 * Reads an error without keeping hold of it: the SDK's errors carry the response, and a parser's message quotes what
 * it could not read. The value that was sent is cut out of AWS's words, whose validation may quote it.
 */
export function readRawError(error: unknown, sent: string | undefined): RawError {
  const source = isRecord(error) ? error : {};
  const metadata = isRecord(source['$metadata']) ? source['$metadata'] : {};
  const name = textOf(source['name']) ?? 'Error';
  const fromAws = '$fault' in source;
  const code = textOf(source['code']) ?? firstCode(source['errors']);
  const said = fromAws || name.endsWith('ProviderError') ? (textOf(source['message']) ?? '') : '';
  // The whole value before the first line: a value may have several.
  const message = firstLine(sent ? said.replaceAll(sent, '[redacted]') : said);
  const status = numberOf(metadata['httpStatusCode']);
  const requestId = textOf(metadata['requestId']);
  const host = readHost(source);
  return {
    name,
    message,
    fromAws,
    ...(code === undefined ? {} : { code }),
    ...(status === undefined || !fromAws ? {} : { status }),
    ...(host === undefined ? {} : { host }),
    cause: {
      name,
      ...(message === '' ? {} : { message }),
      ...(code === undefined ? {} : { code }),
      ...(status === undefined ? {} : { httpStatusCode: status }),
      ...(requestId === undefined ? {} : { requestId }),
    },
  };
}

function readHost(source: Readonly<Record<string, unknown>>): string | undefined {
  const inner = Array.isArray(source['errors']) ? source['errors'].find(isRecord) : undefined;
  const host = textOf(source['hostname']) ?? textOf(source['address']) ?? textOf(inner?.['address']);
  const port = numberOf(source['port']) ?? numberOf(inner?.['port']);
  return host === undefined || port === undefined ? host : `${host}:${port}`;
}

/** Connecting to a name with several addresses fails with one error for each. */
function firstCode(errors: unknown): string | undefined {
  if (!Array.isArray(errors)) return undefined;
  return errors
    .filter(isRecord)
    .map((error) => textOf(error['code']))
    .find((code) => code !== undefined);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.trim() ?? '';
}
