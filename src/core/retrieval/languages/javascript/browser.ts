import type { Node } from 'web-tree-sitter';
import type { ProjectFiles, SourceFile } from '../../retrieval';
import { listImports } from './packageImports';
import type { Preamble } from './preamble';

/** Whether the file is part of an app of Vite or Create React App, as its package says, that has no server of its own. */
export async function isBrowserApp({ path }: SourceFile, project: ProjectFiles): Promise<boolean> {
  const [manifest, page] = [await project.findUp('package.json'), await project.findUp('index.html')];
  const folder = manifest?.path.replace(/[^/]*$/, '') ?? '';
  const isSource = path.startsWith(`${folder}src/`) && !path.includes('server');
  return (
    isSource &&
    manifest !== undefined &&
    !/"(?:express|fastify|koa|hono|next|nuxt|astro|@remix-run\/\w+|@sveltejs\/kit|@nestjs\/\w+)"\s*:/.test(
      manifest.text,
    ) &&
    (/"react-scripts"\s*:/.test(manifest.text) ||
      (/"vite"\s*:/.test(manifest.text) && page?.path === `${folder}index.html`))
  );
}

/** Whether the file says that it runs in a browser or an app: React's directive, or a package that only they have. */
export function runsInBrowser(root: Node, { directives }: Preamble): boolean {
  return (
    directives.includes('use client') ||
    listImports(root).some(({ module }) =>
      /^(?:@angular\/core|react-dom\/client|react-native)(?:\/|$)/.test(module),
    )
  );
}
