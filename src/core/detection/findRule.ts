import type { Rule } from './rule';
import { rules } from './rules/index';

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The built-in rule of that id. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}
