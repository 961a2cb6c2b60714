import type { ModuleView } from '../../../module/module-view';
import { commentLines } from '../../../source/comments';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { placeOf, shippedSourcesOf } from '../sources';
import { moduleStubsOf } from '../stubs/module-stubs';
import { markerIn } from '../stubs/words';

export const todoUnowned: Rule<ModuleFacts> = {
  id: 'todo-unowned',
  severity: 'warning',
  protocol: 'WSP 33',
  description: 'Disallow notes of unfinished work that name neither an owner nor an issue',
  check({ module }, report) {
    for (const source of shippedSourcesOf(module)) {
      for (const { text, offset } of source.comments.flatMap(commentLines)) {
        const marker = markerIn(text);
        if (marker === undefined || isOwned(text, marker) || isInStub(module, source.file, offset))
          continue;
        report({
          ...placeOf(source, offset),
          message: `The note \`${marker}\` names neither an owner nor an issue.`,
          fix: `Do it now, or write who does it and where it is tracked, such as \`${marker}(name): …\` or \`${marker} #12: …\`.`,
        });
      }
    }
  },
};

/** `TODO(name)`, `TODO @name`, `TODO #12`, `TODO ABC-12`, or an address; `UTF-8` and its like are no issues. */
function isOwned(text: string, marker: string): boolean {
  const rest = text.slice(text.toUpperCase().indexOf(marker) + marker.length);
  return (
    /^(\([@#\w][^)]*\)|\s*\([@#]?[\w.-]+\)|\s*\[[^\]]+\]|[\s:-]*@\w)/.test(rest) ||
    /^[\s:-]*(?!(UTF|ISO|SHA|RFC|MD|ES|HTTP|IEEE)-)[A-Z][A-Z0-9]+-\d+/.test(rest) ||
    /https?:\/\/|(^|[\s(:])(#|GH-)\d+/.test(rest)
  );
}

/** A stub is reported as such. */
function isInStub(module: ModuleView, file: string, offset: number): boolean {
  return moduleStubsOf(module).some(({ source, function: { node } }) => {
    return source.file === file && offset >= node.start && offset < node.end;
  });
}
