import assert from 'node:assert/strict';
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { rules } from '../../../../src/core/detection/rules/index';
import { toSarif, type PlacedFinding } from '../../../../src/core/detection/sarif';

const ajv = addFormats(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }));
const validate = ajv.compile(sarifSchema);

const finding: PlacedFinding = {
  ruleId: 'generic-credential',
  severity: 'warning',
  message: 'Credential is hard-coded.',
  fingerprint: 'ab12',
  file: 'src/a.py',
  start: { line: 4, character: 7 },
  end: { line: 4, character: 20 },
};

function convert(...findings: readonly PlacedFinding[]) {
  const log = toSarif(findings, rules, '1.2.3');
  const isValid = validate(JSON.parse(JSON.stringify(log)));
  assert.ok(isValid, ajv.errorsText(validate.errors));
  const [run] = log.runs;
  assert.ok(run);
  return run;
}

describe('toSarif', () => {
  it('is a valid log without results', () => {
    const { tool, results } = convert();
    assert.deepEqual(results, []);
    assert.deepEqual(tool.driver.rules, []);
  });

  it('describes each rule that has a result, once, and no other', () => {
    const { tool } = convert(finding, { ...finding, file: 'b.py' });
    assert.equal(tool.driver.rules.length, 1);
    const [rule] = tool.driver.rules;
    assert.equal(rule?.id, 'generic-credential');
    assert.equal(rule.name, 'GenericCredential');
    assert.match(rule.shortDescription.text, /^Hard-coded \S/);
    assert.match(rule.helpUri ?? '', /^https:\/\//);
    assert.equal(rule.defaultConfiguration.level, 'warning');
  });

  it('describes every built-in rule as the schema wants it', () => {
    const { tool } = convert(...rules.map(({ id }) => ({ ...finding, ruleId: id })));
    assert.equal(tool.driver.rules.length, rules.length);
  });

  it('is refused by the schema when it is wrong, so that the schema tests something', () => {
    const log = toSarif([{ ...finding, start: { line: -1, character: 0 } }], rules, '1.2.3');
    assert.equal(validate(log), false);
  });

  it('places a result from 1, its end exclusive, in UTF-16 units', () => {
    const { results, columnKind } = convert(finding);
    assert.equal(columnKind, 'utf16CodeUnits');
    assert.deepEqual(results[0]?.locations[0]?.physicalLocation.region, {
      startLine: 5,
      startColumn: 8,
      endLine: 5,
      endColumn: 21,
    });
  });

  it('points each result to its rule', () => {
    const { results, tool } = convert(finding);
    const [result] = results;
    assert.equal(tool.driver.rules[result?.ruleIndex ?? -1]?.id, 'generic-credential');
  });

  it('keeps results of a rule that it does not know', () => {
    const { results } = convert({ ...finding, ruleId: 'our-own' });
    assert.equal(results[0]?.ruleId, 'our-own');
    assert.ok(!('ruleIndex' in results[0]));
  });

  it('calls information a note', () => {
    const levels = (['error', 'warning', 'information'] as const).map(
      (severity) => convert({ ...finding, severity }).results[0]?.level,
    );
    assert.deepEqual(levels, ['error', 'warning', 'note']);
  });

  it('keeps fingerprints when lines move, and tells equal secrets in one file apart', () => {
    const prints = (...findings: readonly PlacedFinding[]) =>
      convert(...findings).results.map(
        ({ partialFingerprints }) => partialFingerprints['secretLensFingerprint/v1'],
      );
    const moved = { ...finding, start: { line: 99, character: 0 }, end: { line: 99, character: 13 } };
    assert.deepEqual(prints(finding), prints(moved));
    assert.deepEqual(prints(finding, moved), ['ab12:1', 'ab12:2']);
    assert.deepEqual(prints(finding, { ...finding, file: 'b.py' }), ['ab12:1', 'ab12:1']);
  });

  it('lists the other parts of a credential as related locations', () => {
    const part = { start: { line: 1, character: 0 }, end: { line: 1, character: 3 }, message: 'Key id' };
    const { results } = convert({ ...finding, related: [part] });
    const [related] = results[0]?.relatedLocations ?? [];
    assert.equal(related?.message.text, 'Key id');
    assert.equal(related.physicalLocation.region.startLine, 2);
  });

  for (const [file, uri, isRelative] of [
    ['src/a b/ü#?%.py', 'src/a%20b/%C3%BC%23%3F%25.py', true],
    ['[x](y)!*\'".py', '%5Bx%5D%28y%29%21%2A%27%22.py', true],
    ['c:x.py', 'c%3Ax.py', true],
    ['a\\b.py', 'a%5Cb.py', true],
    ['lone\ud800.py', 'lone%EF%BF%BD.py', true],
    ['/tmp/a b.py', 'file:///tmp/a%20b.py', false],
    ['D:/work/a b.py', 'file:///D:/work/a%20b.py', false],
    ['//server/share/a.py', 'file://server/share/a.py', false],
  ] as const)
    it(`gives ${JSON.stringify(file)} the address ${uri}`, () => {
      const location = convert({ ...finding, file }).results[0]?.locations[0]?.physicalLocation;
      assert.equal(location?.artifactLocation.uri, uri);
      assert.equal(location.artifactLocation.uriBaseId, isRelative ? '%SRCROOT%' : undefined);
    });
});
