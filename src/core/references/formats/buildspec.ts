import type { DataFormat } from './dataFormat';
import { idWithTail, matchWhole } from './secretText';

/**
 * A build specification of AWS CodeBuild:
 * https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.env.secrets-manager
 */
export const buildspec: DataFormat = {
  hint: /\bsecrets-manager\b/,
  find: (tree) =>
    /^0\.[12]$/.test(tree.read(0, 'version') ?? '')
      ? tree
          .matching(/^env\/secrets-manager\/[^/]+$/)
          .flatMap((scalar) => matchWhole(tree.textOf(scalar), idWithTail, { form: 'AWS CodeBuild' }) ?? [])
      : [],
};
