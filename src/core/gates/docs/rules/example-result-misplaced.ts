import { looseClaims } from '../../../examples/instrument';
import { quoted } from '../../../test-run/test-facts';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { examplesByDocument } from '../examples';

export const exampleResultMisplaced: Rule<ModuleFacts> = {
  id: 'example-result-misplaced',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require results in examples to stand behind what they are the result of',
  check({ module }, report) {
    for (const [file, { programs }] of examplesByDocument(module)) {
      for (const { text, line, column } of programs.flatMap(looseClaims)) {
        report({
          ...{ file, line, column },
          message: `The result ${quoted(text)} stands behind nothing that has a value, so nothing is compared.`,
          fix: 'Put it behind an expression, a `const` of one name or a `console.log`, on the same line or the next; or write the comment without `=>`.',
        });
      }
    }
  },
};
