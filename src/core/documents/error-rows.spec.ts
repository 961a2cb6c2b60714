import { expect, it } from 'vitest';
import { moduleOf } from '../module/module-view.fixture';
import { errorRows, type ErrorRow } from './error-rows';
import { interfaceOf } from './module-interface';

function rows(source: string): ErrorRow[] {
  return errorRows(interfaceOf(moduleOf({ 'src/index.ts': source })));
}

it('tells exported errors with code and remedy, then those of others', () => {
  expect(
    rows(`
      /**
       * It is full.
       *
       * @remarks Remove something.
       */
      export class Full extends CodedError<'LOG_FULL'> {}
      /** It is gone. */
      export class GoneError extends Error { readonly code = 'GONE'; }
      /** It is no error. */
      export class Box {}
      export interface Log {
        /** @throws {@link Full} when there is no room. */
        keep(): void;
      }
      /**
       * @throws Full
       * @throws RangeError when it is too long.
       */
      export function add(): void {}
    `),
  ).toEqual([
    {
      ...{ name: 'Full', code: 'LOG_FULL', when: 'It is full.', remedy: 'Remove something.' },
      thrownBy: ['`add`', '`keep`'],
    },
    { name: 'GoneError', code: 'GONE', when: 'It is gone.', remedy: '', thrownBy: [] },
    {
      ...{ name: 'RangeError', code: '', when: 'When it is too long.', remedy: '' },
      thrownBy: ['`add`'],
    },
  ]);
});
