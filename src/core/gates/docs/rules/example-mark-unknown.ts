import { MARKS } from '../../../examples/marks';
import { quotedList } from '../../../test-run/test-facts';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { examplesByDocument } from '../examples';

export const exampleMarkUnknown: Rule<ModuleFacts> = {
  id: 'example-mark-unknown',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require the marks on examples to be known',
  check({ module }, report) {
    for (const [file, { unknownMarks, orphans }] of examplesByDocument(module)) {
      for (const { mark, meant, line, column } of unknownMarks) {
        report({
          ...{ file, line, column },
          message: `The example is marked \`${mark}\`, which nothing knows; expected ${quotedList(MARKS)}.`,
          fix:
            meant === undefined
              ? 'Remove it; to keep the example from being run, write why: ```ts fragment="…".'
              : `Write \`${meant}\`.`,
        });
      }
      for (const { line, column } of orphans) {
        report({
          ...{ file, line, column },
          message: 'The example is marked `continues`, and no example stands before it.',
          fix: 'Remove the mark, or put the example behind the one that it goes on with.',
        });
      }
    }
  },
};
