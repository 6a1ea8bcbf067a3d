import type { SecretsManager } from '../aws/secretsManager';
import type { Sessions } from '../aws/sessions';
import { nameInArn } from '../core/secrets/arn';
import type { Connection, SecretValue } from '../core/secrets/secret';
import type { NewValue } from '../core/secrets/secretChange';

/** Learns from values, and keeps none. */
export interface ValueObserver {
  /** What a secret holds now, in the version that is AWSCURRENT. */
  see(connection: Connection, secretName: string, value: NewValue, versionId: string): void;
  /** Another version becomes AWSCURRENT, or none will be: what the secret holds is not known. */
  forget?(connection: Connection, secretName: string): void;
}

/** The same sessions, where the observers see every current value that is read or stored at somebody's wish. */
export function observeValues(sessions: Sessions, observers: readonly ValueObserver[]): Sessions {
  return {
    discover: (options) => sessions.discover(options),
    profiles: () => sessions.profiles(),
    parameterStore: (connection) => sessions.parameterStore(connection),
    account: (connection) => sessions.account(connection),
    defaultRegion: (profile) => sessions.defaultRegion(profile),
    reset: () => {
      sessions.reset();
    },
    dispose: () => {
      sessions.dispose();
    },
    secretsManager: (connection) => observe(sessions.secretsManager(connection), connection, observers),
  };
}

function observe(
  inner: SecretsManager,
  connection: Connection,
  observers: readonly ValueObserver[],
): SecretsManager {
  const note = (id: string, value: NewValue, versionId: string): void => {
    for (const observer of observers) observer.see(connection, nameInArn(id), value, versionId);
  };
  const noteRead = (id: string, value: SecretValue): void => {
    if (!value.stagingLabels.includes('AWSCURRENT')) return;
    note(id, value.kind === 'text' ? value.text : value.bytes, value.versionId);
  };
  const forget = (id: string): void => {
    for (const observer of observers) observer.forget?.(connection, nameInArn(id));
  };
  return {
    ...inner,
    async getValue(id, version, signal) {
      const value = await inner.getValue(id, version, signal);
      noteRead(id, value);
      return value;
    },
    async getValues(ids, signal) {
      const values = await inner.getValues(ids, signal);
      for (const entry of values) if ('value' in entry) noteRead(entry.id, entry.value);
      return values;
    },
    async createSecret(secret, signal) {
      const created = await inner.createSecret(secret, signal);
      note(secret.name, secret.value, created.versionId);
      return created;
    },
    async putValue(id, value, token, signal) {
      const put = await inner.putValue(id, value, token, signal);
      note(id, value, put.versionId);
      return put;
    },
    async moveLabel(id, label, versions, signal) {
      await inner.moveLabel(id, label, versions, signal);
      if (label === 'AWSCURRENT') forget(id);
    },
    async rotate(id, requestToken, signal) {
      const started = await inner.rotate(id, requestToken, signal);
      forget(id);
      return started;
    },
    async configureRotation(id, plan, requestToken, signal) {
      const configured = await inner.configureRotation(id, plan, requestToken, signal);
      if (plan.rotateNow) forget(id);
      return configured;
    },
    async deleteSecret(id, recovery, signal) {
      const gone = await inner.deleteSecret(id, recovery, signal);
      forget(id);
      return gone;
    },
  };
}
