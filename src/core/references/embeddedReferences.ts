const embedded = /\$\{secret:([^{}]+)\}/g;

/** The references that a text holds as `${secret:name#key}`, in order and each once, as secret URIs. */
export function findEmbeddedReferences(text: string): readonly string[] {
  return [...new Set([...text.matchAll(embedded)].map(([, reference = '']) => toUri(reference)))];
}

/** The text with `valueOf` each reference in the reference's place. */
export function replaceEmbeddedReferences(text: string, valueOf: (uri: string) => string): string {
  return text.replaceAll(embedded, (_, reference: string) => valueOf(toUri(reference)));
}

function toUri(reference: string): string {
  return reference.startsWith('arn:') ? reference : `aws-secretsmanager://${reference}`;
}
