import { posix } from 'node:path';
import { parseSync } from 'vite';
import { read } from './files';

export type Import = {
  from: string;
  /** A path from the top for what is ours, otherwise the name of a package. */
  to: string;
  typeOnly: boolean;
};

function resolve(from: string, specifier: string): string {
  const bare = specifier.replace(/[?*].*$/, '');
  return bare.startsWith('.') ? posix.join(posix.dirname(from), bare) : bare;
}

/** What a file imports or re-exports, at once or later, and the files it names by address. */
export function importsOf(from: string, code = read(from)): Import[] {
  const { errors, module } = parseSync(from, code);
  if (errors.length > 0) throw new Error(`${from}: ${errors[0]?.message}`);
  const found: { specifier: string; typeOnly: boolean }[] = [];

  for (const { moduleRequest, entries } of module.staticImports) {
    const typeOnly = entries.length > 0 && entries.every(({ isType }) => isType);
    found.push({ specifier: moduleRequest.value, typeOnly });
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) found.push({ specifier: moduleRequest.value, typeOnly: isType });
    }
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const text = code.slice(moduleRequest.start, moduleRequest.end);
    found.push({ specifier: text.replace(/^['"`]|['"`]$/g, ''), typeOnly: false });
  }
  const byAddress =
    /import\.meta\.glob(?:<[^>]*>)?\(\s*'([^']+)'|new URL\(\s*'([^']+)'\s*,\s*import\.meta/g;
  for (const [, glob, file] of code.matchAll(byAddress)) {
    found.push({ specifier: glob ?? file ?? '', typeOnly: false });
  }
  return found.map(({ specifier, typeOnly }) => ({
    from,
    to: resolve(from, specifier),
    typeOnly,
  }));
}
