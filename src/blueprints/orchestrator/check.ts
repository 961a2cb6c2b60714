import type { DataProblem } from '../../core/options/problem';
import type { BlueprintContext } from '../blueprint';
import { checkReactions } from '../shared/check-reactions';
import { checkAnswers } from './check-answers';
import { checkEvents } from './check-events';
import { checkFacts } from './check-facts';
import { checkMessages } from './check-messages';
import { checkSteps } from './check-steps';
import { eventNames, publishedEvents } from './events';
import { clashes, orchestratorNames } from './names';
import { orchestratorOperations } from './operations';
import type { OrchestratorOptions } from './options';
import { happyWay } from './plays';
import { type Saga, sagaOf } from './saga';

/** What the schema cannot say. Later checks run when names fit, since they look at what the names stand for. */
export function checkOptions(
  options: OrchestratorOptions,
  { name }: Pick<BlueprintContext, 'name'>,
): DataProblem[] {
  const facts = [...checkSubject(options, name), ...checkFacts(options)];
  if (facts.length > 0) return facts;
  const saga = sagaOf(options);
  const names = [
    ...checkSteps(options, saga),
    ...checkAnswers(options, saga),
    ...checkEvents(options, saga, name),
  ];
  if (names.length > 0) return names;
  const messages = checkMessages(saga);
  if (messages.length > 0) return messages;
  return [...checkWay(saga, options, name), ...checkOwnReactions(saga, options, name)];
}

function checkSubject({ subject }: OrchestratorOptions, name: string): DataProblem[] {
  const names = orchestratorNames(name, subject);
  if (!clashes(names)) return [];
  const found = subject === undefined ? 'is missing' : `is "${subject}"`;
  const expected = `a word whose names in the code are not those of the module, ${names.className}`;
  return [{ path: ['subject'], found, expected }];
}

/** A process that no answer can lead to its end is of no use to anybody. */
function checkWay(saga: Saga, options: OrchestratorOptions, name: string): DataProblem[] {
  const { recordName } = orchestratorNames(name, options.subject);
  const stage = { saga, events: eventNames(options, name), id: `${recordName}-1` };
  if (happyWay(stage) !== undefined) return [];
  const expected = 'conditions that the facts of some process meet';
  return [{ path: ['steps'], found: 'can never all be completed', expected }];
}

function checkOwnReactions(saga: Saga, options: OrchestratorOptions, name: string): DataProblem[] {
  const names = orchestratorNames(name, options.subject);
  const events = eventNames(options, name);
  const operations = orchestratorOperations(saga, names, events);
  const answers = saga.answers.map(({ on }) => on);
  return [
    ...checkReactions(options.reactions, operations, publishedEvents(saga, events)),
    ...options.reactions.flatMap(({ on }, index) =>
      answers.includes(on)
        ? [
            {
              path: ['reactions', index, 'on'],
              found: `is "${on}", which a step waits for`,
              expected: 'an event that is no answer to a step',
            },
          ]
        : [],
    ),
  ];
}
