import type { Lie } from '../lie';

export const linkLies: readonly Lie[] = [
  {
    rule: 'link-target-missing',
    what: 'a link to a file that is not there',
    file: 'README.md',
    tell: (text) => `${text}\nSee [more](docs/more.md).\n`,
    line: (after) => after.split('\n').length - 1,
  },
];
