import { isTestOrDocumentation } from '../../core/detection/filters/paths';
import { leastPrivilege, type PolicyGuess, type SecretNeed } from '../../core/references/leastPrivilege';
import { formatPolicy } from '../../core/references/policyFormats';
import type { SecretReference } from '../../core/references/reference';
import { regionOf } from '../../core/references/secretRegion';
import { countOf } from '../../core/text/countOf';
import { collectReferences } from '../collectReferences';
import type { CommandIo, ExitStatus } from '../io';
import { lookUpReferences } from '../lookUpReferences';
import { Progress } from '../progress';
import { printable } from '../report';
import { policyHelp } from './help';
import { parsePolicyOptions, type PolicyOptions } from './options';

/** Characters, white space apart, that IAM allows a managed policy; https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const LARGEST_POLICY = 6144;

/** `secret-lens policy`. Throws a {@link UsageError} for wrong arguments and paths. */
export async function runPolicy(args: readonly string[], io: CommandIo): Promise<ExitStatus> {
  const options = parsePolicyOptions(args);
  if (options.help) {
    io.stdout.write(policyHelp);
    return 0;
  }
  const warn = (text: string): unknown => io.stderr.write(`warning: ${printable(text)}\n`);
  const progress = new Progress(io.stderr);
  const { files, fileCount } = await collectReferences(
    { paths: options.paths, gitignore: true },
    io,
    progress,
  );
  const counted = options.tests ? files : files.filter(({ file }) => !isTestOrDocumentation(file));
  if (counted.length < files.length)
    warn(
      `References in ${countOf(files.length - counted.length, 'file')} of tests, examples and documentation are left out. --tests counts them.`,
    );
  const references = counted.flatMap((file) => file.references);
  const needs = await findNeeds(references, options, progress);
  for (const reason of new Set(needs.flatMap(explainUnasked))) warn(reason);
  const { statements, guesses } = leastPrivilege(needs, options.account);
  if (statements.length === 0) {
    io.stderr.write(
      `No reference in ${countOf(fileCount, 'file')} needs a permission: no policy was written.\n`,
    );
    return 1;
  }
  for (const [secretId, found] of guesses)
    for (const guess of found) warn(`${secretId}: ${guessTexts[guess]}`);
  const policy = formatPolicy(statements, 'json');
  if (policy.replace(/\s/g, '').length > LARGEST_POLICY)
    warn(
      'The policy is longer than IAM allows a managed one (6,144 characters). Name fewer paths at a time.',
    );
  io.stdout.write(options.format === 'json' ? policy : formatPolicy(statements, options.format));
  return 0;
}

async function findNeeds(
  references: readonly SecretReference[],
  { looksUp, profile, region }: PolicyOptions,
  progress: Progress,
): Promise<readonly SecretNeed[]> {
  if (looksUp) return lookUpReferences(references, { profile, region, suggests: false }, progress);
  return references.map((reference) => {
    const said = regionOf(reference) ?? region;
    return { reference, state: notAsked, ...(said !== undefined && { region: said }) };
  });
}

const notAsked = { kind: 'unknown', reason: 'Nobody was asked.' } as const;

/** Why nobody could be asked. That one secret is refused, or in no known region, is a guess like others. */
function explainUnasked({ state, region }: SecretNeed): readonly string[] {
  const isOpen = state.kind === 'unknown' && state !== notAsked && state.isRefused !== true;
  return isOpen && region !== undefined ? [state.reason] : [];
}

const guessTexts: Readonly<Record<PolicyGuess, string>> = {
  account: 'its account is not known, and it is allowed in every one. --account names it.',
  key: 'it was not found, or not asked for. If it has a KMS key of its own, kms:Decrypt is needed on that key too.',
  name: 'an environment variable may name another secret, which is not allowed.',
  region: 'its region is not known, and it is allowed in every one. --region names it.',
};
