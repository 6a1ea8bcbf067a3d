import type { TextEdit } from '../../text/textEdit';
import type { ProjectFiles, SourceFile } from '../retrieval';
import { addToGradle } from './gradleBuild';
import type { ManifestChange } from './manifest';
import { addToPom } from './mavenPom';

/** A library of a Maven repository. */
export interface JvmDependency {
  readonly group: string;
  readonly artifact: string;
  /** Its artifact for Maven, which cannot choose between the platforms of a Kotlin library as Gradle does. */
  readonly mavenArtifact?: string;
  /** Written where nothing in the manifest manages the version. */
  readonly version: string;
  /** Words of a manifest that show that the version is managed: a BOM, a parent or a plug-in. */
  readonly managers: readonly string[];
}

/** What an edit of a manifest comes to: nothing to do, edits, or why it has to be done by hand. */
export type DependencyEdit =
  | { readonly kind: 'present' }
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'by hand'; readonly because: string };

/** The nearest file of Maven or Gradle: the one in the deepest folder. */
export async function findJvmManifest(project: ProjectFiles): Promise<SourceFile | undefined> {
  const names = ['pom.xml', 'build.gradle.kts', 'build.gradle'];
  const found = (await Promise.all(names.map((name) => project.findUp(name)))).filter(
    (file) => file !== undefined,
  );
  const depth = ({ path }: SourceFile): number => path.split('/').length;
  return found.reduce<SourceFile | undefined>(
    (deepest, file) => (deepest === undefined || depth(file) > depth(deepest) ? file : deepest),
    undefined,
  );
}

/** Adds the libraries that the manifest lacks. */
export function addJvmDependencies(
  manifest: SourceFile | undefined,
  dependencies: readonly JvmDependency[],
): ManifestChange {
  if (dependencies.length === 0) return { edits: new Map(), notes: [] };
  if (manifest === undefined)
    return {
      edits: new Map(),
      notes: [`Add ${dependencies.map(coordinatesOf).join(' and ')} to the program's dependencies.`],
    };
  const add = manifest.path.endsWith('pom.xml') ? addToPom : addToGradle;
  const result = add(manifest, dependencies);
  if (result.kind === 'present') return { edits: new Map(), notes: [] };
  const names = dependencies.map(coordinatesOf).join(' and ');
  if (result.kind === 'by hand')
    return { edits: new Map(), notes: [`${result.because}: add ${names} by hand.`] };
  return {
    edits: new Map([[manifest.path, result.edits]]),
    notes: [`${manifest.path} gains ${names}.`],
  };
}

function coordinatesOf({ group, artifact, version }: JvmDependency): string {
  return `${group}:${artifact}:${version}`;
}
