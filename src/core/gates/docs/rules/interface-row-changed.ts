import { excerptOf } from '../../../test-run/excerpt';
import { rowName, rowRule } from '../row-rule';

export const interfaceRowChanged = rowRule({
  id: 'interface-row-changed',
  description:
    'Require the rows in INTERFACE.md to say of settings and errors what the sources say',
  kind: 'row-changed',
  message: (row) => {
    const { column = '', found = '', expected = '' } = row;
    return `${rowName(row)} has ${quoted(found)} under "${column}"; the sources say ${quoted(expected)}.`;
  },
});

function quoted(text: string): string {
  return text === '' ? 'nothing' : `\`${excerptOf(text.replaceAll('`', ''))}\``;
}
