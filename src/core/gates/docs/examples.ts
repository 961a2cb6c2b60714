import { examplesOf, type Documented, type Examples } from '../../examples/examples';
import type { DocumentPlace } from '../../examples/example-run';
import type { Program } from '../../examples/program';
import { declarable } from '../../interface/identifiers';
import { findBlock, findBlocks } from '../../markdown/marked-block';
import { parseMarkdown } from '../../markdown/parse-markdown';
import type { ModuleView } from '../../module/module-view';
import { documentOf, interfaceOf, isInterfaceComplete } from './documents';

/** Documents whose examples are checked and run. */
export const EXAMPLE_DOCUMENTS = ['README.md', 'INTERFACE.md'] as const;

const known = new WeakMap<ModuleView, ReadonlyMap<string, Examples>>();

/** The examples of a module by document: parsed once for as long as somebody holds the module. */
export function examplesByDocument(module: ModuleView): ReadonlyMap<string, Examples> {
  const found = known.get(module) ?? new Map(read(module));
  known.set(module, found);
  return found;
}

/** What can be compiled and run; nothing while sources cannot be read, which is reported by itself. */
export function programsOf(module: ModuleView): readonly Program[] {
  if (!isInterfaceComplete(interfaceOf(module))) return [];
  return [...examplesByDocument(module).values()].flatMap(({ programs }) => programs);
}

/** What to do about an example: in a generated block it comes from a comment in the sources. */
export function exampleFix(
  module: ModuleView,
  { document, line }: DocumentPlace,
  otherwise: string,
): string {
  const text = documentOf(module, document);
  const isGenerated =
    text !== undefined &&
    findBlocks(text).some(
      ({ from, to }) => line > text.positionAt(from).line && line < text.positionAt(to).line,
    );
  return isGenerated
    ? `Correct the \`@example\` in the comment of the source, and run \`nx g @wsp/amiw:docs ${module.manifest.name}\`.`
    : otherwise;
}

function read(module: ModuleView): [string, Examples][] {
  const documented = documentedIn(module);
  return EXAMPLE_DOCUMENTS.flatMap((name): [string, Examples][] => {
    const document = documentOf(module, name);
    // Without its block, signatures and examples cannot be told apart; that is reported by itself.
    const isWhole = name !== 'INTERFACE.md' || (document && findBlock(document, 'interface').found);
    return document && isWhole ? [[name, examplesOf(name, document, documented)]] : [];
  });
}

function documentedIn(module: ModuleView): Documented {
  const { exports } = interfaceOf(module);
  const fences = exports
    .flatMap(({ documentation }) => documentation?.examples ?? [])
    .flatMap((example) => parseMarkdown(example).fences);
  return {
    code: new Set(fences.map(({ code }) => code.trim())),
    exports: exports.map(({ name }) => name).filter(declarable),
  };
}
