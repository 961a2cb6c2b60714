/** Folders and files whose names their tools or old habits give them. */
const GIVEN_FOLDERS = /^(__[a-z-]+__|node_modules)$/;
const GIVEN_FILES =
  /^([A-Z]+([-_][A-Z]+)*|Dockerfile|Containerfile|Makefile|Jenkinsfile|Procfile|Justfile|Taskfile|Rakefile|Gemfile|Brewfile|Caddyfile|Vagrantfile)(\.[\w-]+)*$/;

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** `en-US`, `pt-BR`, as a part of a name between dots. */
const LOCALE = /^[a-z]{2,3}-([A-Z][a-z]{3}-)?[A-Z]{2}$/;

export function isKebabFolder(folder: string): boolean {
  return folder.startsWith('.') || GIVEN_FOLDERS.test(folder) || isKebab(folder);
}

/** Dots separate parts, each of which is kebab-case: `intent-log.integration.test.ts`. */
export function isKebabFile(file: string): boolean {
  if (file.startsWith('.') || GIVEN_FILES.test(file)) return true;
  const parts = (file.endsWith('.scss') ? file.replace(/^_/, '') : file).split('.');
  return parts.every((part) => isKebab(part));
}

function isKebab(name: string): boolean {
  return KEBAB.test(name) || LOCALE.test(name);
}

export function toKebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/(^|\.)-+|-+(?=\.|$)/g, '$1');
}

/** The words of a name: kebab-case, snake_case, camelCase or with spaces. */
export function wordsOf(name: string): string[] {
  return toKebab(name)
    .split(/[-.]/)
    .filter((word) => word !== '');
}
