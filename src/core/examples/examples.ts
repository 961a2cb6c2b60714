import { findBlocks } from '../markdown/marked-block';
import { within, type Fence, type MarkdownDocument } from '../markdown/markdown-document';
import type { Position } from '../source/position';
import { isTypeScript, marksOf, type Marks, type UnknownMark } from './marks';
import { codeInPlace, type Program } from './program';
import { needsSetup } from './setup';

/** Examples of one document, and what is wrong with the marks on them. */
export interface Examples {
  readonly programs: readonly Program[];
  readonly fragments: readonly Fragment[];
  readonly unknownMarks: readonly (UnknownMark & Position)[];
  /** `continues` where no example stands before. */
  readonly orphans: readonly Position[];
}

/** What the sources say of the generated blocks of a document. */
export interface Documented {
  /** Code of the examples in TSDoc comments: of the fences in generated blocks only these are examples. */
  readonly code: ReadonlySet<string>;
  /** Names that the module exports, which these examples use as they are. */
  readonly exports: readonly string[];
}

/** A fence that is neither checked nor run. */
export interface Fragment extends Position {
  readonly reason: string | undefined;
}

/** Every TypeScript fence of a document; those in generated blocks as far as they are no signatures. */
export function examplesOf(
  name: string,
  document: MarkdownDocument,
  documented: Documented,
): Examples {
  const generated = findBlocks(document).flatMap((block) => within(document.fences, block));
  const fences = document.fences.filter(
    (fence) =>
      isTypeScript(fence) &&
      fence.code.trim() !== '' &&
      (!generated.includes(fence) || documented.code.has(fence.code.trim())),
  );
  const marked = fences.map((fence) => ({
    ...{ fence, marks: marksOf(fence) },
    given: generated.includes(fence) ? documented.exports : [],
  }));
  const { groups, orphans } = grouped(marked);
  return {
    programs: programsOf(name, document, groups),
    fragments: marked.flatMap(({ fence: { line, column }, marks: { fragment, reason } }) =>
      fragment ? [{ line, column, reason }] : [],
    ),
    unknownMarks: marked.flatMap(({ fence: { line, column }, marks }) =>
      marks.unknown.map((mark) => ({ ...mark, line, column })),
    ),
    orphans,
  };
}

interface MarkedFence {
  readonly fence: Fence;
  readonly marks: Marks;
  readonly given: readonly string[];
}

interface Group {
  readonly fences: Fence[];
  readonly isSetup: boolean;
  readonly given: readonly string[];
}

/** A fence that continues a fragment is no program either. */
function grouped(marked: readonly MarkedFence[]): {
  readonly groups: readonly Group[];
  readonly orphans: readonly Position[];
} {
  const groups: Group[] = [];
  const orphans: Position[] = [];
  let last: Group | 'none' | 'fragment' = 'none';
  for (const { fence, marks, given } of marked) {
    if (marks.fragment) {
      last = 'fragment';
    } else if (!marks.continues) {
      last = { fences: [fence], isSetup: marks.setup, given };
      groups.push(last);
    } else if (last === 'none') {
      orphans.push({ line: fence.line, column: fence.column });
    } else if (last !== 'fragment') {
      last.fences.push(fence);
    }
  }
  return { groups, orphans };
}

function programsOf(name: string, document: MarkdownDocument, groups: readonly Group[]): Program[] {
  let setup: Program | undefined;
  return groups.map(({ fences, isSetup, given }): Program => {
    const program = {
      document: name,
      line: fences[0]?.codeLine ?? 1,
      isSetup,
      given,
      text: codeInPlace(document, fences),
    };
    const own = { ...program, setup: setup && needsSetup(program.text, setup) ? setup : undefined };
    if (isSetup) setup = own;
    return own;
  });
}
