import type { ToldElsewhere } from '../interface/interface-groups';
import { eventHeadingOf } from './event-groups';
import { interfaceOf } from './module-interface';
import type { ModuleSource } from './module-source';
import { sentence, settingsOf } from './settings';

/** What the block of exports need not say, since the blocks of events and settings say it. */
export function toldElsewhere(module: ModuleSource): ToldElsewhere {
  const model = interfaceOf(module);
  const settings = settingsOf(module, model);
  return {
    hasRow: (variable, said) =>
      settings.some((one) => one.variable === variable && one.meaning === sentence(said)),
    headingOf: (item) => eventHeadingOf(module, model, item),
  };
}
