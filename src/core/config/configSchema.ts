import { referenceProblems } from '../references/referenceProblems';
import { rules } from '../detection/rules/index';
import { storedValueRule } from '../detection/stored/storedValueRule';

const severities = ['error', 'warning', 'information'];
const texts = (description: string) => ({
  type: 'array',
  items: { type: 'string' },
  uniqueItems: true,
  description,
});
const paths = (description: string) =>
  texts(`${description} Patterns of gitignore(5), relative to the folder of the file, or of the workspace.`);
const ruleId = { $ref: '#/definitions/ruleId' };

const allow = {
  type: 'object',
  additionalProperties: false,
  anyOf: [{ required: ['regexes'] }, { required: ['paths'] }, { required: ['stopwords'] }],
  properties: {
    description: { type: 'string', description: 'Why these are no leaks.' },
    rules: { type: 'array', items: ruleId, description: 'The rules that it is about. All unless given.' },
    regexes: texts('Patterns (RE2) that allow a finding.'),
    'regex-target': {
      enum: ['secret', 'line'],
      default: 'secret',
      description: 'What the patterns are tried on.',
    },
    paths: paths('Files whose findings are allowed.'),
    stopwords: texts('A secret that holds one of these, in any case, is allowed.'),
    condition: {
      enum: ['any', 'all'],
      default: 'any',
      description: 'Whether one criterion is enough, or all that are given must hold.',
    },
  },
};

const rule = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'pattern'],
  properties: {
    id: {
      type: 'string',
      pattern: '^[\\w.-]{1,100}$',
      description: 'Its name in settings and reports. The id of a built-in rule replaces that rule.',
    },
    name: { type: 'string', description: 'What it finds, as a noun phrase: Acme API key.' },
    description: {
      type: 'string',
      description: 'Why it matters: what somebody who has it can do. One sentence.',
    },
    pattern: {
      type: 'string',
      description: 'A regular expression in RE2 syntax: no look-around, no back references.',
    },
    group: {
      type: 'integer',
      minimum: 0,
      description:
        'The capturing group that is the secret. Unless given, the group named “secret”, or the whole match.',
    },
    keywords: texts('The pattern runs only in files that hold one of these, anywhere, in any case.'),
    severity: { enum: severities, default: 'error', description: 'How it is shown.' },
    entropy: {
      type: 'number',
      minimum: 0,
      maximum: 8,
      description: 'Secrets of no more Shannon entropy, in bits a character, are left out.',
    },
    paths: paths('The files that the rule is for. All unless given.'),
    'revocation-url': {
      type: 'string',
      pattern: '^https://',
      description: 'A page that says how such a credential is revoked.',
    },
  },
};

const draft = 'http://json-schema.org/draft-07/schema#';
const severity = { enum: [...severities, 'off'] };
const problems = Object.entries(referenceProblems).map(([id, name]) => ({ id, name }));
const sortedRules = [...rules, storedValueRule, ...problems].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Severities by rule id, in which an editor can complete the built-in rules. */
const severityByRule = {
  type: 'object',
  properties: Object.fromEntries(
    sortedRules.map(({ id, name }) => [id, { $ref: '#/definitions/severity', description: name }]),
  ),
  additionalProperties: { $ref: '#/definitions/severity' },
};

/**
 * The JSON schema (draft 7) of what our settings share with `.secretlens.json`. It adds to the one that the editor makes
 * of package.json. The build writes it to dist/settings.schema.json, where package.json contributes it.
 */
export function buildSettingsSchema(): object {
  return {
    $schema: draft,
    type: 'object',
    properties: {
      'secretLens.detection.rules': severityByRule,
      'secretLens.detection.customRules': { type: 'array', items: rule },
    },
    definitions: { severity },
  };
}

/**
 * The JSON schema (draft 7) of `.secretlens.json` with the ids of the built-in rules. The build writes it to
 * dist/secretlens.schema.json, where package.json contributes it.
 */
export function buildConfigSchema(): object {
  return {
    $schema: draft,
    title: 'Secret Lens configuration',
    description: 'What Secret Lens looks for in this folder. .secretlens.toml has the same keys.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      'minimum-confidence': {
        enum: ['low', 'medium', 'high'],
        default: 'low',
        description: 'Findings of less confidence are left out.',
      },
      'honour-foreign-suppressions': {
        type: 'boolean',
        default: true,
        description: 'Whether comments for gitleaks, detect-secrets and secretlint hide findings too.',
      },
      exclude: paths('Files that are not scanned.'),
      disable: { type: 'array', items: ruleId, uniqueItems: true, description: 'Rules that are off.' },
      severity: { ...severityByRule, description: 'Severities of single rules, by id.' },
      allow: {
        description: 'Findings that are no leaks.',
        oneOf: [{ $ref: '#/definitions/allow' }, { type: 'array', items: { $ref: '#/definitions/allow' } }],
      },
      rules: { type: 'array', items: rule, description: 'Rules of your own.' },
    },
    definitions: {
      ruleId: {
        type: 'string',
        anyOf: [{ enum: sortedRules.map(({ id }) => id) }, { pattern: '^[\\w.-]{1,100}$' }],
      },
      severity,
      allow,
    },
  };
}
