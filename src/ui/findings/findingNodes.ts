import type { Settings } from '../../contributions';
import type { Severity } from '../../core/detection/finding';
import { collect } from '../../core/grouping';
import type { LocatedFinding } from '../../workspace/scanFiles';
import { nameOfRule } from './describeFinding';

export type Grouping = Settings['secretLens.findings.groupBy'];

/** Findings that have something in common. */
export interface GroupNode {
  readonly kind: 'group';
  readonly grouping: Grouping;
  /** The severity, the rule's id, or the file's uri. */
  readonly key: string;
  readonly findings: readonly FindingNode[];
}

/** One finding. A node describes; commands act. */
export interface FindingNode {
  readonly kind: 'finding';
  readonly uri: string;
  readonly finding: LocatedFinding;
  readonly grouping: Grouping;
}

export type FindingsNode = GroupNode | FindingNode;

const loudness: readonly Severity[] = ['error', 'warning', 'information'];

/** The tree of findings: groups in order of loudness or name, and in each the findings by file and position. */
export function groupFindings(
  files: ReadonlyMap<string, readonly LocatedFinding[]>,
  grouping: Grouping,
): GroupNode[] {
  const groups = new Map<string, FindingNode[]>();
  const sorted = [...files].sort(([, [a]], [, [b]]) => compare(a?.file ?? '', b?.file ?? ''));
  for (const [uri, findings] of sorted)
    for (const finding of findings)
      collect(groups, keyOf(finding, uri, grouping), { kind: 'finding', uri, finding, grouping });
  const nodes = [...groups].map(([key, inGroup]) => ({
    kind: 'group' as const,
    grouping,
    key,
    findings: inGroup,
  }));
  if (grouping === 'severity') return nodes.sort((a, b) => rank(a.key) - rank(b.key));
  return grouping === 'rule' ? nodes.sort((a, b) => compare(nameOfRule(a.key), nameOfRule(b.key))) : nodes;
}

/** Unique in the whole tree, and the same while the finding stays in its place. */
export function idOf(node: FindingsNode): string {
  if (node.kind === 'group') return `${node.grouping}:${node.key}`;
  const { start, ruleId } = node.finding;
  return `${node.uri}#${start.line}:${start.character}:${ruleId}`;
}

/** Whether a command's argument is a node of the tree, and not what a menu or keybinding passed. */
export function isFindingsNode(value: unknown): value is FindingsNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    (value.kind === 'group' || value.kind === 'finding')
  );
}

/** How many findings there are of each severity, those without left out: `2 errors, 1 warning`. */
export function countBySeverity(findings: readonly LocatedFinding[]): string {
  return loudness
    .map((severity) => ({ severity, count: findings.filter((f) => f.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) =>
      severity === 'information'
        ? `${count} for information`
        : `${count} ${severity}${count === 1 ? '' : 's'}`,
    )
    .join(', ');
}

function keyOf(finding: LocatedFinding, uri: string, grouping: Grouping): string {
  switch (grouping) {
    case 'severity':
      return finding.severity;
    case 'rule':
      return finding.ruleId;
    case 'file':
      return uri;
  }
}

function rank(severity: string): number {
  return loudness.findIndex((known) => known === severity);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
