import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { AwsError } from '../../aws/awsError';
import { createSdkSessions } from '../../aws/sdkSessions';
import { StoredUnverifiedError } from '../../aws/storeValue';
import { credentialsOf, freesCredential, type MovedPlace, type SecretMove } from '../../core/retrieval/moves';
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
import { formatWarning, printable } from '../report';
import { fixHelp } from './help';
import { parseFixOptions, type FixOptions } from './options';
import { namesUnder, readMoves, tellingLength, type LeftFinding } from './readMoves';
import { hasKeys, settleMove, settleParameter } from './settle';
import { SourceFiles } from './sourceFiles';

/** A move, to a secret or to a parameter of Parameter Store, and the ARN of the secret that holds its values where there is one. */
interface SettledMove {
  readonly move: SecretMove;
  readonly isParameter: boolean;
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

  const moves = await chooseStores(found.moves, options, files, planner);
  const draft = await planPlaces(moves, options, files, planner);
  const possible = moves.filter(({ move }) =>
    freesCredential(move, (place) => isAmong(place, draft.refused)),
  );
  const isSettling = options.write || options.store;
  const settled = isSettling ? await settle(possible, draft, options, say, left, files) : possible;
  const isDraft = !isSettling && settled.length === moves.length;
  const plan = isDraft ? draft : await planPlaces(settled, options, files, planner);
  for (const { place, reason } of [...draft.refused, ...plan.refused])
    if (!left.some(({ file, line }) => file === place.file.path && line === lineOf(place)))
      left.push({ file: place.file.path, line: lineOf(place), reason });
  left.push(...(await findRemains(settled, plan, files)));
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
  if (options.style !== 'parameter-store')
    for (const { file, line, reason } of found.advices)
      say(`Note: ${file}:${line}: ${reason} --style parameter-store stores it there.`);
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
  for (const warning of warnings) io.stderr.write(formatWarning(warning));
  const { findings } = await scanFolder({
    paths: named,
    base: io.cwd,
    gitignore: true,
    detection: setup,
    jobs: defaultJobs(),
    ...(io.workerScript === undefined ? {} : { workerScript: io.workerScript }),
    onWarning: (warning) => {
      io.stderr.write(formatWarning(warning));
    },
  });
  return findings.filter(({ ruleId }) => rules.length === 0 || rules.includes(ruleId));
}

/** Values that a file still holds although every literal that is one makes way, as in a comment. */
async function findRemains(
  settled: readonly SettledMove[],
  { edits, refused }: PlannedFiles,
  files: SourceFiles,
): Promise<readonly LeftFinding[]> {
  const remains: LeftFinding[] = [];
  for (const { move } of settled)
    for (const { value, places } of credentialsOf(move))
      for (const file of new Set(places.map(({ fileId }) => fileId))) {
        const stays = places.some((place) => place.fileId === file && isAmong(place, refused));
        const { after } = await files.preview(file, edits.get(file) ?? []);
        const start = stays || reveal(value).length < tellingLength ? -1 : after.indexOf(reveal(value));
        const reason = 'The value stands here too, in no literal that code can take the place of.';
        if (start >= 0) remains.push({ file, line: lineAt(after, start), reason });
      }
  return remains;
}

/** Each value goes to Parameter Store alone where that is asked for and all of its files can read it from there. */
async function chooseStores(
  moves: readonly SecretMove[],
  { style }: FixOptions,
  files: SourceFiles,
  planner: RetrievalPlanner,
): Promise<readonly SettledMove[]> {
  const chosen: SettledMove[] = [];
  for (const move of moves) {
    const ids = new Set(move.values.flatMap(({ places }) => places.map(({ fileId }) => fileId)));
    const read = await Promise.all([...ids].map((id) => files.read(id)));
    const isParameter =
      style === 'parameter-store' &&
      read.every((file) => file !== undefined && planner.stylesFor(file).includes(style));
    const parts = isParameter ? loadPlanner().splitIntoParameters(move) : [move];
    chosen.push(...parts.map((part) => ({ move: part, isParameter })));
  }
  return chosen;
}

interface PlannedFiles extends Pick<SeveralPlans['plan'], 'edits' | 'notes'> {
  /** What reads a parameter of the type String only. */
  readonly plain: readonly { readonly place: PlannedPlace }[];
  readonly refused: readonly { readonly place: PlannedPlace; readonly reason: string }[];
}

async function planPlaces(
  settled: readonly SettledMove[],
  { style, region }: FixOptions,
  files: SourceFiles,
  planner: RetrievalPlanner,
): Promise<PlannedFiles> {
  const places: PlannedPlace[] = [];
  for (const { move, isParameter, arn } of settled)
    for (const { key, places: own } of move.values)
      for (const { fileId, range, encoding } of own) {
        const file = await files.read(fileId);
        if (file === undefined) continue;
        const styles = planner
          .stylesFor(file)
          .filter((known) => isParameter === (known === 'parameter-store'));
        const project = files.projectOf(fileId);
        const usual = isParameter ? 'parameter-store' : await planner.usualStyle(file, project);
        places.push({
          file,
          secret: range,
          project,
          style: styles.find((candidate) => candidate === style) ?? usual ?? 'sdk',
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
  const { plan, refusals, parameterTypes } = await loadPlanner().planWithNextBest(planner, places);
  const refused = places.flatMap((place, index) => {
    const reason = refusals[index]?.reason;
    return reason === undefined ? [] : [{ place, reason }];
  });
  const plain = places.filter((_, index) => parameterTypes[index] === 'String').map((place) => ({ place }));
  return { edits: plan.edits, notes: plan.notes, refused, plain };
}

function isAmong({ fileId, range }: MovedPlace, given: readonly { readonly place: PlannedPlace }[]): boolean {
  return given.some(({ place }) => place.file.path === fileId && place.secret.start === range.start);
}

async function settle(
  moves: readonly SettledMove[],
  { plain }: PlannedFiles,
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
    const connection = { profile, region: inRegion };
    for (const { move, isParameter } of moves) {
      const places = move.values.flatMap((value) => value.places);
      const type = places.some((place) => isAmong(place, plain)) ? 'String' : 'SecureString';
      const settlement = await (isParameter
        ? settleParameter(move, type, sessions.parameterStore(connection), store)
        : settleMove(move, sessions.secretsManager(connection), store));
      if (settlement.kind === 'left') {
        for (const { places } of move.values)
          for (const { fileId, range } of places) {
            const text = (await files.read(fileId))?.text ?? '';
            left.push({ file: fileId, line: lineAt(text, range.start), reason: settlement.reason });
          }
        continue;
      }
      if (settlement.kind === 'stored')
        say(`Stored ${describe(move)} in ${inRegion}${isParameter ? `, as a ${type}` : ''}.`);
      settled.push({ move, isParameter, ...(settlement.arn !== undefined && { arn: settlement.arn }) });
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
