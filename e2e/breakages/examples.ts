import type { Breakage } from './breakage';

const file = 'README.md';

/** Puts a fence before the section that follows the quick start. */
function added(mark: string, ...code: readonly string[]): Breakage['break'] {
  return (module) => {
    module.replace(file, '\n## Wiring', `\n\`\`\`${mark}\n${code.join('\n')}\n\`\`\`\n\n## Wiring`);
  };
}

/** Examples that are compiled and run. */
export const EXAMPLES: readonly Breakage[] = [
  {
    rule: 'example-type-error',
    what: 'an option that there is not',
    break: (module) => {
      module.replace(file, "idempotencyKey: 'form-1'", "idempotenceKey: 'form-1'");
    },
    at: { file, lineOf: 'idempotenceKey' },
    says: "'idempotenceKey' does not exist",
  },
  {
    rule: 'example-failed',
    what: 'an example that throws',
    break: added('ts', "throw new RangeError('far');"),
    at: { file, lineOf: "'far'" },
    says: 'throws `RangeError: far`',
  },
  {
    rule: 'example-timed-out',
    what: 'an example that does not end',
    break: added('ts', 'for (;;);'),
    at: { file, lineOf: 'for (;;)' },
    says: 'time limit of 1 s',
    args: ['--timeoutSeconds=1'],
  },
  {
    rule: 'example-result-differs',
    what: 'a result that is another one',
    break: (module) => {
      module.replace(file, '// => 2 1', '// => 2 2');
    },
    at: { file, lineOf: '// => 2 2' },
    says: 'prints `2 1`',
  },
  {
    rule: 'example-result-misplaced',
    what: 'a result of nothing',
    break: (module) => {
      module.replace(file, "label: 'example' });", "label: 'example' }); // => 1");
    },
    at: { file, lineOf: '// => 1' },
    says: 'stands behind nothing that has a value',
  },
  {
    rule: 'example-mark-unknown',
    what: 'a mark that nothing knows',
    break: added('ts no-run', '1;'),
    at: { file, lineOf: 'no-run' },
    says: 'marked `no-run`',
  },
  {
    rule: 'example-fragment-without-reason',
    what: 'an example that is not run for no reason',
    break: added('ts fragment', '…'),
    at: { file, lineOf: 'ts fragment' },
    says: 'does not say why',
  },
];
