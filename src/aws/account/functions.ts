import type { LambdaClient } from '@aws-sdk/client-lambda';
import { AwsError } from '../awsError';
import { callAws, type LendClient } from '../call';
import type { ErrorContext } from '../errorContext';
import { loadAccountSdk } from '../loadAccountSdk';
import type { Account, RotationFunction } from './account';

/** How many policies are read at a time. */
const policiesAtOnce = 8;

/** What asks Lambda. */
export function lambdaFunctions(
  lend: LendClient<LambdaClient>,
  place: Pick<ErrorContext, 'profile' | 'region'>,
): Pick<Account, 'listRotationFunctions'> {
  const context: ErrorContext = { ...place, service: 'Lambda' };

  async function readPolicy(name: string, signal?: AbortSignal): Promise<boolean | undefined> {
    try {
      const { Policy } = await callAws(lend, { ...context, secretId: name }, signal, ({ client }, options) =>
        client.send(new (loadAccountSdk().GetPolicyCommand)({ FunctionName: name }), options),
      );
      return Policy !== undefined && letsSecretsManagerInvoke(Policy);
    } catch (error) {
      if (error instanceof AwsError && error.kind === 'not-found') return false;
      if (error instanceof AwsError && error.kind === 'access-denied') return undefined;
      throw error;
    }
  }

  return {
    async listRotationFunctions(signal) {
      const found: Omit<RotationFunction, 'mayBeInvoked'>[] = [];
      let marker: string | undefined;
      do {
        const from = marker;
        const response = await callAws(lend, context, signal, ({ client }, options) =>
          client.send(
            new (loadAccountSdk().ListFunctionsCommand)(from === undefined ? {} : { Marker: from }),
            options,
          ),
        );
        for (const { FunctionArn: arn, FunctionName: name, Description: description } of response.Functions ??
          [])
          if (arn !== undefined && name !== undefined)
            found.push({ arn, name, ...(description ? { description } : {}) });
        marker = response.NextMarker;
      } while (marker !== undefined && marker !== '');

      const functions: RotationFunction[] = [];
      for (let from = 0; from < found.length; from += policiesAtOnce)
        functions.push(
          ...(await Promise.all(
            found
              .slice(from, from + policiesAtOnce)
              .map(async (item) => ({ ...item, mayBeInvoked: await readPolicy(item.name, signal) })),
          )),
        );
      const rank = ({ mayBeInvoked }: RotationFunction): number =>
        mayBeInvoked === undefined ? 1 : mayBeInvoked ? 0 : 2;
      return functions.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'));
    },
  };
}

/** Reads a function's resource policy; one that is no policy lets nobody in. */
function letsSecretsManagerInvoke(policy: string): boolean {
  let parsed: unknown;
  try {
    parsed = JSON.parse(policy);
  } catch {
    return false;
  }
  const statements = (parsed as { readonly Statement?: unknown } | null)?.Statement;
  return listOf(statements).some((statement) => {
    const { Effect, Principal, Action } = statement as Readonly<Record<string, unknown>>;
    const services = listOf((Principal as { readonly Service?: unknown } | undefined)?.Service);
    return (
      Effect === 'Allow' &&
      services.includes('secretsmanager.amazonaws.com') &&
      listOf(Action).some((action) => action === 'lambda:InvokeFunction' || action === 'lambda:*')
    );
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
