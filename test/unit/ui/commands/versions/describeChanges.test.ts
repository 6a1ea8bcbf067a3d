import assert from 'node:assert/strict';
import { describeChanges } from '../../../../../src/ui/commands/versions/describeChanges';

describe('what is said of a move of labels', () => {
  it('says of each version what it is and what it will be', () => {
    assert.equal(
      describeChanges([
        {
          version: { id: '12345678-rest', stagingLabels: ['AWSPREVIOUS'] },
          labelsAfter: ['AWSCURRENT', 'BLUE'],
        },
        { version: { id: 'abcdefgh-rest', stagingLabels: [] }, labelsAfter: ['BLUE'] },
      ]),
      'Version 12345678 is AWSPREVIOUS and will be AWSCURRENT, BLUE.\nVersion abcdefgh is without a label and will be BLUE.',
    );
  });

  it('warns of a version that is left without a label', () => {
    assert.match(
      describeChanges([
        { version: { id: 'a', stagingLabels: ['X'], created: new Date(2026, 0, 2) }, labelsAfter: [] },
      ]),
      /stored .*2026.* is X and will have no label; AWS may delete/,
    );
  });
});
