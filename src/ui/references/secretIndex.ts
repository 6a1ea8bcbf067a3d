import { collect } from '../../core/grouping';
import type { SecretReference } from '../../core/references/reference';
import { regionOf } from '../../core/references/secretRegion';
import type { LoadedSecret } from '../explorer/explorerModel';

/** Characters that AWS adds to the name in an ARN, the hyphen before them among them. */
const suffixLength = 7;

/** Secrets by each text that names them, so that finding one takes the same time among ten thousand. */
export class SecretIndex {
  readonly #byId = new Map<string, LoadedSecret[]>();

  constructor(secrets: Iterable<LoadedSecret>) {
    for (const loaded of secrets) for (const id of idsOf(loaded.secret)) collect(this.#byId, id, loaded);
  }

  /** The first secret that the reference names, in the region where it says one. */
  find(reference: SecretReference): LoadedSecret | undefined {
    const region = regionOf(reference);
    return this.#byId
      .get(reference.secretId.text)
      ?.find(({ connection }) => region === undefined || connection.region === region);
  }
}

/** Whether a name, a whole ARN or one without its suffix means the secret. */
export function isNamedBy(secret: { readonly arn: string; readonly name: string }, id: string): boolean {
  return idsOf(secret).includes(id);
}

function idsOf({ arn, name }: { readonly arn: string; readonly name: string }): readonly string[] {
  return [name, arn, arn.slice(0, -suffixLength)];
}
