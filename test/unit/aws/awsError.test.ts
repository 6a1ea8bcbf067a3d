import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { AwsError } from '../../../src/aws/awsError';
import type * as module from '../../../src/aws/awsError';

/** The module once more, as another bundle has it. */
function loadAgain(): typeof module {
  const load = createRequire(__filename);
  const path = load.resolve('../../../src/aws/awsError');
  const own = load.cache[path];
  Reflect.deleteProperty(load.cache, path);
  try {
    return load(path) as typeof module;
  } finally {
    load.cache[path] = own;
  }
}

describe('an error of AWS', () => {
  const remedy = 'Try again.';

  it('is known as one to every bundle, whichever made it', () => {
    const other = loadAgain();
    assert.notEqual(other.AwsError, AwsError);
    assert.ok(new other.AwsError('throttled', 'Too many calls.', { remedy }) instanceof AwsError);
    assert.ok(new AwsError('throttled', 'Too many calls.', { remedy }) instanceof other.AwsError);
  });

  it('is not any other error, nor what looks like one', () => {
    for (const other of [new Error('Too many calls.'), { name: 'AwsError', remedy }, 'AwsError', undefined])
      assert.ok(!(other instanceof AwsError));
  });
});
