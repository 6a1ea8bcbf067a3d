import type { SecretQuestion } from '../../aws/lookUpSecret';
import { judgeReference } from '../../core/references/judgeReference';
import type { SecretReference } from '../../core/references/reference';
import { countOf } from '../../core/text/countOf';
import { prepareDetection, type Detection } from '../../workspace/detection';
import { loadConfig } from '../../workspace/loadConfig';
import { collectReferences } from '../collectReferences';
import type { CommandIo, ExitStatus } from '../io';
import { lookUpReferences } from '../lookUpReferences';
import { usesColour, writeOutput } from '../output';
import { Progress } from '../progress';
import { countSeverities, formatWarning, printable } from '../report';
import { checkHelp } from './help';
import { describeConfigProblems } from '../prepareScan';
import { parseCheckOptions, type CheckOptions } from './options';
import { formatProblems, locateProblem, type LocatedProblem } from './report';

/** `secret-lens check`. Throws a {@link UsageError} for wrong arguments and paths. */
export async function runCheck(args: readonly string[], io: CommandIo): Promise<ExitStatus> {
  const options = parseCheckOptions(args);
  if (options.help) {
    io.stdout.write(checkHelp);
    return 0;
  }
  const progress = new Progress(io.stderr);
  const detection = await readConfiguration(options, io);
  const { files, fileCount } = await collectReferences(options, io, progress);
  const uses = files
    .filter(({ file }) => !detection.excludes(file))
    .flatMap((file) =>
      file.references.filter(({ role }) => role === 'use').map((reference) => ({ file, reference })),
    );
  const answers =
    uses.length === 0
      ? []
      : await lookUpReferences(
          uses.map(({ reference }) => reference),
          { ...options, suggests: true, ask: (reference) => ask(reference, options) },
          progress,
        );
  const problems: LocatedProblem[] = [];
  const unasked: string[] = [];
  for (const [index, { file, reference }] of uses.entries()) {
    const state = answers[index]?.state;
    if (state === undefined) continue;
    const judgement = judgeReference(reference, state, file.file, detection.config.severities);
    for (const problem of judgement.problems) problems.push(locateProblem(problem, reference, file));
    if (judgement.unasked !== undefined) unasked.push(judgement.unasked);
  }
  await writeOutput(
    formatProblems(problems, options.format, usesColour(options.output, io)),
    options.output,
    io,
  );
  io.stderr.write(summarise(uses, problems, fileCount, unasked.length));
  for (const reason of new Set(unasked)) io.stderr.write(`secret-lens: ${printable(reason)}\n`);
  if (unasked.length > 0) return 2;
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** What a team has set about the problems, and about the files that are looked at, as for a scan. */
async function readConfiguration({ paths }: CheckOptions, { cwd, stderr }: CommandIo): Promise<Detection> {
  const loaded = await loadConfig(paths.length === 0 ? ['.'] : paths, cwd);
  const detection = prepareDetection({ config: loaded, fingerprintKey: new Uint8Array() });
  for (const warning of describeConfigProblems(loaded, detection)) stderr.write(formatWarning(warning));
  return detection;
}

/** What is to be known of a reference's secret besides whether it is there. */
function ask(
  { stagingLabel, versionId, keys, readsJson }: SecretReference,
  { keys: withKeys, readValues }: CheckOptions,
): Omit<SecretQuestion, 'secretId' | 'region'> {
  const version =
    versionId !== undefined
      ? { versionId: versionId.text }
      : stagingLabel === undefined
        ? 'current'
        : { stagingLabel: stagingLabel.text };
  return {
    withDeprecated: versionId !== undefined,
    ...(withKeys && (keys.length > 0 || readsJson) && { contentsOf: version }),
    ...(readValues && { provedBy: version }),
  };
}

/** One line that counts what was checked, and one where not all of it was. */
function summarise(
  uses: readonly { readonly reference: SecretReference }[],
  problems: readonly LocatedProblem[],
  fileCount: number,
  unaskedCount: number,
): string {
  const files = countOf(fileCount, 'file');
  if (uses.length === 0) return `No references to secrets in ${files}: nothing to check.\n`;
  const secrets = new Set(uses.map(({ reference }) => reference.secretId.text)).size;
  const what = `${countOf(uses.length, 'reference')} to ${countOf(secrets, 'secret')} in ${files}`;
  const unasked = unaskedCount === 0 ? '' : `${unaskedCount} of ${what} could not be checked.\n`;
  if (problems.length > 0)
    return `${countOf(problems.length, 'problem')} (${countSeverities(problems)}) with ${what}.\n${unasked}`;
  return unasked === '' ? `No problems with ${what}.\n` : unasked;
}
