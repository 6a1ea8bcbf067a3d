/** Adds to the list of a key. */
export function collect<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** The items by their keys, both in the order in which they come; Node 20 has no `Map.groupBy` yet. */
export function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) collect(groups, keyOf(item), item);
  return groups;
}
