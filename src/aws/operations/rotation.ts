import type { SecretsManager } from '../secretsManager';
import type { SecretCall } from './secretCall';

/** What rotates. */
export function rotateSecrets(
  call: SecretCall,
): Pick<SecretsManager, 'rotate' | 'configureRotation' | 'cancelRotation'> {
  return {
    async rotate(id, requestToken, signal) {
      const response = await call({ secretId: id }, signal, ({ client, sdk }, options) =>
        client.send(new sdk.RotateSecretCommand({ SecretId: id, ClientRequestToken: requestToken }), options),
      );
      return { versionId: response.VersionId ?? requestToken };
    },

    async configureRotation(id, { functionArn, schedule, window, rotateNow }, requestToken, signal) {
      const response = await call({ secretId: id }, signal, ({ client, sdk }, options) =>
        client.send(
          new sdk.RotateSecretCommand({
            SecretId: id,
            ClientRequestToken: requestToken,
            RotateImmediately: rotateNow,
            RotationRules: {
              ...('days' in schedule
                ? { AutomaticallyAfterDays: schedule.days }
                : { ScheduleExpression: schedule.expression }),
              ...(window !== undefined && { Duration: window }),
            },
            ...(functionArn !== undefined && { RotationLambdaARN: functionArn }),
          }),
          options,
        ),
      );
      return { versionId: response.VersionId ?? requestToken };
    },

    async cancelRotation(id, signal) {
      await call({ secretId: id }, signal, ({ client, sdk }, options) =>
        client.send(new sdk.CancelRotateSecretCommand({ SecretId: id }), options),
      );
    },
  };
}
