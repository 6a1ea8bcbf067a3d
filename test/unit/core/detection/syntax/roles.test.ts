import assert from 'node:assert/strict';
import { grammarOfLanguage } from '../../../../../src/core/detection/syntax/grammarOfLanguage';
import { readRole } from '../../../../../src/core/detection/syntax/role';
import { Grammars } from '../../../../../src/core/syntax/grammars';
import { installedGrammars } from '../../retrieval/applyFix';

const grammars = new Grammars(installedGrammars);

/** What the tree says of the value between « and » to the name between ‹ and ›. */
async function roleIn(languageId: string, marked: string): Promise<string> {
  const text = marked.replaceAll(/[«»‹›]/g, '');
  const place = (open: string, close: string): { start: number; end: number } => {
    const before = (mark: string): number =>
      marked.slice(0, marked.indexOf(mark)).replaceAll(/[«»‹›]/g, '').length;
    return { start: before(open), end: before(close) };
  };
  const grammar = grammarOfLanguage(languageId);
  assert.ok(grammar !== undefined, languageId);
  return grammars.withTree(grammar, text, (root) => {
    const role = readRole(root, { name: place('‹', '›'), value: place('«', '»') });
    return role === undefined ? 'silent' : `${role.kind}: ${role.evidence}`;
  });
}

const assigned = 'confirmed: a literal assigned to the name';
const entry = 'confirmed: the value of an entry';
const compared = 'confirmed: a literal that the name is compared with';
const parameter = 'confirmed: the default value of a parameter';
const fallback = 'confirmed: the default of what the name stands for';
const passedTo = 'confirmed: a literal passed to a call with the name';
const passedAfter = 'confirmed: a literal passed after the name';
const named = 'confirmed: a literal passed under the name';
const joined = 'confirmed: literals joined into one';
const annotated = 'confirmed: a literal in an annotation';
const pair = 'confirmed: the value beside its name in a pair of entries';
const text = 'confirmed: the text of an element or attribute';
const option = 'confirmed: the default of an option with the name';
const computed = 'doubtful: joined with what the program computes';
const member = 'doubtful: a member of an enumeration';
const label = 'doubtful: an entry of a table of texts';
const otherEntry = 'refuted: in another entry';
const otherStatement = 'refuted: in another statement or entry';
const otherArgument = 'refuted: another argument';
const otherName = 'refuted: the value of another name';
const arm = 'refuted: an arm of a switch';
const regex = 'refuted: a regular expression';
const type = 'doubtful: a type';
const key = 'refuted: a key that is looked up';
const lookup = 'refuted: the argument of a lookup';
const condition = 'refuted: one of two values that depend on the name';
const dependent = 'refuted: in a statement that only depends on the name';
const underOther = 'refuted: the value of another entry';
const reference = 'doubtful: a name of the program';

const cases: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  typescript: [
    ["const ‹password›: string = '«v»';", assigned],
    ["class A { private readonly ‹password› = '«v»'; }", assigned],
    ["connect({ user, ‹password›: '«v»' });", entry],
    ["const o = { '‹password›': '«v»' };", entry],
    ["o['‹password›'] = '«v»';", assigned],
    ["client.‹setPassword›('«v»');", passedTo],
    ["map.set('‹password›', '«v»');", passedAfter],
    ["function f(‹password› = '«v»') {}", parameter],
    ["if (‹password› === '«v»') {}", compared],
    ["const p = env.‹PASSWORD› ?? '«v»';", fallback],
    ["const ‹password› = '«a»' + 'b';", joined],
    ["const ‹password› = '«v»' as const;", assigned],
    ["params.push({ name: '‹PASSWORD›', type: 'x', value: '«v»' });", pair],
    ["const ‹password› = 'a' + user + '«v»';", computed],
    ["enum Field { ‹Password› = '«v»' }", member],
    ["const labels = { ‹password›: '«v»' };", label],
    ['const ‹password› = /«v»/;', regex],
    ["type T = { ‹password›: '«v»' };", type],
    ["const ‹password› = settings['«v»'];", key],
    ["const ‹password› = getSetting('«v»');", lookup],
    ["const x = ‹password› ? '«v»' : '';", condition],
    ["if (‹password›) show('«v»');", dependent],
    ["f(‹password›, '«v»');", otherArgument],
    ["const o = { ‹password›: read(), hint: '«v»' };", otherStatement],
    ["switch (x) { case ‹password›: return '«v»'; }", arm],
    ["const ‹password› = process.env.PASSWORD ?? '«v»';", assigned],
    ['const ‹token› = «abc123»;', reference],
    ["const ‹password› = { label: '«v»' };", underOther],
  ],
  typescriptreact: [
    ['const a = <Login ‹password›="«v»" />;', 'confirmed: the text of an attribute'],
    ["const a = <Login ‹password›={'«v»'} />;", 'confirmed: the text of an attribute'],
    ['const a = <input type="‹password›" title="«v»" />;', otherStatement],
  ],
  javascript: [
    ["var ‹password› = '«v»';", assigned],
    ["module.exports = { ‹password›: '«v»' };", entry],
    ["function f({ ‹password› = '«v»' }) {}", assigned],
    ["if ('«v»' == ‹password›) {}", compared],
    ["const p = process.env.‹PASSWORD› || '«v»';", fallback],
  ],
  python: [
    ["‹password› = '«v»'", assigned],
    ["self.‹password›: str = '«v»'", assigned],
    ["d = {'‹password›': '«v»'}", entry],
    ["connect(user='a', ‹password›='«v»')", named],
    ["def f(‹password›='«v»'): pass", parameter],
    ["if ‹password› == '«v»': pass", compared],
    ["p = os.getenv('‹PASSWORD›') or '«v»'", fallback],
    ["p = os.getenv('‹PASSWORD›', '«v»')", passedAfter],
    ["@click.option('--‹password›', help='x', default='«v»')\ndef f(): pass", option],
    ["‹password› = '«a»' 'b'", joined],
    ["user, ‹password› = 'a', '«v»'", assigned],
    ["user, ‹password› = '«a»', 'v'", otherName],
    ["‹password› = f'{x}' + '«v»' + y", computed],
    ["‹password› = settings['«v»']", key],
    ["‹password› = config.get('«v»')", lookup],
    ["login(‹password›, '«v»')", otherArgument],
    ["‹password› = None\nhint = '«v»'", otherStatement],
    ["if ‹password›:\n  show('«v»')", dependent],
  ],
  java: [
    ['class A { static final String ‹PASSWORD› = "«v»"; }', assigned],
    ['class A { void f() { props.put("‹password›", "«v»"); } }', passedAfter],
    ['class A { void f() { x.‹setPassword›("«v»".toCharArray()); } }', passedTo],
    ['class A { void f() { ‹password› = "«a»" + "b"; } }', joined],
    ['class A { void f() { if (‹password› == "«v»") {} } }', compared],
    ['class A { @Foo(‹password› = "«v»") void g() {} }', annotated],
    ['class A { String f() { switch (x) { case ‹PASSWORD›: return "«v»"; } } }', arm],
    ['class A { void f() { g(‹password›, "«v»"); } }', otherArgument],
    ['class A { String x = ‹password› == null ? "«v»" : y; }', condition],
  ],
  kotlin: [
    ['val ‹password›: String = "«v»"', assigned],
    ['fun f(‹password›: String = "«v»") {}', parameter],
    ['fun f(‹password›: String, other: String = "«v»") {}', otherEntry],
    ['val a = g(‹password› = "«v»")', named],
    ['val a = mapOf("‹password›" to "«v»")', entry],
    ['val a = System.getenv("‹PASSWORD›") ?: "«v»"', fallback],
    ['fun f() { if (‹password› == "«v»") {} }', compared],
    ['fun f() { x.‹password› = "«a»" + "b" }', joined],
    ['val a = when (x) { ‹PASSWORD› -> "«v»" }', arm],
  ],
  go: [
    ['package a\nconst ‹password› = "«v»"', assigned],
    ['package a\nvar ‹password› string = `«v»`', assigned],
    ['package a\nfunc f() { ‹secret› := []byte("«v»") }', assigned],
    ['package a\nvar c = Config{‹Password›: "«v»"}', entry],
    ['package a\nvar m = map[string]string{"‹password›": "«v»"}', entry],
    ['package a\nfunc f() { if ‹password› == "«v»" {} }', compared],
    ['package a\nfunc f() { os.Setenv("‹PASSWORD›", "«v»") }', passedAfter],
    ['package a\nfunc f() { x.‹password› = "«a»" + "b" }', joined],
    ['package a\nfunc f() { user, ‹pass› := "«a»", "v" }', otherName],
    ['package a\nfunc f() { user, ‹pass› := "a", "«v»" }', assigned],
    ['package a\nfunc f() { switch x { case ‹Password›: return "«v»" } }', arm],
  ],
  csharp: [
    ['class A { string ‹Password› = "«v»"; }', assigned],
    ['class A { public string ‹Password› { get; set; } = "«v»"; }', assigned],
    ['class A { void F(string ‹password› = "«v»") {} }', parameter],
    ['class A { C c = new C { ‹Password› = "«v»" }; }', assigned],
    ['class A { void F() { G(‹password›: "«v»"); } }', named],
    ['class A { void F() { d["‹password›"] = @"«v»"; } }', assigned],
    ['class A { void F() { if (‹password› == "«v»") {} } }', compared],
    ['class A { void F() { ‹p› = "«a»" + "b"; } }', joined],
    ['class A { string f = x.‹Password› ?? "«v»"; }', fallback],
  ],
  ruby: [
    ["‹password› = '«v»'", assigned],
    ["h = { ‹password›: '«v»' }", entry],
    ["h = { '‹password›' => '«v»' }", entry],
    ["connect(‹password›: '«v»')", entry],
    ["def f(‹password› = '«v»'); end", parameter],
    ["if ‹password› == '«v»' then x end", compared],
    ["ENV['‹PASSWORD›'] ||= '«v»'", assigned],
    ["ENV.fetch('‹PASSWORD›', '«v»')", passedAfter],
    ["x = ENV['‹PASSWORD›'] || '«v»'", fallback],
    ["‹password› = '«a»' + 'b'", joined],
    ['‹password› = /«v»/', regex],
  ],
  php: [
    ["<?php $‹password› = '«v»';", assigned],
    ["<?php $c = ['‹password›' => '«v»'];", entry],
    ["<?php define('‹DB_PASSWORD›', '«v»');", passedAfter],
    ["<?php class A { private $‹password› = '«v»'; }", assigned],
    ["<?php class A { const ‹PASSWORD› = '«v»'; }", assigned],
    ["<?php function f($‹password› = '«v»') {}", parameter],
    ["<?php g(‹password›: '«v»');", named],
    ["<?php if ($‹password› == '«v»') {}", compared],
    ["<?php $‹password› = '«a»' . 'b';", joined],
    ["<?php $x = getenv('‹PASSWORD›') ?: '«v»';", fallback],
  ],
  rust: [
    ['const ‹PASSWORD›: &str = "«v»";', assigned],
    ['fn f() { let ‹password› = "«v»".to_string(); }', assigned],
    ['fn f() { let c = C { ‹password›: String::from("«v»") }; }', entry],
    ['fn f() { if ‹password› == "«v»" {} }', compared],
    ['fn f() { m.insert("‹password›", "«v»"); }', passedAfter],
    ['fn f() { match x { Kind::‹Password› => "«v»" } }', arm],
  ],
  c: [
    ['#define ‹PASSWORD› "«v»"\n', assigned],
    ['const char *‹password› = "«v»";', assigned],
    ['const char ‹password›[] = "«v»";', assigned],
    ['void f() { ‹set_password›("«v»"); }', passedTo],
    ['struct C c = {.‹password› = "«v»"};', assigned],
    ['void f() { x.‹password› = "«a»" "b"; }', joined],
    ['void f() { log(‹password›, "«v»"); }', otherArgument],
  ],
  cpp: [
    ['std::string ‹password› = "«v»";', assigned],
    ['std::string ‹token›("«v»");', assigned],
    ['void f(std::string ‹password› = "«v»") {}', parameter],
    ['void f() { m["‹password›"] = "«v»"; }', assigned],
    ['void f() { if (‹password› == "«v»") {} }', compared],
  ],
  swift: [
    ['let ‹password›: String = "«v»"', assigned],
    ['let d = ["‹password›": "«v»"]', entry],
    ['let d = ["‹password›": x, "b": "«v»"]', otherEntry],
    ['f(‹password›: "«v»")', named],
    ['func g(‹password›: String = "«v»") {}', assigned],
    ['let a = ‹password› == "«v»"', compared],
    ['x.‹password› = "«a»" + "b"', joined],
    ['let a = env["‹PASSWORD›"] ?? "«v»"', fallback],
  ],
  scala: [
    ['object A { val ‹password›: String = "«v»" }', assigned],
    ['object A { def f(‹password›: String = "«v»") = 1 }', parameter],
    ['object A { val a = g(‹password› = "«v»") }', assigned],
    ['object A { val a = Map("‹password›" -> "«v»") }', entry],
    ['object A { val a = ‹password› == "«v»" }', compared],
  ],
  dart: [
    ["const ‹password› = '«v»';", assigned],
    ["class A { static const String ‹password› = '«v»'; }", assigned],
    ["void f({String ‹password› = '«v»'}) {}", parameter],
    ["void f() { g(‹password›: '«v»'); }", named],
    ["void f() { var m = {'‹password›': '«v»'}; }", entry],
    ["void f() { if (‹password› == '«v»') {} }", compared],
    ["void f() { x.‹password› = '«a»' + 'b'; }", joined],
  ],
  shellscript: [
    ["‹db_password›=$(get_secret_key '«abcdef»' 'password')", lookup],
    ["‹db_password›=$(echo '«abcdef»' | tr a b)", assigned],
    ['‹PASSWORD›=«v1»\n', assigned],
    ['export ‹PASSWORD›="«v»"\n', assigned],
    ['login --‹password› «v1»\n', named],
    ['if [ "$‹PASSWORD›" = "«v»" ]; then x; fi\n', 'confirmed: a literal assigned to the name'],
    ['‹PASSWORD›=$x\nhint="«v»"\n', otherStatement],
  ],
  powershell: [
    ["$‹password› = '«v»'", assigned],
    ["$h = @{ ‹Password› = '«v»' }", assigned],
    ["function f([string]$‹Password› = '«v»') { }", parameter],
    ["if ($‹Password› -eq '«v»') { }", compared],
    ["g -‹Password› '«v»'", named],
  ],
  terraform: [
    ['‹password› = "«v»"', assigned],
    ['resource "a" "b" {\n  ‹password› = "«v»"\n}', assigned],
    ['env = { "‹PASSWORD›" : "«v»" }', entry],
    ['resource "a" "b" {\n  ‹password› = var.x\n  hint = "«v»"\n}', otherStatement],
    ['x = var.‹password› == "«v»" ? 1 : 2', compared],
  ],
  yaml: [
    ['‹password›: «v»\n', entry],
    ['"‹password›": "«v»"\n', entry],
    ['‹password›: &a «v»\n', entry],
    ['‹password›: !!str «v»\n', entry],
    ['‹password›: |\n  «v»\n', entry],
    ['env:\n  - name: ‹PASSWORD›\n    value: «v»\n', pair],
    ['env:\n  - {name: ‹PASSWORD›, value: "«v»"}\n', pair],
    ['env:\n  - value: «v»\n    name: ‹PASSWORD›\n', pair],
    ['‹password›:\nhint: «v»\n', otherStatement],
    ['type: ‹password›\nhint: «v»\n', otherStatement],
  ],
  xml: [
    ['<a><‹password›>«v»</password></a>', text],
    ['<a ‹password›="«v»"/>', text],
    ['<add key="‹Password›" value="«v»"/>', pair],
    ['<add value="«v»" key="‹Password›"/>', pair],
    ['<property><name>‹password›</name><value>«v»</value></property>', pair],
    ['<property name="‹password›">«v»</property>', text],
    ['<‹Password› Value="«v»"/>', text],
    ['<label for="‹password›" title="«v»"/>', otherStatement],
  ],
};

for (const [languageId, roles] of Object.entries(cases))
  describe(`the syntax of ${languageId}`, () => {
    for (const [marked, expected] of roles)
      it(`says "${expected}" of ${marked}`, async () => {
        assert.equal(await roleIn(languageId, marked), expected);
      });
  });
