import type { Connection, Secret } from '../../core/secrets/secret';
import type { GroupNode, SecretNode } from './nodes';

/** How the secrets of a connection are put in order. */
export interface Arrangement {
  readonly groupBy: 'none' | 'path' | 'tag' | 'service';
  /** The key of the tag to group by; nothing is grouped by an empty one. */
  readonly tag: string;
  readonly sortBy: 'name' | 'lastChanged' | 'lastAccessed';
}

/** Secrets in groups, as a connection shows them. */
export interface Arranged {
  readonly top: readonly (GroupNode | SecretNode)[];
  /** Which group each secret is in; none where it stands at the top. */
  readonly groups: ReadonlyMap<SecretNode, GroupNode>;
  /** How many secrets there are. */
  readonly size: number;
}

type Draft = Omit<GroupNode, 'children' | 'size'> & { children: (Draft | SecretNode)[]; size: number };

/** Made with the first list: the data of its locale takes long to load. */
let collator: Intl.Collator | undefined;

/** Compares names as a person would, numbers by their size. */
function compareNames(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(a, b);
}

/** Compares secrets for an order: by name, or what was changed or accessed last first and those never last. */
export function compareSecrets(sortBy: Arrangement['sortBy']): (a: SecretNode, b: SecretNode) => number {
  const byName = (a: SecretNode, b: SecretNode): number => compareNames(a.secret.name, b.secret.name);
  if (sortBy === 'name') return byName;
  const time = ({ secret }: SecretNode): number => secret[sortBy]?.getTime() ?? Number.NEGATIVE_INFINITY;
  return (a, b) => {
    const [first, second] = [time(a), time(b)];
    return first === second ? byName(a, b) : second > first ? 1 : -1;
  };
}

/**
 * Groups secrets, which keep their order. Those scheduled for deletion are a group of their own at the end, the next to be
 * deleted first.
 */
export function arrange(
  connection: Connection,
  secrets: readonly SecretNode[],
  arrangement: Arrangement,
): Arranged {
  const drafts = new Map<string, Draft>();
  const groups = new Map<SecretNode, GroupNode>();
  const top: (Draft | SecretNode)[] = [];
  const open = (by: GroupNode['by'], key: string, label: string, parent?: Draft): Draft => {
    const id = `${by}:${key}`;
    let group = drafts.get(id);
    if (group === undefined) {
      group = { kind: 'group', connection, by, key: id, label, parent, children: [], size: 0 };
      drafts.set(id, group);
      (parent?.children ?? top).push(group);
    }
    return group;
  };
  const put = (node: SecretNode, group: Draft | undefined): void => {
    (group?.children ?? top).push(node);
    if (group === undefined) return;
    groups.set(node, group);
    for (let at: Draft | undefined = group; at !== undefined; at = at.parent as Draft | undefined) at.size++;
  };

  const deleted: SecretNode[] = [];
  let last: Draft | undefined;
  for (const node of secrets)
    if (node.secret.deletionDate !== undefined) deleted.push(node);
    else {
      // In order of names, most secrets are in the folder of the one before.
      if (!isDirectlyIn(node.secret.name, last)) last = findGroup(node.secret, arrangement, open);
      put(node, last);
    }

  sortGroups(top);
  for (const group of drafts.values()) sortGroups(group.children);
  for (const node of deleted.sort((a, b) => deletionTime(a) - deletionTime(b)))
    put(node, open('deletion', '', 'Scheduled for deletion'));
  return { top, groups, size: secrets.length };
}

function findGroup(
  { name, tags, owningService }: Secret,
  { groupBy, tag }: Arrangement,
  open: (by: GroupNode['by'], key: string, label: string, parent?: Draft) => Draft,
): Draft | undefined {
  switch (groupBy) {
    case 'path': {
      let folder: Draft | undefined;
      for (const path of foldersOf(name))
        folder = open('path', path, path.slice(folder?.key.slice('path:'.length).length ?? 0, -1), folder);
      return folder;
    }
    case 'tag': {
      if (tag === '') return undefined;
      const value = Object.hasOwn(tags, tag) ? tags[tag] : undefined;
      if (value === undefined) return open('tag', '', `Without the tag ${tag}`);
      return open('tag', `=${value}`, value === '' ? `${tag} without a value` : value);
    }
    case 'service':
      return owningService === undefined
        ? open('service', '', 'Not managed by a service')
        : open('service', owningService, owningService);
    case 'none':
      return undefined;
  }
}

/** The folders of a name from the outermost, each with its path and a slash: `prod/`, `prod/orders/`. */
function foldersOf(name: string): string[] {
  const folders: string[] = [];
  let start = 0;
  for (
    let slash = name.indexOf('/', 1);
    slash !== -1 && slash < name.length - 1;
    slash = name.indexOf('/', slash + 1)
  )
    if (slash > start) {
      folders.push(name.slice(0, slash + 1));
      start = slash + 1;
    }
  return folders;
}

function isDirectlyIn(name: string, folder: GroupNode | Draft | undefined): boolean {
  if (folder?.by !== 'path') return false;
  const path = folder.key.slice('path:'.length);
  return name.startsWith(path) && name.length > path.length && !name.includes('/', path.length);
}

/** The path of a group's folder, which all names in it begin with; empty for other groups. */
export function pathOf(group: GroupNode | undefined): string {
  return group?.by === 'path' ? group.key.slice('path:'.length) : '';
}

/** Groups before secrets and by name; what is in no group that has a name, last. */
function sortGroups(nodes: (Draft | SecretNode)[]): void {
  const rank = (node: Draft | SecretNode): number =>
    node.kind === 'secret' ? 1 : node.key === `${node.by}:` ? 2 : 0;
  if (!nodes.some((node) => node.kind === 'group')) return;
  nodes.sort(
    (a, b) =>
      rank(a) - rank(b) || (a.kind === 'group' && b.kind === 'group' ? compareNames(a.label, b.label) : 0),
  );
}

function deletionTime({ secret }: SecretNode): number {
  return secret.deletionDate?.getTime() ?? 0;
}
