import { nearestName } from '../../../naming/nearest';
import { isSlip } from '../../../naming/slip';
import type { ModuleView } from '../../../module/module-view';
import { EVENT, prefixOf } from '../event-names';
import { configurationSubjects } from './configuration-subjects';
import { judgedSpans, type JudgedSpan } from './judged-spans';
import { isCalledName } from '../sentence';
import { isTelling, readSpan } from './span-shape';
import type { TypeMembers } from './type-members';
import { exampleNames, vocabularyOf, type Vocabulary } from './vocabulary';

/** A name in a sentence that the module's code does not know. */
export interface UnknownName extends JudgedSpan {
  readonly name: string;
  /** The name that was probably meant. */
  readonly nearest: string | undefined;
}

/** A member that a known type does not have. */
export interface UnknownMember extends JudgedSpan {
  readonly type: string;
  readonly member: string;
  readonly nearest: string | undefined;
  /** What the type has, sorted. */
  readonly members: readonly string[];
}

export interface UnknownInProse {
  readonly names: readonly UnknownName[];
  readonly members: readonly UnknownMember[];
}

const NOTHING: UnknownInProse = { names: [], members: [] };

/** Two rules ask for the same: the spans are judged once for as long as somebody holds the module. */
const judged = new WeakMap<ModuleView, UnknownInProse>();

/** What the module's documents name that is not there. Nothing while one of its sources cannot be read. */
export function unknownInProse(module: ModuleView): UnknownInProse {
  const known = judged.get(module) ?? judgeProse(module);
  judged.set(module, known);
  return known;
}

function judgeProse(module: ModuleView): UnknownInProse {
  const vocabulary = vocabularyOf(module);
  const { publishes, subscribes } = module.manifest.events;
  const eventPrefixes = new Set([
    module.manifest.name,
    ...[...publishes, ...subscribes].map(prefixOf),
  ]);
  const found = judgedSpans(module)
    .map((one) => judge(one, vocabulary, eventPrefixes))
    .filter(({ names, members }) => names.length + members.length > 0);
  if (found.length === 0 || !vocabulary.isComplete()) return NOTHING;
  return {
    names: found.flatMap(({ names }) => names),
    members: found.flatMap(({ members }) => members),
  };
}

function judge(
  one: JudgedSpan,
  vocabulary: Vocabulary,
  eventPrefixes: ReadonlySet<string>,
): UnknownInProse {
  const { code } = one.span;
  if (EVENT.test(code) && eventPrefixes.has(prefixOf(code))) return NOTHING;
  const context = new Context(one, vocabulary);
  const { shape, keys } = readSpan(code);
  const unknownKeys = keys.filter((key) => context.lacks(key));
  const names = (all: readonly string[]): UnknownInProse => ({
    names: [...all, ...unknownKeys].map((name) => context.unknown(name)),
    members: [],
  });
  switch (shape?.kind) {
    case 'name':
      return names(context.lacks(shape.name) ? [shape.name] : []);
    case 'word':
      return names(context.isWrongWord(shape.name) ? [shape.name] : []);
    case 'call':
      return names(shape.name.length > 2 && context.lacks(shape.name) ? [shape.name] : []);
    case 'chain': {
      const member = context.missingMember(shape.names);
      if (member !== undefined) return { names: [], members: [{ ...one, ...member }] };
      const [first = ''] = shape.names;
      return names(isTelling(first) && context.lacks(first) ? [first] : []);
    }
    default:
      return names([]);
  }
}

/** Placeholders: `myLogger`, `yourStore`, `OtherEvents`. */
const PLACEHOLDER =
  /^(?:my|your|our|their|other|another|some|any|foo|bar|example|sample)(?=[A-Z_\d]|$)/i;

/** One span among what the module and its document know. */
class Context {
  private readonly examples: ReadonlySet<string>;

  constructor(
    private readonly judged: JudgedSpan,
    private readonly vocabulary: Vocabulary,
  ) {
    this.examples = exampleNames(judged.document);
  }

  lacks(name: string): boolean {
    if (this.isKnown(name) || PLACEHOLDER.test(name)) return false;
    return !/^[A-Z][A-Z0-9_]*$/.test(name) || this.isOwnConstant(name);
  }

  /** Every word in upper case may be somebody else's variable, unless it begins as the module's own do. */
  private isOwnConstant(name: string): boolean {
    const prefix = `${name.split('_')[0] ?? ''}_`;
    const own = this.vocabulary.names().filter((one) => /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(one));
    return (
      own.some((one) => one.startsWith(prefix) || isSlip(name, one)) ||
      configurationSubjects(this.judged.document).includes(this.judged.span)
    );
  }

  /** A single word is one of the code where it is nearly one, or where the sentence calls it a method or a field. */
  isWrongWord(word: string): boolean {
    if (word.length < 3 || this.isKnown(word) || PLACEHOLDER.test(word)) return false;
    const { document, span } = this.judged;
    return (
      this.vocabulary.names().some((name) => isSlip(word, name)) || isCalledName(document, span)
    );
  }

  unknown(name: string): UnknownName {
    return { ...this.judged, name, nearest: nearestName(name, this.vocabulary.names()) };
  }

  /** The first member of a chain that the type before it does not have. */
  missingMember(names: readonly string[]): Omit<UnknownMember, keyof JudgedSpan> | undefined {
    let type = this.typeOf(names[0] ?? '');
    for (const member of names.slice(1)) {
      const known = type === undefined ? undefined : this.vocabulary.types().membersOf(type);
      if (type === undefined || known === undefined) return undefined;
      if (!this.has(known, member)) {
        const members = [...known.members.keys()].sort();
        return { type, member, members, nearest: nearestName(member, members) };
      }
      type = known.members.get(member);
    }
    return undefined;
  }

  private has({ members, open }: TypeMembers, member: string): boolean {
    return members.has(member) || OF_EVERYTHING.has(member) || open;
  }

  /** Of a type the type itself, of a value the one that it is called after or that an example makes it of. */
  private typeOf(name: string): string | undefined {
    const types = this.vocabulary.types();
    if (types.membersOf(name) !== undefined) return name;
    const made = madeInExample(this.judged.document.text, name);
    if (made !== undefined) return types.returnOf(made);
    const capital = name.charAt(0).toUpperCase() + name.slice(1);
    return types.membersOf(capital) === undefined ? undefined : capital;
  }

  private isKnown(name: string): boolean {
    return this.vocabulary.knows(name) || this.examples.has(name);
  }
}

/** `const log = createLog(…)`: the function that makes a value. */
function madeInExample(text: string, value: string): string | undefined {
  const escaped = value.replace(/\$/g, '\\$');
  return new RegExp(
    `\\b(?:const|let|var)\\s+${escaped}\\s*=\\s*(?:await\\s+)?(\\w+)\\s*(?:<[^()]*>)?\\(`,
  ).exec(text)?.[1];
}

const OF_EVERYTHING: ReadonlySet<string> = new Set(
  'constructor prototype name length toString valueOf toJSON hasOwnProperty then catch finally'.split(
    ' ',
  ),
);
