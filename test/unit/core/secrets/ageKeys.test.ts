import assert from 'node:assert/strict';
import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';
import {
  findIdentitiesProblem,
  findRecipientsProblem,
  readIdentities,
  readRecipients,
} from '../../../../src/core/secrets/ageKeys';
import { reveal } from '../../../../src/core/secrets/redacted';

const swapLast = (text: string): string => `${text.slice(0, -1)}${/[qQ]$/.test(text) ? 'p' : 'q'}`;

describe('the keys of age', () => {
  let identity: string;
  let recipient: string;
  let hybrid: string;

  before(async () => {
    identity = await generateX25519Identity();
    recipient = await identityToRecipient(identity);
    hybrid = await generateHybridIdentity();
  });

  it('are taken as recipients, several with white space and commas between, each once', async () => {
    const other = await identityToRecipient(hybrid);
    const text = ` ${recipient}, ${other}\n${recipient} `;
    assert.equal(findRecipientsProblem(text), undefined);
    assert.deepEqual(readRecipients(text), [recipient, other]);
  });

  it('are refused as recipients when they are cut, mistyped, secret or something else', () => {
    assert.match(findRecipientsProblem('  ') ?? '', /At least one/);
    assert.match(findRecipientsProblem(recipient.slice(0, 20)) ?? '', /not whole/);
    assert.match(findRecipientsProblem(swapLast(recipient)) ?? '', /not whole/);
    assert.match(findRecipientsProblem('ssh-ed25519') ?? '', /not a recipient of age/);
    assert.match(findRecipientsProblem(`${recipient} age1`) ?? '', /^Recipient 2 is not/);
    const problem = findRecipientsProblem(identity) ?? '';
    assert.match(problem, /is secret/);
    assert.ok(!problem.includes(identity.slice(16)));
  });

  it('are taken as identities from one line and from a file with comments', () => {
    const file = `# created: 2026\n# public key: ${recipient}\n${identity}\r\n\n${hybrid}\n`;
    assert.equal(findIdentitiesProblem(file), undefined);
    assert.deepEqual(
      readIdentities(file).map((each) => reveal(each)),
      [identity, hybrid],
    );
    assert.equal(findIdentitiesProblem(identity), undefined);
  });

  it('are refused as identities without being quoted', () => {
    for (const text of [
      '',
      '# only a comment',
      recipient,
      identity.slice(0, 40),
      `${identity}\n${identity.toLowerCase()}`,
    ]) {
      const problem = findIdentitiesProblem(text);
      assert.ok(problem !== undefined, text);
      assert.ok(!problem.includes(identity.slice(16, 30)));
    }
    assert.match(findIdentitiesProblem('AGE-PLUGIN-YUBIKEY-1QQQ') ?? '', /plugin/);
  });
});
