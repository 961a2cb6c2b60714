import { rowName, rowRule } from '../row-rule';

export const interfaceRowMissing = rowRule({
  id: 'interface-row-missing',
  description: 'Require a row in INTERFACE.md for every setting and every error',
  kind: 'row-missing',
  message: (row) =>
    row.block === 'configuration'
      ? `The sources read ${rowName(row)}, but the table has no row for it.`
      : `${rowName(row)} is an error that callers meet, but the table has no row for it.`,
});
