import { parseTree, type Node, type ParseError } from 'jsonc-parser';

/** Someone whom a policy lets in, too widely. Places are UTF-16 offsets into the policy's text. */
export interface WideAccess {
  readonly start: number;
  readonly end: number;
  /** `public` when nothing narrows it. */
  readonly kind: 'public' | 'conditional';
  /** One or two sentences for a person. */
  readonly message: string;
}

/** The longest policy that PutResourcePolicy takes, in characters. */
export const longestPolicy = 20_480;

/** What stands in the document of a secret that has no policy: lets the account's own administrators give access, as is so anyway. */
export function proposePolicy(secretArn: string): string {
  const [, partition = 'aws', , , account = ''] = secretArn.split(':');
  return format({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'LetReadValue',
        Effect: 'Allow',
        Principal: { AWS: `arn:${partition}:iam::${account}:root` },
        Action: ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
        Resource: '*',
      },
    ],
  });
}

/** The policy over several lines; as it is when it is not JSON. */
export function formatPolicy(text: string): string {
  try {
    return format(JSON.parse(text));
  } catch {
    return text;
  }
}

/** Whether two policies are the same but for white space. */
export function isSamePolicy(a: string, b: string): boolean {
  return formatPolicy(a) === formatPolicy(b);
}

/** Why a policy cannot be put at all; undefined when AWS can be asked. */
export function findPolicyProblem(text: string): string | undefined {
  if (text.trim() === '') return 'A policy cannot be empty. To have none, use Delete Resource Policy.';
  const root = parse(text);
  if (root === undefined) return 'The policy is not whole JSON.';
  if (root.type !== 'object') return 'A policy is a JSON object.';
  return text.length > longestPolicy
    ? `A policy has at most ${longestPolicy} characters; this one has ${text.length}.`
    : undefined;
}

/** Principals that stand for everybody, or for everybody but some; nothing where the text is not JSON. */
export function findWideAccess(text: string): readonly WideAccess[] {
  return statementsOf(parse(text)).flatMap((statement) => {
    if (textOf(member(statement, 'Effect')) !== 'Allow') return [];
    const condition = member(statement, 'Condition');
    const isNarrowed = condition?.type === 'object' && (condition.children ?? []).length > 0;
    const wide = strings(member(statement, 'Principal')).filter(({ value }) => value === '*');
    const except = member(statement, 'NotPrincipal');
    const places = except === undefined ? wide : [...wide, except];
    return places.map(({ offset, length }): WideAccess => ({
      start: offset,
      end: offset + length,
      ...(isNarrowed
        ? {
            kind: 'conditional',
            message:
              'Everybody who meets the condition is allowed, in any account. Name the principals where you can.',
          }
        : {
            kind: 'public',
            message:
              'Everybody is allowed, in any account. Name the principals, or add a condition such as aws:PrincipalOrgID.',
          }),
    }));
  });
}

/**
 * What the new policy allows and the old one did not, or no longer denies, each in words. What conditions amount to is not
 * judged: a statement whose condition is another counts as new.
 */
export function findWidening(before: string | undefined, after: string): readonly string[] {
  const old = describeGrants(before ?? '');
  const now = describeGrants(after);
  return [
    ...[...now.allowed].filter((grant) => !old.allowed.has(grant)),
    ...[...old.denied].filter((grant) => !now.denied.has(grant)).map((grant) => `no longer denied: ${grant}`),
  ];
}

function describeGrants(text: string): { readonly allowed: Set<string>; readonly denied: Set<string> } {
  const allowed = new Set<string>();
  const denied = new Set<string>();
  for (const statement of statementsOf(parse(text))) {
    const who = grantees(statement);
    const what = [
      ...strings(member(statement, 'Action')).map(({ value }) => value as string),
      ...strings(member(statement, 'NotAction')).map(({ value }) => `all but ${value as string}`),
    ];
    const condition = member(statement, 'Condition');
    const narrowing =
      condition === undefined
        ? ''
        : ` when ${text.slice(condition.offset, condition.offset + condition.length).replace(/\s+/g, ' ')}`;
    const target = textOf(member(statement, 'Effect')) === 'Deny' ? denied : allowed;
    for (const principal of who) for (const action of what) target.add(`${principal}: ${action}${narrowing}`);
  }
  return { allowed, denied };
}

function grantees(statement: Node): readonly string[] {
  return [
    ...strings(member(statement, 'Principal')).map(({ value }) =>
      value === '*' ? 'everybody' : (value as string),
    ),
    ...strings(member(statement, 'NotPrincipal')).map(({ value }) => `everybody but ${value as string}`),
  ];
}

function parse(text: string): Node | undefined {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  return errors.length > 0 ? undefined : root;
}

function statementsOf(root: Node | undefined): readonly Node[] {
  const statement = root && member(root, 'Statement');
  return statement?.type === 'array'
    ? (statement.children ?? [])
    : statement === undefined
      ? []
      : [statement];
}

function member(node: Node, key: string): Node | undefined {
  if (node.type !== 'object') return undefined;
  return node.children?.find(({ children }) => children?.[0]?.value === key)?.children?.[1];
}

function textOf(node: Node | undefined): string | undefined {
  return node?.type === 'string' ? (node.value as string) : undefined;
}

/** The texts in a value that may be one, a list of them, or an object of such. */
function strings(node: Node | undefined): readonly Node[] {
  if (node?.type === 'string') return [node];
  if (node?.type === 'array') return (node.children ?? []).flatMap(strings);
  if (node?.type === 'object') return (node.children ?? []).flatMap(({ children }) => strings(children?.[1]));
  return [];
}

function format(policy: unknown): string {
  return `${JSON.stringify(policy, undefined, 2)}\n`;
}
