/**
 * Values of a Kubernetes Secret: `data` holds them in base64, which hides nothing, `stringData` as they are. The
 * document must say `kind: Secret`; certificates and empty or placeholder values are left.
 */
import type { TextRange } from '../../text/textEdit';
import { isPlaceholder, isReference } from '../filters/placeholders';
import { defineRule, type LocatedSecret, type TextRule } from '../rule';
import type { SourceText } from '../sourceText';
import { decodeBase64, decodeLatin1, encodeBase64url } from '../validation/base64';

const DOCUMENT_MARK = /^---[ \t]*\r?$/gm;
const KIND = /^[ \t]{0,40}["']?kind["']?\s?:\s?["']?Secret["']?[ \t]*,?\r?$/m;
const SECTION = /^(?<indent>[ \t]{0,40})["']?(?<section>data|stringData)["']?\s?:\s?\{?[ \t]*\r?$/gm;
const ENTRY =
  /^(?<indent>[ \t]{1,60})["']?(?<key>[\w.-]{1,253})["']?\s?:\s?["']?(?<value>[^\s"',|>]{4,20000})["']?[ \t]*,?(?:[ \t]#[^\n]{0,200})?\r?$/;

const MAX_ENTRIES = 500;

function search(source: SourceText): readonly LocatedSecret[] {
  if (source.kind !== 'data' && source.kind !== 'prose') return [];
  return splitDocuments(source.text).flatMap((document) => searchDocument(source.text, document));
}

function splitDocuments(text: string): TextRange[] {
  const documents: TextRange[] = [];
  let start = 0;
  for (const { index } of text.matchAll(DOCUMENT_MARK)) {
    documents.push({ start, end: index });
    start = index;
  }
  return [...documents, { start, end: text.length }];
}

function searchDocument(text: string, { start, end }: TextRange): LocatedSecret[] {
  const document = text.slice(start, end);
  if (!KIND.test(document)) return [];
  const found: LocatedSecret[] = [];
  for (const { index, groups, 0: header } of document.matchAll(SECTION)) {
    const encoded = groups?.['section'] === 'data';
    let at = index + header.length + 1;
    for (let count = 0; count < MAX_ENTRIES && at < document.length; count++) {
      const lineEnd = !document.includes('\n', at) ? document.length : document.indexOf('\n', at);
      const line = document.slice(at, Math.min(lineEnd, at + 20_400));
      const entry = ENTRY.exec(line);
      const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
      if (line.trim() !== '' && indent <= (groups?.['indent']?.length ?? 0)) break;
      const value = entry?.groups?.['value'];
      const severity = value === undefined ? undefined : judgeEntry(value, encoded);
      if (value !== undefined && severity) {
        const valueStart = start + at + line.indexOf(value, entry?.[0].indexOf(':') ?? 0);
        found.push({
          range: { start: valueStart, end: valueStart + value.length },
          severity,
          evidence: [
            'value of a Kubernetes Secret',
            ...(encoded ? ['its base64 decodes to text'] : []),
            'read by the YAML line reader',
          ],
        });
      }
      at = lineEnd + 1;
    }
  }
  return found;
}

/** How sure it is that the entry's value is secret; `undefined` when it is not. */
function judgeEntry(value: string, encoded: boolean): LocatedSecret['severity'] | undefined {
  const text = encoded ? decode(value) : value;
  if (text === undefined || text.trim().length < 4 || isReference(text) || isReference(value))
    return undefined;
  if (/^\s*<|^\s*(?:true|false|null|\d{1,6})\s*$/i.test(text)) return undefined;
  if (/-----BEGIN (?:TRUSTED )?CERTIFICATE/.test(text)) return 'information';
  return isPlaceholder(text) ? undefined : 'warning';
}

function decode(value: string): string | undefined {
  const bytes = /^[0-9A-Za-z+/]+={0,2}$/.test(value) ? decodeBase64(value) : undefined;
  const text = bytes && decodeLatin1(bytes);
  return text !== undefined && /^[\t\n\r\x20-\x7e\xa0-\xff]+$/.test(text) ? text : undefined;
}

function encode(ascii: string): string {
  const text = encodeBase64url(ascii).replaceAll('-', '+').replaceAll('_', '/');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

export const kubernetesSecretRule: TextRule = defineRule({
  id: 'kubernetes-secret-value',
  name: 'Value of a Kubernetes Secret',
  description: 'Base64 hides nothing: whoever reads the manifest has what the workload signs in with.',
  severity: 'warning',
  keywords: ['kind: secret', 'kind: "secret"', "kind: 'secret'", '"kind": "secret"', '"kind":"secret"'],
  search,
  revocationUrl: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
  sourceUrl: 'https://kubernetes.io/docs/concepts/configuration/secret/',
  samples: (build) => ({
    matches: [
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  password: «${encode(build.alnum(14))}»\n`,
      `kind: Secret\nstringData:\n  dsn: «${build.alnum(20)}»\n`,
    ],
    lookalikes: [
      `kind: ConfigMap\ndata:\n  colour: ${encode(build.alnum(14))}\n`,
      'kind: Secret\ndata:\n  password: ${DB_PASSWORD}\n',
      'kind: Secret\nmetadata:\n  name: database-credentials\n',
    ],
  }),
});
