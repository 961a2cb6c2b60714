import type { BlueprintContext } from '../blueprint';
import { MILESTONE_TITLES } from '../milestone-title';
import { partPrefix } from '../shared/part-prefix';
import { plural, singular } from '../shared/plural';
import { isReserved } from '../shared/reserved-names';
import {
  camelCase,
  capital,
  commentText,
  constantCase,
  pascalCase,
  withArticle,
} from '../shared/words';

/** For words of a module that come from its options. */
const WORDS = {
  camelCase,
  capital,
  commentText,
  constantCase,
  pascalCase,
  plural,
  singular,
  withArticle,
} as const;

/** Everything that a template of a blueprint of one's own may read; docs/blueprints/own.md lists it. */
export interface OwnVariables extends BlueprintContext, Readonly<Record<string, unknown>> {
  /** `SeatQuota` */
  readonly className: string;
  /** `seatQuota` */
  readonly instance: string;
  /** `SEAT_QUOTA`, for environment variables and codes of errors. */
  readonly constant: string;
  /** `Seat quota`, for headings. */
  readonly title: string;
  /** The purpose as it can stand in a comment of the sources. */
  readonly purposeComment: string;
  /** `PoC`, `Prototype` or `MVP`, as ROADMAP.md and ModLog.md spell it. */
  readonly milestoneTitle: string;
  /** Before the names of files whose templates are called `__part__…`; usually empty. */
  readonly part: string;
  readonly options: object;
  readonly words: typeof WORDS;
}

/** Options that are texts can be read by their own names too, so that names of files and of events can hold them. */
export function ownVariables(
  context: BlueprintContext,
  options: object,
  folder: string,
): OwnVariables {
  const { name, purpose, milestone } = context;
  const codeName = isReserved(name.replaceAll('-', '')) ? `${name}-module` : name;
  const texts = Object.entries(options).filter(([, value]) => typeof value === 'string');
  return {
    ...(Object.fromEntries(texts) as Readonly<Record<string, string>>),
    ...context,
    className: pascalCase(codeName),
    instance: camelCase(codeName),
    constant: constantCase(name),
    title: capital(name.replaceAll('-', ' ')),
    purposeComment: commentText(purpose),
    milestoneTitle: MILESTONE_TITLES[milestone],
    part: partPrefix(name, folder),
    options,
    words: WORDS,
  };
}
