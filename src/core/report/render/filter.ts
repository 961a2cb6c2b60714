import type { Report, Subject } from '../report';
import { dataElement, html, type Html } from './html';
import { idOf } from './links';
import { STANDING_WORDS } from './words';

/** Narrows every section to some modules. Hidden without a script, since it does nothing then. */
export function renderFilter(report: Report): Html {
  const { subjects, unreadable } = report;
  const domains = [...new Set(subjects.flatMap(({ domain }) => domain ?? []))].sort();
  return html`<form class="filter" role="search" aria-label="Filter modules" hidden>
      <label
        ><span class="unseen">Name, rule or file</span
        ><input
          type="search"
          name="text"
          placeholder="Filter by name, rule or file"
          autocomplete="off"
      /></label>
      <label
        ><span class="unseen">Standing</span
        ><select name="standing">
          <option value="">All standings</option>
          ${Object.entries(STANDING_WORDS).map(([value, word]) => html`<option value="${value}">${word}</option>`)}
        </select></label
      >
      <label
        ><span class="unseen">Domain</span
        ><select name="domain">
          <option value="">All domains</option>
          ${domains.map((domain) => html`<option>${domain}</option>`)}
        </select></label
      >
      <output aria-live="polite"></output>
    </form>
    ${dataElement('subjects', [...subjects.map(entry), ...unreadable.map(unreadableEntry)])}`;
}

/** What the script knows of a module: where its rows are, and what it is found by. */
interface Entry {
  readonly id: string;
  readonly standing: string;
  readonly domain: string;
  /** Lower case. */
  readonly words: string;
}

function entry({ name, standing, domain = '', gates }: Subject): Entry {
  const findings = gates.flatMap((gate) => gate.findings);
  const words = [name, domain, ...findings.flatMap(({ ruleId, file }) => [ruleId, file])];
  return { id: idOf(name), standing, domain, words: [...new Set(words)].join('\n').toLowerCase() };
}

function unreadableEntry({ name }: Report['unreadable'][number]): Entry {
  return { id: idOf(name), standing: 'unproven', domain: '', words: name.toLowerCase() };
}
