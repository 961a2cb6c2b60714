import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { placeOf } from '../sources';
import { stubsOfKind } from '../stubs/module-stubs';

export const bodyOnlyTodo: Rule<ModuleFacts> = {
  id: 'body-only-todo',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow functions whose body is a note of what it should do',
  check({ module }, report) {
    for (const {
      source,
      function: { start },
      title,
    } of stubsOfKind(module, 'todo')) {
      report({
        ...placeOf(source, start),
        message: `${title} holds a note that it is unfinished, and no implementation.`,
        fix: 'Implement it, or remove it from the module until there is an implementation.',
      });
    }
  },
};
