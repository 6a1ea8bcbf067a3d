import assert from 'node:assert/strict';
import { snippetLanguageOf, snippetLanguages, writeSnippet } from '../../../../src/core/retrieval/snippet';
import { planner } from './applyFix';

const target = { secretName: 'prod/orders/db' };

describe('a snippet that retrieves a secret', () => {
  it('is what the fix makes of a literal', async () => {
    assert.equal(
      await writeSnippet(planner, 'python', target),
      `import functools

import boto3


@functools.cache
def secrets_manager():
    return boto3.client("secretsmanager")


def get_secret(name):
    response = secrets_manager().get_secret_value(SecretId=name)
    if "SecretString" not in response:
        raise ValueError(f"Secret {name} has no string value.")
    return response["SecretString"]


secret = get_secret("prod/orders/db")
`,
    );
  });

  for (const [id, { name }] of snippetLanguages)
    it(`names the secret and reads it itself in ${name}`, async () => {
      const snippet = (await writeSnippet(planner, id, target)) ?? '';
      assert.ok(snippet.includes(target.secretName), snippet);
      assert.ok(!/["']value["']/.test(snippet), snippet);
    });

  it('uses the style that was chosen where the language has it, and the region where it is given', async () => {
    const cached = (await writeSnippet(planner, 'python', target, 'cache')) ?? '';
    assert.ok(cached.includes('aws_secretsmanager_caching'), cached);
    const elsewhere = { ...target, region: 'us-west-2' };
    assert.ok((await writeSnippet(planner, 'go', elsewhere))?.includes('us-west-2'));
    assert.equal(
      await writeSnippet(planner, 'python', target, 'environment'),
      await writeSnippet(planner, 'python', target),
    );
  });

  it('is known for the dialects of React, and for no language without one', async () => {
    assert.equal(snippetLanguageOf('typescriptreact'), 'typescript');
    assert.equal(snippetLanguageOf('markdown'), undefined);
    assert.equal(await writeSnippet(planner, 'markdown', target), undefined);
  });
});
