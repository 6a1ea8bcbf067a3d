import type { Rule } from './rule';
import { rules } from './rules/index';
import { storedValueRule } from './stored/storedValueRule';

const byId = new Map([...rules, storedValueRule].map((rule) => [rule.id, rule]));

/** The built-in rule of that id, that of stored values among them. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}
