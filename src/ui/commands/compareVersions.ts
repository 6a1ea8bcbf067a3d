import type * as vscode from 'vscode';
import { AwsError } from '../../aws/awsError';
import type { SecretVersion } from '../../core/secrets/secret';
import { registerCommand } from '../command';
import { nameVersion } from '../explorer/describeSecret';
import { withProgress } from '../progress';
import { askSteps, back, type Step } from '../prompts/steps';
import type { CommandDeps } from './deps';
import { askVersion, resolveTarget } from './target';

interface Answers {
  readonly one?: SecretVersion;
  readonly other?: SecretVersion;
}

/** Shows two versions of a secret beside each other, key by key and masked. */
export function registerCompareVersions(deps: CommandDeps): vscode.Disposable {
  const title = 'Compare versions';
  return registerCommand('secretLens.compareVersions', title, deps.log, async (node) => {
    const target = await resolveTarget(title, node, deps);
    const { connection, secret } = target;
    const versions = await withProgress(`Reading the versions of ${secret.name}`, (signal) =>
      deps.sessions.secretsManager(connection).listVersions(secret.arn, signal, { withDeprecated: true }),
    );
    if (versions.length < 2)
      throw new AwsError('invalid', `${secret.name} has only one version.`, {
        remedy: 'There is something to compare once another value was stored.',
      });
    const given = versions.find(({ id }) => id === target.version?.id);
    const steps: readonly Step<Answers>[] = [
      {
        isNeeded: () => given === undefined,
        ask: async (answers, frame) => {
          const one = await askVersion(frame, `Version of ${secret.name}`, versions);
          return one === back ? back : { ...answers, one };
        },
      },
      {
        ask: async (answers, frame) => {
          const { one } = answers;
          const others = versions.filter(({ id }) => id !== one?.id);
          const name = one === undefined ? secret.name : nameVersion(one);
          const other = await askVersion(frame, `Version to compare ${name} with`, others);
          return other === back ? back : { ...answers, other };
        },
      },
    ];
    const { one, other } = await askSteps<Answers>(title, steps, given === undefined ? {} : { one: given });
    if (one === undefined || other === undefined) return;
    deps.valueViews.compare({ connection, secret }, byAge(one, other));
  });
}

/** The older one first; of two of the same second the current one last. */
function byAge(one: SecretVersion, other: SecretVersion): readonly [SecretVersion, SecretVersion] {
  const [age, otherAge] = [one.created?.getTime() ?? 0, other.created?.getTime() ?? 0];
  const isFirst = age === otherAge ? other.stagingLabels.includes('AWSCURRENT') : age < otherAge;
  return isFirst ? [one, other] : [other, one];
}
