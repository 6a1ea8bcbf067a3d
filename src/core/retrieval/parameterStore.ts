import type { RetrievalTarget } from './retrieval';

/**
 * The parameter that stands for the target in Parameter Store. A name with a `/` in it begins with one, and has fewer kinds of
 * characters than a secret's: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
 */
export function nameParameter({ secretName }: RetrievalTarget): string {
  const name = secretName.replace(/^arn:.*:secret:(.*)-[A-Za-z0-9]{6}$/, '$1').replaceAll(/[^\w./-]/g, '-');
  return name.includes('/') && !name.startsWith('/') ? `/${name}` : name;
}

/** When Parameter Store is right, and what the person must do for it. */
export function noteParameter(target: RetrievalTarget): string {
  return `Parameter Store is right for configuration that need not be kept secret: store the value there as the parameter ${nameParameter(target)}.`;
}
