import type { ToldElsewhere } from '../interface/interface-groups';
import { eventHeadingOf } from './event-groups';
import { interfaceOf } from './module-interface';
import type { ModuleSource } from './module-source';
import { settingsOf } from './settings';

/** What the block of exports need not say, since the blocks of events and settings say it. */
export function toldElsewhere(module: ModuleSource): ToldElsewhere {
  const model = interfaceOf(module);
  const settings = settingsOf(module, model).filter(({ meaning }) => meaning !== '');
  return {
    variables: new Map(settings.map(({ variable, meaning }) => [variable, meaning])),
    headingOf: (item) => eventHeadingOf(module, model, item),
  };
}
