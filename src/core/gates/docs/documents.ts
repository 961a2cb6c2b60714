import type { MarkdownDocument } from '../../markdown/markdown-document';
import { parseMarkdown } from '../../markdown/parse-markdown';
import type { ModuleView } from '../../module/module-view';

export { interfaceOf, isInterfaceComplete } from '../../documents/module-interface';

const DOCUMENTS = [
  'README.md',
  'INTERFACE.md',
  'ROADMAP.md',
  'ModLog.md',
  'tests/README.md',
] as const;

const DOCUMENTS_OF_ECOSYSTEMS = [
  'ARCHITECTURE.md',
  'INTEGRATION.md',
  'DEPLOYMENT.md',
  'TROUBLESHOOTING.md',
  'COMPLIANCE.md',
] as const;

/** Documents that every module has, and those that an ecosystem has beside them. */
export function requiredDocumentsOf({ manifest }: ModuleView): readonly string[] {
  return manifest.kind === 'ecosystem' ? [...DOCUMENTS, ...DOCUMENTS_OF_ECOSYSTEMS] : DOCUMENTS;
}

interface Reading {
  readonly documents: Map<string, MarkdownDocument>;
}

/** Every rule asks for the same documents: each is parsed once for as long as somebody holds the module. */
const readings = new WeakMap<ModuleView, Reading>();

/** One of the module's documents, or `undefined` if the module has no such file. */
export function documentOf(module: ModuleView, file: string): MarkdownDocument | undefined {
  const { documents } = readingOf(module);
  const known = documents.get(file);
  if (known !== undefined || !module.files.includes(file)) return known;
  const document = parseMarkdown(module.read(file));
  documents.set(file, document);
  return document;
}

/** The module's documents by name. Markdown among sources and tests is data, unless it is a README. */
export function documentsOf(module: ModuleView): ReadonlyMap<string, MarkdownDocument> {
  const documents = new Map<string, MarkdownDocument>();
  for (const file of documentFilesOf(module)) {
    const document = documentOf(module, file);
    if (document !== undefined) documents.set(file, document);
  }
  return documents;
}

/** Names of the module's documents. */
export function documentFilesOf({ files }: ModuleView): string[] {
  return files.filter(isDocument);
}

function isDocument(file: string): boolean {
  if (!/\.md$/i.test(file) || /(?:^|\/)(?:__)?(?:fixtures|testdata)(?:__)?\//.test(file)) {
    return false;
  }
  return !/^(?:src|tests|contracts)\//.test(file) || /(?:^|\/)README\.md$/i.test(file);
}

function readingOf(module: ModuleView): Reading {
  let reading = readings.get(module);
  if (reading === undefined) {
    reading = { documents: new Map() };
    readings.set(module, reading);
  }
  return reading;
}
