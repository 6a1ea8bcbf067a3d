import assert from 'node:assert/strict';
import type { Secret, SecretVersion } from '../../../../src/core/secrets/secret';
import {
  aspectOf,
  describeState,
  explainSecret,
  nameVersion,
} from '../../../../src/ui/explorer/describeSecret';
import { escapeMarkdown } from '../../../../src/ui/explorer/markdown';
import { makeSecret } from '../fakes';

const region = 'eu-west-1';
const now = new Date(2026, 0, 10, 12);
const pending: SecretVersion[] = [
  { id: 'v2', stagingLabels: ['AWSPENDING'] },
  { id: 'v1', stagingLabels: ['AWSCURRENT'] },
];
const rotated: Partial<Secret> = {
  rotation: { enabled: true, nextRotation: new Date(2026, 0, 13, 13) },
};

describe('what the tree says of a secret', () => {
  it('says when it rotates next', () => {
    const secret = makeSecret('a', rotated);
    assert.equal(describeState(secret, region, now), 'rotates in 3 days');
    assert.equal(aspectOf(secret, region, now), 'rotation');
  });

  it('says that a rotation is in progress', () => {
    const secret = makeSecret('a', rotated);
    assert.equal(describeState(secret, region, now, { value: pending }), 'rotation in progress');
    assert.equal(aspectOf(secret, region, now, { value: pending }), 'rotating');
  });

  it('says that a rotation failed when its date is more than a day ago', () => {
    const overdue = (hours: number): Secret =>
      makeSecret('a', {
        rotation: { enabled: true, nextRotation: new Date(now.getTime() - hours * 3_600_000) },
      });
    assert.equal(describeState(overdue(50), region, now), 'rotation failed, 2 days overdue');
    assert.equal(aspectOf(overdue(50), region, now), 'failed');
    assert.equal(aspectOf(overdue(2), region, now), 'rotation');
  });

  it('says of what region it is a replica, and nothing of the kind of the primary', () => {
    const secret = makeSecret('a', { primaryRegion: 'us-east-1' });
    assert.match(describeState(secret, region, now), /^replica of us-east-1, /);
    assert.equal(aspectOf(secret, region, now), 'replica');
    assert.equal(aspectOf(secret, 'us-east-1', now), 'plain');
  });

  it('says which service manages it', () => {
    const secret = makeSecret('a', { owningService: 'rds' });
    assert.match(describeState(secret, region, now), /managed by rds/);
    assert.equal(aspectOf(secret, region, now), 'managed');
  });

  it('says only the day of its deletion when it is scheduled for that', () => {
    const secret = makeSecret('a', { ...rotated, deletionDate: new Date(2026, 0, 20) });
    assert.match(describeState(secret, region, now), /^to be deleted on .*20/);
    assert.equal(aspectOf(secret, region, now), 'deleted');
  });

  it('says that versions could not be read', () => {
    const secret = makeSecret('a');
    assert.match(describeState(secret, region, now, { error: new Error('denied') }), /versions could not/);
    assert.equal(aspectOf(secret, region, now, { error: new Error('denied') }), 'unreadable');
  });

  it('lists metadata that is there, with names and descriptions as plain text', () => {
    const text = explainSecret(
      makeSecret('a', {
        description: '[click](command:evil) <img src=x> $(alert)\n# heading',
        tags: { '**k**': '`v`' },
      }),
      { profile: 'dev', region },
      now,
    );
    assert.ok(text.includes(String.raw`\[click\]\(command\:evil\) \<img src\=x\> \$\(alert\) \# heading`));
    assert.ok(text.includes(String.raw`- Tag \*\*k\*\*: \`v\``));
    assert.ok(!text.includes('KMS key'));
  });

  it('names a version by its labels, or by its id when it has none', () => {
    assert.equal(nameVersion({ id: 'v', stagingLabels: ['AWSCURRENT', 'blue'] }), 'AWSCURRENT, blue');
    assert.equal(nameVersion({ id: '01234567-89ab', stagingLabels: [] }), '01234567');
  });
});

describe('escaping Markdown', () => {
  it('puts a backslash before all ASCII punctuation and leaves the rest', () => {
    assert.equal(escapeMarkdown('a_b é 漢 1'), String.raw`a\_b é 漢 1`);
    const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
    assert.equal(escapeMarkdown(punctuation), punctuation.replace(/./g, '\\$&'));
  });

  it('keeps text on one line', () => {
    assert.equal(escapeMarkdown('a\r\n\nb'), 'a b');
  });
});
