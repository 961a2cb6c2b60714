import { COMPATIBILITIES, majorOf, READERS, termsOf } from '../../../contracts/contract';
import { nearestName } from '../../../naming/nearest';
import type { Rule } from '../../rule';
import { ownContracts, type OwnContract } from '../contracts';
import type { ContractsFacts } from '../facts';
import { placeOfPointer } from '../place';

export const contractTermsMalformed: Rule<ContractsFacts> = {
  id: 'contract-terms-malformed',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require a version of each contract, and terms that can be read',
  exemptible: false,
  check({ module }, report) {
    for (const contract of ownContracts(module)) {
      for (const { word, message, fix } of faultsIn(contract)) {
        report({ ...placeOfPointer(module, contract.file, `/${word}`), message, fix });
      }
    }
  },
};

interface Fault {
  /** The keyword that it is about. */
  readonly word: string;
  readonly message: string;
  readonly fix: string;
}

function faultsIn({ event, schema }: OwnContract): readonly Fault[] {
  return [
    ...versionFaults(event, schema),
    ...choiceFaults(schema, 'x-compatibility', COMPATIBILITIES),
    ...choiceFaults(schema, 'x-readers', READERS),
    ...dateFaults(schema),
    ...misspelt(schema),
  ];
}

function versionFaults(event: string, schema: OwnContract['schema']): Fault[] {
  const word = 'x-version';
  const major = majorOf(event);
  const fix = `Write \`"x-version": "${major}.0.0"\`.`;
  if (!(word in schema)) {
    return [
      {
        word,
        message: `The contract of \`${event}\` tells no version; expected \`x-version\`.`,
        fix,
      },
    ];
  }
  const { version } = termsOf(schema);
  if (version === undefined) {
    const found = JSON.stringify(schema[word]);
    return [{ word, message: `\`x-version\` is \`${found}\`; expected a semantic version.`, fix }];
  }
  const told = Number(version.split('.')[0]);
  if (told === major || (told === 0 && major === 1)) return [];
  return [
    {
      word,
      message: `\`x-version\` is \`${version}\`; expected the major version ${major}, as the name \`${event}\` tells.`,
      fix: `${fix} Another major version is another event: \`${event}\` stays, and the new one gets its own contract beside it.`,
    },
  ];
}

function choiceFaults(
  schema: OwnContract['schema'],
  word: string,
  choices: readonly string[],
): Fault[] {
  const value = schema[word];
  if (value === undefined || choices.some((choice) => choice === value)) return [];
  const nearest = nearestName(JSON.stringify(value), choices) ?? choices[0] ?? '';
  const found = JSON.stringify(value);
  return [
    {
      word,
      message: `\`${word}\` is \`${found}\`; expected one of ${choices.join(', ')}.`,
      fix: `Write \`"${word}": "${nearest}"\`.`,
    },
  ];
}

function dateFaults(schema: OwnContract['schema']): Fault[] {
  const word = 'x-removal';
  if (!(word in schema) || termsOf(schema).removal !== undefined) return [];
  const found = JSON.stringify(schema[word]);
  return [
    {
      word,
      message: `\`x-removal\` is \`${found}\`; expected a date.`,
      fix: 'Write the day from which on nobody publishes it, such as `"x-removal": "2027-01-31"`.',
    },
  ];
}

const WORDS = ['x-compatibility', 'x-readers', 'x-removal', 'x-version'];

/** Other words that start with `x-` are whoever's; one that is nearly ours would have no effect. */
function misspelt(schema: OwnContract['schema']): Fault[] {
  return Object.keys(schema).flatMap((word) => {
    const meant =
      WORDS.includes(word) || !word.startsWith('x-') ? undefined : nearestName(word, WORDS);
    if (meant === undefined || meant in schema) return [];
    return [
      {
        word,
        message: `\`${word}\` means nothing here; expected \`${meant}\`.`,
        fix: `Write \`${meant}\` in the place of \`${word}\`.`,
      },
    ];
  });
}
