import { plural } from '../shared/plural';
import { isReserved } from '../shared/reserved-names';
import { camelCase, capital, constantCase, pascalCase } from '../shared/words';

/** Names in the code and words in the documents of a text extraction. */
export interface ExtractionNames {
  /** `NoteExtractor` */
  readonly className: string;
  /** `noteExtractor` */
  readonly instance: string;
  /** `NOTE_EXTRACTOR`, for environment variables. */
  readonly constant: string;
  /** `Note extractor` */
  readonly title: string;
  /** `Note`, before the names of types: `NoteFinding`. */
  readonly typeName: string;
  /** `NOTE`, before codes of errors. */
  readonly typeConstant: string;
  /** `note`, before identifiers of examples. */
  readonly subjectName: string;
  /** `note`, in sentences. */
  readonly noun: string;
  /** `Note`, at the beginning of a sentence. */
  readonly nounTitle: string;
  /** `notes` */
  readonly nouns: string;
  /** `Notes` */
  readonly nounsTitle: string;
}

/** What types are called behind {@link ExtractionNames.typeName}. */
export const TYPE_ENDINGS = (
  'Kind Finding Input Extract Query Reference ReferenceName Entry EntryChange Store Problem Rejection InvalidError ' +
  'RejectedError NotFoundError EventError Extracted Rejected Forgotten'
).split(' ');

/** Names that the templates use for themselves. */
const TEMPLATES: ReadonlySet<string> = new Set(
  (
    'analysis circumstances cue cuedkinds cues days denials extracting findings headings kindrule kinds lines linestart ' +
    'listing memorystore mention months nameat nameintext passage passagereader passages people person pattern patterns ranked reader reading references ' +
    'section sentence sentences setup speech speaker speakers statement statements summary text textline textword weekdays wording wordings words'
  ).split(' '),
);

/** @param name The module's name in kebab-case. */
export function extractionNames(name: string, subject: string): ExtractionNames {
  const codeName = isTaken(name) ? `${name}-extractor` : name;
  const className = pascalCase(codeName);
  const typeName = typeNameOf(name, className);
  const noun = subject.replaceAll('-', ' ');
  const nouns = noun.replace(/[^ ]+$/, plural);
  return {
    className,
    instance: camelCase(codeName),
    constant: constantCase(name),
    title: capital(name.replaceAll('-', ' ')),
    typeName,
    typeConstant: typeName.replace(/(?!^)([A-Z])/g, '_$1').toUpperCase(),
    subjectName: subject,
    noun,
    nounTitle: capital(noun),
    nouns,
    nounsTitle: capital(nouns),
  };
}

/** `note-extractor` has `NoteFinding`, `minutes` has `MinutesFinding`. What means something in the kernel keeps all of it. */
function typeNameOf(name: string, className: string): string {
  const stem = /^(.+)-(?:extractor|extraction|summarizer|reader)$/.exec(name)?.[1];
  if (stem === undefined) return className;
  const typeName = pascalCase(stem);
  return TYPE_ENDINGS.some((ending) => isReserved(`${typeName}${ending}`)) ? className : typeName;
}

function isTaken(name: string): boolean {
  const compact = name.replaceAll('-', '');
  return isReserved(compact) || TEMPLATES.has(compact);
}
