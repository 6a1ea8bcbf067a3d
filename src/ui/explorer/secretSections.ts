import type { Connection } from '../../core/secrets/secret';
import type { ConnectionSecrets } from './connectionSecrets';
import type { KnownKeys } from './knownKeys';
import type { ExplorerNode, SectionNode, SecretNode } from './nodes';
import { loadSections } from './loadSections';
import type { SecretUsage } from './secretUsage';
import { outlineUsage } from './usedBy';

/** What stands under secrets, read when one is expanded. */
export class SecretSections {
  readonly #keys: KnownKeys;
  readonly #usage: SecretUsage;
  readonly #secretsOf: (connection: Connection) => ConnectionSecrets | undefined;
  readonly #onChange: (node: ExplorerNode) => void;
  readonly #sections = new WeakMap<SecretNode, readonly SectionNode[]>();
  readonly #outlines = new WeakMap<SectionNode, string>();

  /**
   * @param secretsOf what is read of a connection now
   * @param onChange is told which node must be drawn again
   */
  constructor(
    { keys, usage }: { readonly keys: KnownKeys; readonly usage: SecretUsage },
    secretsOf: (connection: Connection) => ConnectionSecrets | undefined,
    onChange: (node: ExplorerNode) => void,
  ) {
    this.#keys = keys;
    this.#usage = usage;
    this.#secretsOf = secretsOf;
    this.#onChange = onChange;
  }

  /** The sections of a secret, the same nodes each time. */
  of(node: SecretNode): readonly SectionNode[] {
    let sections = this.#sections.get(node);
    if (sections === undefined) {
      sections = loadSections().sectionsOf(node);
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
    this.#noteUsage(node);
    return this.of(node);
  }

  /** What stands under a section. */
  childrenOf(node: SectionNode): readonly ExplorerNode[] {
    const { connection, secret } = node.parent;
    const details = this.#secretsOf(connection)?.detailsOf(secret.arn);
    if (details === undefined) return [];
    const keys = this.#keys.of(connection, secret.arn);
    return loadSections().childrenOfSection(node, details, keys, this.#usage, new Date());
  }

  /** Draws what is under a secret again when other keys of it are known; as new nodes, since the keys then open. */
  redraw(connection: Connection, secretName: string): void {
    const node = this.#secretsOf(connection)?.expandedNode(secretName);
    if (node === undefined) return;
    this.#sections.delete(node);
    this.#onChange(node);
  }

  /** Draws the use of secrets again where it has changed since it was shown. */
  redrawUsage(nodes: readonly SecretNode[]): void {
    for (const node of nodes) {
      const section = this.#noteUsage(node);
      if (section !== undefined) this.#onChange(section);
    }
  }

  /** The section about a secret's use, when that is another than what was noted last. */
  #noteUsage(node: SecretNode): SectionNode | undefined {
    const section = this.of(node).find((candidate) => candidate.section === 'usage');
    if (section === undefined) return undefined;
    const outline = outlineUsage(section, this.#usage);
    if (this.#outlines.get(section) === outline) return undefined;
    this.#outlines.set(section, outline);
    return section;
  }
}
