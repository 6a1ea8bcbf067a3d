import type { LogOutputChannel } from 'vscode';
import type { Sessions } from '../../aws/sessions';
import type { Detections } from '../diagnostics/detections';
import type { Explorer } from '../explorer/explorer';
import type { ReferenceIndex } from './referenceIndex';
import type { SecretDirectory } from './secretDirectory';

/** What the features about references work with. */
export interface ReferencesDeps {
  readonly index: ReferenceIndex;
  readonly directory: SecretDirectory;
  readonly sessions: Sessions;
  readonly explorer: Explorer;
  readonly detections: Pick<Detections, 'for' | 'onDidChange'>;
  readonly log: LogOutputChannel;
}
