import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeAwsConfig, type TestProfile } from './awsConfig';
import { borrowMoto, type Moto } from './moto';
import { seedSecrets } from './seeds';
import { Workbench, type WorkbenchOptions } from './workbench';

/** What a stage holds beside what its workbench is opened with. */
export interface StageOptions extends Omit<WorkbenchOptions, 'folder' | 'env'> {
  /** The texts of files by their paths in the folder. Where it holds nothing, it gets an empty folder `src`. */
  readonly files?: Readonly<Record<string, string>>;
  /** Whether the emulator holds the sample secrets; it is empty otherwise. */
  readonly seeded?: boolean;
  /** Profiles of the AWS config, which find the emulator; one of eu-west-1 unless given. */
  readonly profiles?: readonly Omit<TestProfile, 'endpoint'>[];
  /** Starts what stands in front of the emulator's address; resolves to its own. */
  readonly front?: (endpoint: string) => Promise<string>;
}

/** A folder, an emulator and a workbench that one suite has to itself. */
export class Stage {
  /** Round the folder; removed at the end. */
  readonly dir = mkdtempSync(join(tmpdir(), 'secret-lens-e2e-'));
  readonly folder: string;
  #moto: Moto | undefined;
  #workbench: Workbench | undefined;

  constructor(folder = 'orders') {
    this.folder = join(this.dir, folder);
  }

  /** The emulator's own address, once the stage is open. */
  get endpoint(): string {
    return this.#moto?.endpoint ?? '';
  }

  async open(options: StageOptions): Promise<Workbench> {
    const {
      files = {},
      seeded = false,
      profiles = [{ name: 'default', region: 'eu-west-1' }],
      front,
      ...rest
    } = options;
    this.#moto = await borrowMoto();
    if (seeded) await seedSecrets(this.endpoint);
    const endpoint = (await front?.(this.endpoint)) ?? this.endpoint;
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
    if (!existsSync(this.folder)) mkdirSync(join(this.folder, 'src'), { recursive: true });
    const env = writeAwsConfig(
      join(this.dir, 'aws'),
      profiles.map((profile) => ({ ...profile, endpoint })),
    );
    this.#workbench = await Workbench.open({
      folder: this.folder,
      env: { ...env, AWS_ENDPOINT_URL_STS: endpoint },
      ...rest,
    });
    return this.#workbench;
  }

  async close(): Promise<void> {
    await this.#workbench?.close();
    await this.#moto?.stop();
    rmSync(this.dir, { recursive: true, force: true });
  }
}
