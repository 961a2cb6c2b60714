import { rowName, rowRule } from '../row-rule';

export const interfaceRowExtra = rowRule({
  id: 'interface-row-extra',
  description: 'Disallow rows in INTERFACE.md for settings and errors that there are not',
  kind: 'row-extra',
  message: (row) => {
    const there =
      row.block === 'configuration'
        ? 'which the sources do not read'
        : 'which is neither exported nor named by `@throws`';
    return `The table has a row for ${rowName(row)}, ${there}, or a second one.`;
  },
});
