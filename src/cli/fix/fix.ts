import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { AwsError } from '../../aws/awsError';
import { createSdkSessions } from '../../aws/sdkSessions';
import { StoredUnverifiedError } from '../../aws/storeValue';
import type { SecretMove } from '../../core/retrieval/moves';
import type { PlannedPlace, SeveralPlans } from '../../core/retrieval/planSeveral';
import type { RetrievalPlanner } from '../../core/retrieval/planner';
import { reveal } from '../../core/secrets/redacted';
import { LineIndex } from '../../core/text/lineIndex';
import { maskText } from '../../core/text/maskText';
import type { TextEdit } from '../../core/text/textEdit';
import { createPlannerOnDemand, loadPlanner } from '../../workspace/loadPlanner';
import { defaultJobs, scanFolder } from '../../workspace/scanWorkers';
import { UsageError, type CommandIo, type ExitStatus } from '../io';
import { prepareScan } from '../prepareScan';
import { printable } from '../report';
import { fixHelp } from './help';
import { parseFixOptions, type FixOptions } from './options';
import { namesUnder, readMoves, type LeftFinding } from './readMoves';
import { hasKeys, settleMove } from './settle';
import { SourceFiles } from './sourceFiles';

/** A move, and the ARN of the secret that holds its values where there is one. */
interface SettledMove {
  readonly move: SecretMove;
  readonly arn?: string;
}

/** `secret-lens fix`. Throws a {@link UsageError} for wrong arguments and for what AWS refuses. */
export async function runFix(args: readonly string[], io: CommandIo): Promise<ExitStatus> {
  const options = parseFixOptions(args);
  if (options.help) {
    io.stdout.write(fixHelp);
    return 0;
  }
  const say = (line: string): unknown => io.stderr.write(`${printable(line)}\n`);
  const files = new SourceFiles(io.cwd);
  const planner = createPlannerOnDemand({ load: (file) => readFile(join(io.grammarFolder, file)) });
  const found = await readMoves(
    await findCredentials(options, io),
    files,
    planner,
    namesUnder(options.prefix, basename(io.cwd)),
  );
  const left: LeftFinding[] = [...found.left];

  const draft = await planPlaces(
    found.moves.map((move) => ({ move })),
    options,
    files,
    planner,
  );
  let plan = draft;
  if (options.write || options.store) {
    const possible = found.moves.filter((move) => !isRefused(move, draft));
    plan = await planPlaces(await settle(possible, options, say, left, files), options, files, planner);
  }
  for (const { place, reason } of [...draft.refused, ...plan.refused])
    if (!left.some(({ file, line }) => file === place.file.path && line === lineOf(place)))
      left.push({ file: place.file.path, line: lineOf(place), reason });
  if (options.write) {
    for (const [path, edits] of plan.edits) {
      await files.write(path, edits);
      say(`Changed ${path}.`);
    }
  } else {
    const texts = options.showsValues ? [] : found.texts.map((text) => reveal(text));
    for (const [path, edits] of plan.edits) io.stdout.write(mask(await diff(path, edits, files), texts));
  }
  for (const note of plan.notes) say(`Note: ${note}`);
  for (const { file, line, reason } of left) say(`Left: ${file}:${line}: ${reason}`);
  const isUnwritten = !options.write && plan.edits.size > 0;
  if (isUnwritten) say('No file was changed. --store --write stores the values and changes the files.');
  return left.length > 0 || isUnwritten ? 1 : 0;
}

async function findCredentials({ paths, rules }: FixOptions, io: CommandIo) {
  const named = paths.length === 0 ? ['.'] : paths;
  const { setup, warnings } = await prepareScan(
    { help: false, paths, format: 'json', staged: false, gitignore: true },
    io,
  );
  for (const { file, message } of warnings) io.stderr.write(`warning: ${printable(file)}: ${message}\n`);
  const { findings } = await scanFolder({
    paths: named,
    base: io.cwd,
    gitignore: true,
    detection: setup,
    jobs: defaultJobs(),
    ...(io.workerScript === undefined ? {} : { workerScript: io.workerScript }),
    onWarning: ({ file, message }) => {
      io.stderr.write(`warning: ${printable(file)}: ${message}\n`);
    },
  });
  return findings.filter(({ ruleId }) => rules.length === 0 || rules.includes(ruleId));
}

interface PlannedFiles extends Pick<SeveralPlans['plan'], 'edits' | 'notes'> {
  readonly refused: readonly { readonly place: PlannedPlace; readonly reason: string }[];
}

async function planPlaces(
  settled: readonly SettledMove[],
  { style, region }: FixOptions,
  files: SourceFiles,
  planner: RetrievalPlanner,
): Promise<PlannedFiles> {
  const places: PlannedPlace[] = [];
  for (const { move, arn } of settled)
    for (const { key, places: own } of move.values)
      for (const { fileId, range, encoding } of own) {
        const file = await files.read(fileId);
        if (file === undefined) continue;
        const styles = planner.stylesFor(file);
        places.push({
          file,
          secret: range,
          project: files.projectOf(fileId),
          style: styles.find((candidate) => candidate === style) ?? styles[0] ?? 'sdk',
          target: {
            secretName: move.proposedName,
            arn:
              arn ??
              `arn:aws:secretsmanager:${region ?? 'REGION'}:ACCOUNT:secret:${move.proposedName}-??????`,
            ...(hasKeys(move) && { jsonKey: key }),
            ...(region !== undefined && { region }),
            ...(encoding && { encoding }),
          },
        });
      }
  const { plan, refusals } = await loadPlanner().planWithNextBest(planner, places);
  const refused = places.flatMap((place, index) => {
    const reason = refusals[index]?.reason;
    return reason === undefined ? [] : [{ place, reason }];
  });
  return { edits: plan.edits, notes: plan.notes, refused };
}

/** Whether none of a move's places can be rewritten, so that nothing is to be stored for it. */
function isRefused({ values }: SecretMove, { refused }: PlannedFiles): boolean {
  return values.every(({ places }) =>
    places.every(({ fileId, range }) =>
      refused.some(({ place }) => place.file.path === fileId && place.secret.start === range.start),
    ),
  );
}

async function settle(
  moves: readonly SecretMove[],
  { profile, region, store }: FixOptions,
  say: (line: string) => unknown,
  left: LeftFinding[],
  files: SourceFiles,
): Promise<readonly SettledMove[]> {
  if (moves.length === 0) return [];
  const sessions = createSdkSessions();
  const settled: SettledMove[] = [];
  try {
    const inRegion = region ?? (await sessions.defaultRegion(profile));
    if (inRegion === undefined)
      throw new UsageError(
        'No region is known. Name one by --region, by AWS_REGION or in the AWS config file.',
      );
    const secretsManager = sessions.secretsManager({ profile, region: inRegion });
    for (const move of moves) {
      const settlement = await settleMove(move, secretsManager, store);
      if (settlement.kind === 'left') {
        for (const { places } of move.values)
          for (const { fileId, range } of places) {
            const text = (await files.read(fileId))?.text ?? '';
            left.push({ file: fileId, line: lineAt(text, range.start), reason: settlement.reason });
          }
        continue;
      }
      if (settlement.kind === 'stored') say(`Stored ${describe(move)} in ${inRegion}.`);
      settled.push({ move, arn: settlement.arn });
    }
    return settled;
  } catch (error) {
    if (error instanceof StoredUnverifiedError)
      throw new UsageError(
        `${error.secretId} was stored. ${error.message} Look at it, then run this again to use it, or delete it. No file was changed.`,
      );
    if (!(error instanceof AwsError)) throw error;
    throw new UsageError(`${error.message} ${error.remedy} No file was changed.`);
  } finally {
    sessions.dispose();
  }
}

function describe(move: SecretMove): string {
  const keys = move.values.map(({ key }) => key).join(', ');
  return hasKeys(move) ? `${move.proposedName} with the keys ${keys}` : move.proposedName;
}

async function diff(path: string, edits: readonly TextEdit[], files: SourceFiles): Promise<string> {
  const { before, after } = await files.preview(path, edits);
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after);
}

function mask(text: string, values: readonly string[]): string {
  const masked = maskText(values);
  return masked.push(text) + masked.end();
}

function lineOf({ file, secret }: PlannedPlace): number {
  return lineAt(file.text, secret.start);
}

/** From 1. */
function lineAt(text: string, offset: number): number {
  return new LineIndex(text).positionAt(offset).line + 1;
}
