import type { NewParameter } from '../../aws/parameterStore';
import type { RetrievalPlanner } from '../../core/retrieval/planner';
import { findParameterValueProblem, type ParameterType } from '../../core/secrets/parameter';
import type { Connection } from '../../core/secrets/secret';
import { loadPlanner } from '../../workspace/loadPlanner';
import type { FindingsStore } from '../findings/findingsStore';
import { toRange } from '../diagnostics/toDiagnostic';
import type { Destination } from './destination';
import type { SettledMove } from './move';
import type { DocumentMove } from './movedValues';
import { planMoves } from './planMoves';
import { toSourceFile } from './workspaceProject';

/** A parameter of Parameter Store that is to be created. */
export interface ParameterDestination {
  readonly kind: 'parameter';
  readonly parameter: Omit<NewParameter, 'value'>;
}

/** How a move's values could go to Parameter Store. */
export interface ParameterOffer {
  /** The types that the code can read, the usual one first. */
  readonly types: readonly [ParameterType, ...ParameterType[]];
  /** Why Parameter Store is enough, where it looks so. */
  readonly advice?: string;
  /** Why it is not possible after all. */
  readonly refusal?: string;
}

/**
 * Tries how a move would go to Parameter Store; undefined where the files know no parameters.
 * @param isDoubtful detection is not sure that it is a secret
 */
export async function offerParameters(
  planner: RetrievalPlanner,
  move: DocumentMove,
  isDoubtful: boolean,
): Promise<ParameterOffer | undefined> {
  if (!readsParameters(planner, move)) return undefined;
  const parts = loadPlanner()
    .splitIntoParameters(move)
    .map((part) => ({
      move: part,
      targets: [{ secretName: part.proposedName }],
      style: 'parameter-store' as const,
    }));
  const { refused, parameterType } = await planMoves(planner, parts, () => Promise.resolve(undefined));
  const refusal =
    refused[0]?.reason ??
    move.values.map(({ value }) => findParameterValueProblem(value)).find((problem) => problem !== undefined);
  const advice = refusal === undefined ? loadPlanner().adviseParameterStore(move, isDoubtful) : undefined;
  return {
    types: parameterType === undefined ? ['SecureString', 'String'] : [parameterType],
    ...(advice !== undefined && { advice }),
    ...(refusal !== undefined && { refusal }),
  };
}

/** Why Parameter Store is enough for a move, where its files can read from there and it looks so. */
export function adviseParameters(
  planner: Pick<RetrievalPlanner, 'stylesFor'>,
  findings: Pick<FindingsStore, 'of'>,
  move: DocumentMove,
): string | undefined {
  return readsParameters(planner, move)
    ? loadPlanner().adviseParameterStore(move, isDoubtful(findings, move))
    : undefined;
}

function readsParameters(planner: Pick<RetrievalPlanner, 'stylesFor'>, { values }: DocumentMove): boolean {
  return values
    .flatMap(({ places }) => places)
    .every(({ document }) => planner.stylesFor(toSourceFile(document)).includes('parameter-store'));
}

/** A move as one or, of several values in Parameter Store, as one for each of them. */
export function settle(move: DocumentMove, destination: Destination): readonly SettledMove[] {
  const { store } = destination;
  if (store?.kind !== 'parameter') return [{ move, destination }];
  return loadPlanner()
    .splitIntoParameters(move, destination.secretName)
    .map((part) => {
      const name = part.proposedName;
      const parameter = { ...store.parameter, name };
      return {
        move: part,
        destination: { ...destination, secretName: name, store: { ...store, parameter } },
      };
    });
}

/** A parameter under the proposed name with everything else as it usually is. */
export function newParameter(connection: Connection, name: string, { types }: ParameterOffer): Destination {
  return {
    connection,
    secretName: name,
    store: { kind: 'parameter', parameter: { name, type: types[0] } },
  };
}

/** Whether detection is not sure that the move's first value is a secret. */
export function isDoubtful(findings: Pick<FindingsStore, 'of'>, { values, ruleIds }: DocumentMove): boolean {
  const { document, range } = values[0].places[0];
  return findings.of(document.uri.toString()).some((finding) => {
    const found = toRange(finding);
    return (
      finding.confidence === 'low' &&
      ruleIds.includes(finding.ruleId) &&
      document.offsetAt(found.start) < range.end &&
      range.start < document.offsetAt(found.end)
    );
  });
}
