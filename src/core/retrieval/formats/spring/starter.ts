import { addJvmDependencies, findJvmManifest } from '../../manifests/jvmManifest';
import type { ManifestChange } from '../../manifests/manifest';
import type { ProjectFiles } from '../../retrieval';

const group = 'io.awspring.cloud';
const artifact = 'spring-cloud-aws-starter-secrets-manager';

/** Versions of Spring Cloud AWS by those of Spring Boot: https://github.com/awspring/spring-cloud-aws#compatibility-with-spring-project-versions */
const versions: Readonly<Record<string, string>> = {
  '3.0': '3.0.5',
  '3.1': '3.0.5',
  '3.2': '3.1.1',
  '3.3': '3.2.1',
  '3.4': '3.3.1',
  '3.5': '3.4.2',
  '4.0': '4.0.2',
};

const bootVersions: readonly RegExp[] = [
  /<artifactId>spring-boot(?:-starter-parent|-dependencies)<\/artifactId>\s*<version>(\d+\.\d+)/,
  /<spring-?boot\.version>(\d+\.\d+)/,
  /\borg\.springframework\.boot['"]\)?\s*version\s*\(?['"](\d+\.\d+)/,
  /\bspring-boot(?:-gradle-plugin|-dependencies):(\d+\.\d+)/,
];

/** Adds Spring Cloud AWS's starter to the manifest of the project, in the version that its Spring Boot takes. */
export async function addStarter(project: ProjectFiles): Promise<ManifestChange | 'too old'> {
  const manifest = await findJvmManifest(project);
  const text = manifest?.text ?? '';
  const boot = bootVersions.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
  if (boot !== undefined && Number.parseInt(boot, 10) < 3) return 'too old';
  const bom = `${group}:spring-cloud-aws-dependencies`;
  const isManaged = text.includes('spring-cloud-aws-dependencies');
  const version = versions[boot ?? ''];
  if (!text.includes(artifact) && !isManaged && version === undefined)
    return {
      edits: new Map(),
      notes: [
        `Add ${group}:${artifact} to the program’s dependencies, in the version that its Spring Boot takes (${Object.entries(
          versions,
        )
          .slice(-2)
          .map(([known, taken]) => `${taken} for ${known}`)
          .join(', ')}).`,
      ],
    };
  return addJvmDependencies(manifest, [{ group, artifact, version: version ?? '', managers: [bom] }]);
}
