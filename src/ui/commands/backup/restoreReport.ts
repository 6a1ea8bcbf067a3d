import type { Restoration } from '../../../aws/restoreSecret';
import type { Backup } from '../../../core/secrets/backup';
import { describeSchedule } from '../../../core/secrets/describeSchedule';
import { regionOf, type RestoreAct, type RestoreStep } from '../../../core/secrets/restorePlan';
import type { Connection } from '../../../core/secrets/secret';
import { escapeCell, writeTable } from '../../documents/markdownTable';
import { formatTime } from '../../explorer/describeSecret';
import { describeConnection } from '../../explorer/nodes';

/** A backup that is compared with what stands in a connection. */
export interface DryRun {
  readonly backup: Backup;
  readonly connection: Connection;
  readonly steps: readonly RestoreStep[];
}

/** How one secret's restoring ended; neither when it was not tried. */
export interface RestoreResult {
  readonly restoration: Restoration;
  readonly state: 'restored' | 'failed' | 'not tried';
  /** Why it failed and what to do. */
  readonly reason?: string;
}

/** What restoring would do, as Markdown; nothing was done yet. */
export function writeDryRun({ backup, connection, steps }: DryRun): string {
  const rows = steps.map(({ entry, act }) => [
    entry.name,
    describeAct(act),
    regionOf(entry.arn),
    nameAccompaniments({ entry, act }),
  ]);
  return [
    `# Restoring into ${escapeCell(describeConnection(connection))}`,
    `The backup was made on ${formatTime(backup.created) ?? ''}. Nothing was changed yet.`,
    writeTable(['Secret', 'What restoring does', 'Backed up in', 'Also in the backup'], rows),
    'A secret that is there keeps its description, tags, key and policy. The value that it has becomes AWSPREVIOUS when it gets a new version.',
    '',
  ].join('\n\n');
}

/** What became of each secret, as Markdown. */
export function writeResults(connection: Connection, results: readonly RestoreResult[]): string {
  const rows = results.map(({ restoration, state, reason }) => [
    restoration.entry.name,
    state === 'restored' ? describeDone(restoration.act) : state,
    reason ?? (state === 'restored' ? describeLeft(restoration) : ''),
  ]);
  return [
    `# Restored into ${escapeCell(describeConnection(connection))}`,
    writeTable(['Secret', 'Outcome', 'What is left to do'], rows),
    '',
  ].join('\n\n');
}

/** What restoring does to one secret, in a few words. */
export function describeAct(act: RestoreAct): string {
  switch (act.kind) {
    case 'create':
      return 'creates it';
    case 'newVersion':
      if (act.base === undefined) return 'stores a version: it is there without a value';
      return act.changesKind
        ? 'stores a new version: its value differs, and is text on one side and binary on the other'
        : 'stores a new version: its value differs';
    case 'undelete':
      return 'takes its deletion back, and stores a new version if its value differs';
    case 'nothing':
      return `nothing: ${act.reason}`;
  }
}

function describeDone(act: RestoreAct): string {
  switch (act.kind) {
    case 'create':
      return 'created';
    case 'newVersion':
      return 'new version stored';
    case 'undelete':
      return 'deletion taken back, value as in the backup';
    case 'nothing':
      return 'left as it is';
  }
}

function nameAccompaniments({ entry, act }: RestoreStep): string {
  if (act.kind !== 'create') return '';
  const { kmsKeyId, replicas, policy, tags, description } = entry;
  return [
    ...(description === undefined ? [] : ['description']),
    ...(Object.keys(tags).length === 0 ? [] : ['tags']),
    ...(kmsKeyId === undefined ? [] : [`key ${kmsKeyId}`]),
    ...(replicas.length === 0 ? [] : [`replicas in ${replicas.map(({ region }) => region).join(' ')}`]),
    ...(policy === undefined ? [] : ['resource policy']),
    ...describeRotation(entry),
  ].join(', ');
}

function describeRotation({ rotation }: RestoreStep['entry']): readonly string[] {
  if (rotation === undefined) return [];
  return [
    `rotation${rotation.schedule === undefined ? '' : ` ${describeSchedule(rotation.schedule, rotation.window)}`}`,
  ];
}

/** What a secret that was created had before, and has not now. */
function describeLeft({ entry, act, along }: Restoration): string {
  if (act.kind !== 'create') return '';
  const left = [
    ...(entry.kmsKeyId !== undefined && !along.withKey ? ['its KMS key'] : []),
    ...(entry.replicas.length > 0 && !along.withReplicas ? ['its replicas'] : []),
    ...(entry.policy !== undefined && !along.withPolicy ? ['its resource policy'] : []),
    ...describeRotation(entry),
  ];
  return left.length === 0 ? '' : `It had, and has not now: ${left.join(', ')}`;
}
