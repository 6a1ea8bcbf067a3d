import type { Node } from 'web-tree-sitter';
import type { TextRange } from '../../text/textEdit';
import { meet, type Meeting } from './meeting';
import { SETTER_CALL } from '../generic/tie';
import * as is from './nodeKinds';
import { givesBack, isConcatenation, isOfLiterals, keyOf, refuteWay, VALUE_KEYS } from './valueWay';

/** A name and a value that the lexer has read one after the other. */
export interface RoleQuestion {
  readonly name: TextRange;
  readonly value: TextRange;
}

/** What a syntax tree says of a value: it is what the name is set to, probably not, or not; and why, as a phrase. */
export interface Role {
  readonly kind: 'confirmed' | 'doubtful' | 'refuted';
  readonly evidence: string;
}

const confirmed = (evidence: string): Role => ({ kind: 'confirmed', evidence });
const refuted = (evidence: string): Role => ({ kind: 'refuted', evidence });
const doubtful = (evidence: string): Role => ({ kind: 'doubtful', evidence });

/** Ancestors beyond these are not looked at: no statement that people write is so deep. */
const DEEPEST = 60;

/**
 * Reads what the value is to the name from the smallest node that holds both. Undefined where the tree cannot say: in
 * comments, inside one string, round syntax errors.
 */
export function readRole(root: Node, { name, value }: RoleQuestion): Role | undefined {
  // Several literals that are joined are asked about by the first.
  const valuePath = pathTo(root, { start: value.start, end: value.start + 1 });
  const namePath = pathTo(root, name);
  if ([...valuePath, ...namePath].some(({ type }) => is.isComment(type))) return undefined;
  const known = valuePath.find(({ type }) => is.isRegex(type) || is.isType(type) || is.isImport(type));
  const top = valuePath.findIndex(({ type }) => !is.isLiteral(type));
  if (top === 0) return known ? judgeOther(known.type) : readBareValue(valuePath, value);
  const literal = valuePath[top - 1];
  if (literal === undefined || namePath.some(({ id }) => id === literal.id)) return undefined;
  if (isPartOfText(namePath)) return undefined;
  const meeting = meet(namePath, valuePath.slice(top), literal);
  if (meeting === undefined || meeting.tie.hasError || meeting.tie.isError) return undefined;
  if (known) return judgeOther(known.type);
  return judgeMeeting(meeting);
}

/** Whether the name is a word in a string of several. */
function isPartOfText(namePath: readonly Node[]): boolean {
  const named = namePath.findLast(({ type }) => is.isLiteral(type));
  return named !== undefined && !/^[^\w\s]{0,6}[\w.$:-]+[^\w\s]{0,4}$/.test(named.text);
}

/** What types are written alike in notes that are no program: `password: 'value'`. */
function judgeOther(type: string): Role {
  if (is.isType(type)) return doubtful('a type');
  return refuted(is.isRegex(type) ? 'a regular expression' : 'an import');
}

/** A name of the program's in the value's place is no literal, unless the text only resembles a program. */
function readBareValue(path: readonly Node[], value: TextRange): Role | undefined {
  const [token, parent] = path;
  if (token === undefined || parent === undefined || parent.isError || parent.hasError) return undefined;
  const isName = /identifier$|^(?:constant|variable_name)$/.test(token.type);
  return isName && token.startIndex === value.start && token.endIndex === value.end
    ? doubtful('a name of the program')
    : undefined;
}

/** The nodes that hold the range, the innermost first. */
function pathTo(root: Node, { start, end }: TextRange): Node[] {
  const path: Node[] = [];
  let node = root.descendantForIndex(start, Math.max(start, end - 1));
  while (node !== null && path.length < DEEPEST) {
    path.push(node);
    node = node.parent;
  }
  return path;
}

function judgeMeeting(meeting: Meeting): Role | undefined {
  const { tie, operator } = meeting;
  if (is.isSwitchArm(tie.type)) return refuted('an arm of a switch');
  const pair = readPair(meeting);
  if (pair) return pair;
  if (is.isControlFlow(tie.type)) return refuted('in a statement that only depends on the name');
  if (/^(?:\|\||\?\?|\?:|or)$/i.test(operator)) {
    const way = refuteWay(meeting);
    return typeof way === 'string'
      ? confirmed('the default of what the name stands for')
      : refuted(way.refuted);
  }
  if (is.isConditional(tie.type)) return refuted('one of two values that depend on the name');
  if (is.holdsSiblings(tie.type) && !isElementName(meeting))
    return isOptionName(meeting) ? undefined : refuted('in another statement or entry');
  if (meeting.isSeparated) return refuted('in another entry');
  if (/^(?:[=!]==?|-?eq|-?ne)$/i.test(operator))
    return isJudged(meeting)
      ? refuted('compared with what a call makes of the name')
      : confirmed('a literal that the name is compared with');
  if (operator === ',') return judgeArgument(meeting);
  return judgeSetting(meeting);
}

/** `judge(password) === 'weak'`: the name is passed to a call that does not give it back. */
function isJudged({ nameSide }: Meeting): boolean {
  if (nameSide.some(({ type }) => is.isLiteral(type))) return false;
  return nameSide.some(
    (node, index) =>
      is.isCall(node.type) &&
      nameSide.slice(0, index).some(({ type }) => type.includes('argument')) &&
      !givesBack(node),
  );
}

/** `<Password Value="…"/>`: the tag is the name. */
function isElementName({ tie, nameSide }: Meeting): boolean {
  return /^(?:STag|EmptyElemTag)$/.test(tie.type) && nameSide.length === 1 && nameSide[0]?.type === 'Name';
}

/** `["--password", "…"]`: the value of an option is the next entry. */
function isOptionName({ nameSide }: Meeting): boolean {
  return /^(?:- )?["']?--/.test(nameSide.at(-1)?.text.slice(0, 6) ?? '');
}

const NAME_KEYS =
  /^(?:name|param-name|key|id|field|property|variable|env|param|parameter|parameterkey|option|setting)$/i;

/** An entry that names, beside one that gives the value: `{name: "DB_PASSWORD", value: "…"}`. */
function readPair({ nameSide, valueSide, tie }: Meeting): Role | undefined {
  const valueKey = valueSide.map(keyOf).find((key) => key !== undefined && VALUE_KEYS.test(key));
  if (valueKey === undefined) return undefined;
  const nameKey = nameSide.map(keyOf).find((key) => key !== undefined && NAME_KEYS.test(key));
  if (nameKey !== undefined && nameSide.some(({ type }) => is.isLiteral(type)))
    return confirmed('the value beside its name in a pair of entries');
  const isNamed = nameSide.some(({ type }) => is.isLiteral(type)) && tie.type.includes('argument');
  return isNamed ? confirmed('the default of an option with the name') : undefined;
}

/** `put("password", "…")` passes a name and its value, `f(password, "…")` two things. */
function judgeArgument(meeting: Meeting): Role | undefined {
  const { nameSide, tie, valueChild } = meeting;
  const nameChild = nameSide.at(-1);
  const named = isSetUnder(nameChild, tie) ? nameChild : nameSide.findLast(({ type }) => is.isLiteral(type));
  if (named === undefined) return refuted('another argument');
  if (named.startIndex !== nameChild?.startIndex || named.endIndex !== nameChild.endIndex) return undefined;
  if (is.isCollection(tie.type)) return undefined;
  const parts = tie.namedChildren;
  const place = (side: Node | undefined): number => parts.findIndex((child) => child.id === side?.id);
  const gap = place(valueChild) - place(nameChild);
  return gap === 1 && refuteWay(meeting) === 'open'
    ? confirmed('a literal passed after the name')
    : undefined;
}

/** `put(SECURITY_CREDENTIALS, "…")`, and Ruby's `set :password, "…"`: a constant or a symbol names what is set. */
function isSetUnder(name: Node | undefined, list: Node): boolean {
  if (name === undefined || list.parent === null) return false;
  if (!/^(?:[A-Za-z]\w{0,40}(?:\.|::)){0,4}[A-Z][A-Z\d_]{3,60}$|^:\w{1,60}$/.test(name.text.slice(0, 80)))
    return false;
  return SETTER_CALL.test(list.parent.text.slice(0, list.startIndex - list.parent.startIndex).slice(-40));
}

function judgeSetting(meeting: Meeting): Role | undefined {
  const { tie, literal, valueSide, nameSide, operator } = meeting;
  if (literal.startIndex < (nameSide[0]?.startIndex ?? 0)) return undefined;
  const way = refuteWay(meeting);
  if (way === 'unknown') return undefined;
  if (way !== 'open') return refuted(way.refuted);
  if (!isSamePlace(nameSide, [literal, ...valueSide])) return refuted('the value of another name');
  const joined = valueSide.findLast(isConcatenation);
  if (joined && !isOfLiterals(joined)) return doubtful('joined with what the program computes');
  if (!isTied(meeting)) return undefined;
  if (is.isEnumMember(tie.type)) return doubtful('a member of an enumeration');
  if (isInLabels(tie)) return doubtful('an entry of a table of texts');
  return confirmed(joined ? 'literals joined into one' : describeTie(tie, operator));
}

/** Whether an operator, a call of that name, a declaration or a tag ties the two, and not only a place in one list. */
function isTied({ tie, nameSide, valueChild, operator }: Meeting): boolean {
  if (operator !== '') return /^(?:[?|&+:.<]{0,2}=|:|=>|->|<-|to)$/.test(operator);
  if (
    /^(?:preproc_def|element|STag|EmptyElemTag|command|command_elements|init_declarator|named_argument|script_parameter)$/.test(
      tie.type,
    )
  )
    return true;
  const callee = nameSide.at(-1);
  return (
    is.isCall(tie.type) &&
    callee?.endIndex === nameSide[0]?.endIndex &&
    callee?.endIndex === valueChild.startIndex &&
    !nameSide.some(({ type }) => is.isLiteral(type))
  );
}

/** `user, password = "a", "b"`: the value at the name's place in the list. */
function isSamePlace(nameSide: readonly Node[], valueSide: readonly Node[]): boolean {
  const places = [nameSide, valueSide].map((side) => {
    const at = side.findLastIndex(({ type }) => /_list$|^tuple|_tuple$/.test(type));
    const list = side[at];
    return list === undefined
      ? undefined
      : list.namedChildren.findIndex((child) => child.id === side[at - 1]?.id);
  });
  return places.includes(undefined) || places.includes(-1) || places[0] === places[1];
}

const LABELS =
  /^(?:labels?|messages?|translations?|i18n|locales?|strings|errors?|placeholders?|titles?|captions?|hints?|tooltips?|descriptions?|validations?|columns?|fields?|aliases|mappings?)$/i;

/** Whether an entry or a declaration round the tie is named for texts that people read. */
function isInLabels(tie: Node): boolean {
  let depth = 0;
  for (let node = tie.parent; node !== null && depth < 8; node = node.parent, depth++) {
    const text = node.text.slice(0, 80);
    const key =
      /^(?:(?:const|let|var|val|export|static|final|readonly|private|public)\s+){0,4}[:$@"'`]*(?<key>\w+)["'`]?\s*(?:=>|[=:])/.exec(
        text,
      );
    if (key && LABELS.test(key.groups?.['key'] ?? '')) return true;
  }
  return false;
}

function describeTie({ type }: Node, operator: string): string {
  if (/annotation|element_value_pair|attribute_argument/.test(type)) return 'a literal in an annotation';
  if (is.isParameter(type)) return 'the default value of a parameter';
  if (is.isNamedArgument(type)) return 'a literal passed under the name';
  if (/^(?:element|Attribute|STag|EmptyElemTag)$/.test(type)) return 'the text of an element or attribute';
  if (type === 'jsx_attribute') return 'the text of an attribute';
  if (is.isCall(type)) return 'a literal passed to a call with the name';
  if (is.isEntry(type) ? operator !== '=' : /^(?:=>|->|:|to)$/.test(operator)) return 'the value of an entry';
  return 'a literal assigned to the name';
}
