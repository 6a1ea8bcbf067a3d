import type { Connection } from '../../core/secrets/secret';
import type { ConnectionSecrets } from './connectionSecrets';
import type { KnownKeys } from './knownKeys';
import type { ExplorerNode, SectionNode, SecretNode } from './nodes';
import { childrenOfSection, sectionsOf } from './sections';

/** What stands under secrets, read when one is expanded. */
export class SecretSections {
  readonly #keys: KnownKeys;
  readonly #secretsOf: (connection: Connection) => ConnectionSecrets | undefined;
  readonly #onChange: (node: ExplorerNode) => void;
  readonly #sections = new WeakMap<SecretNode, readonly SectionNode[]>();

  /**
   * @param secretsOf what is read of a connection now
   * @param onChange is told which node must be drawn again
   */
  constructor(
    keys: KnownKeys,
    secretsOf: (connection: Connection) => ConnectionSecrets | undefined,
    onChange: (node: ExplorerNode) => void,
  ) {
    this.#keys = keys;
    this.#secretsOf = secretsOf;
    this.#onChange = onChange;
  }

  /** The sections of a secret, the same nodes each time. */
  of(node: SecretNode): readonly SectionNode[] {
    let sections = this.#sections.get(node);
    if (sections === undefined) {
      sections = sectionsOf(node);
      this.#sections.set(node, sections);
    }
    return sections;
  }

  /** The sections of a secret after its details were read; none when its connection was closed meanwhile. */
  async read(node: SecretNode, withDeprecated: boolean): Promise<readonly SectionNode[]> {
    const { connection, secret } = node;
    const secrets = this.#secretsOf(connection);
    if (secrets === undefined) return [];
    const wasRead = secrets.detailsOf(secret.arn) !== undefined;
    const details = await secrets.readDetails(secret.arn, withDeprecated);
    if (details === undefined || this.#secretsOf(connection) !== secrets) return [];
    if ('value' in details.versions) {
      const current = details.versions.value.find(({ stagingLabels }) =>
        stagingLabels.includes('AWSCURRENT'),
      );
      this.#keys.keepOnly(connection, secret.arn, current?.id);
    }
    if (!wasRead) this.#onChange(node);
    return this.of(node);
  }

  /** What stands under a section. */
  childrenOf(node: SectionNode): readonly ExplorerNode[] {
    const { connection, secret } = node.parent;
    const details = this.#secretsOf(connection)?.detailsOf(secret.arn);
    if (details === undefined) return [];
    return childrenOfSection(node, details, this.#keys.of(connection, secret.arn), new Date());
  }

  /** Draws what is under a secret again when other keys of it are known; as new nodes, since the keys then open. */
  redraw(connection: Connection, secretName: string): void {
    const node = this.#secretsOf(connection)?.expandedNode(secretName);
    if (node === undefined) return;
    this.#sections.delete(node);
    this.#onChange(node);
  }
}
