import type { SSMClient } from '@aws-sdk/client-ssm';
import { Redacted, reveal } from '../core/secrets/redacted';
import { callAws, type CallOptions, type LendClient } from './call';
import type { ErrorContext } from './errorContext';
import { loadAccountSdk } from './loadAccountSdk';
import type { NewParameter, Parameter, ParameterStore } from './parameterStore';
import type { OpenClient } from './sharedClient';

/** The SDK's adapter of the {@link ParameterStore} port for one connection. */
export class SdkParameterStore implements ParameterStore {
  readonly #lend: LendClient<SSMClient>;
  readonly #context: ErrorContext;

  /** `context` tells error messages whose credentials are used. */
  constructor(lend: LendClient<SSMClient>, context: ErrorContext) {
    this.#lend = lend;
    this.#context = { ...context, service: 'Parameter Store' };
  }

  async createParameter(parameter: NewParameter, signal?: AbortSignal): Promise<void> {
    const { name, type, value, description, kmsKeyId, tags } = parameter;
    await this.#call({ secretId: name, secretValue: value }, signal, async (open, call) => {
      const command = new (loadAccountSdk().PutParameterCommand)({
        Name: name,
        Type: type,
        Value: reveal(value),
        Tier: 'Standard',
        Overwrite: false,
        ...(description === undefined ? {} : { Description: description }),
        ...(kmsKeyId === undefined ? {} : { KeyId: kmsKeyId }),
        ...(tags === undefined ? {} : { Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) }),
      });
      try {
        await open.client.send(command, call);
      } catch (error) {
        const isOwn =
          isRetriedCreation(error) && reveal((await read(open, name, call)).value) === reveal(value);
        if (!isOwn) throw error;
      }
    });
  }

  async getParameter(name: string, signal?: AbortSignal): Promise<Parameter> {
    return this.#call({ secretId: name }, signal, (open, call) => read(open, name, call));
  }

  async deleteParameter(name: string, signal?: AbortSignal): Promise<void> {
    await this.#call({ secretId: name }, signal, ({ client }, call) =>
      client.send(new (loadAccountSdk().DeleteParameterCommand)({ Name: name }), call),
    );
  }

  #call<T>(
    context: Pick<ErrorContext, 'secretId' | 'secretValue'>,
    signal: AbortSignal | undefined,
    run: (open: OpenClient<SSMClient>, options: CallOptions) => Promise<T>,
  ): Promise<T> {
    return callAws(this.#lend, { ...this.#context, ...context }, signal, run);
  }
}

/** PutParameter takes no request token, so that a retry may meet what the first try has stored. */
function isRetriedCreation(error: unknown): boolean {
  if (!(error instanceof Error) || error.name !== 'ParameterAlreadyExists') return false;
  const { $metadata } = error as Error & { readonly $metadata?: { readonly attempts?: number } };
  return ($metadata?.attempts ?? 1) > 1;
}

async function read({ client }: OpenClient<SSMClient>, name: string, call: CallOptions): Promise<Parameter> {
  const { Parameter: found } = await client.send(
    new (loadAccountSdk().GetParameterCommand)({ Name: name, WithDecryption: true }),
    call,
  );
  return { type: found?.Type ?? '', value: new Redacted(found?.Value ?? '') };
}
