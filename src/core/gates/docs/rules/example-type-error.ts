import { withoutFullStop } from '../../../test-run/test-facts';
import type { Rule } from '../../rule';
import { unknownImports } from '../unknown-imports';
import { exampleFix } from '../examples';
import type { DocsFacts } from '../facts';

export const exampleTypeError: Rule<DocsFacts> = {
  id: 'example-type-error',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require the examples in README.md and INTERFACE.md to compile',
  check({ module, run }, report) {
    // One fault is told once: an import that leads nowhere has a rule of its own.
    const told = new Set(unknownImports(module).map(({ file, line }) => `${file}:${line}`));
    for (const { document, line, column, code, message } of run.typeProblems) {
      if (told.has(`${document}:${line}`)) continue;
      const place = { document, line, column };
      report({
        ...{ file: document, line, column },
        message: `The example does not compile: ${withoutFullStop(message)} (TS${code}).`,
        fix: exampleFix(
          module,
          place,
          'Correct the example; if it only shows a part of something, write why it cannot run: ```ts fragment="…".',
        ),
      });
    }
  },
};
