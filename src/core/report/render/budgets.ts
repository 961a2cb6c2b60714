import type { BudgetReport, Report, Subject } from '../report';
import { sparkline } from './bars';
import { html, type Html } from './html';
import { idOf } from './links';
import { BUDGET_CLASSES } from './words';
import { wide } from './wide';

/** Budgets, whether they are kept, and how what was recorded went over time. */
export function renderBudgets({ subjects }: Report): Html {
  const rows = subjects.flatMap((subject) => subject.budgets.map((budget) => row(subject, budget)));
  if (rows.length === 0) return html`<p class="empty">No module has a budget.</p>`;
  return wide(
    'Budgets',
    html`<table class="budgets">
      <thead>
        <tr>
          <th scope="col">Module</th>
          <th scope="col">Operation</th>
          <th scope="col">Metric</th>
          <th scope="col" class="number">Limit</th>
          <th scope="col">State</th>
          <th scope="col" class="number">Recorded</th>
          <th scope="col">History</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
  );
}

function row({ name }: Subject, budget: BudgetReport): Html {
  const { operation, metric, limit, unit, state, history } = budget;
  const style = BUDGET_CLASSES[state];
  return html`<tr data-subject="${idOf(name)}">
    <th scope="row"><span class="name">${name}</span></th>
    <td><code>${operation}</code></td>
    <td>${metric}</td>
    <td class="number">${limit} <small>${unit}</small></td>
    <td>
      <span class="state ${style}"
        ><span class="mark ${style}" aria-hidden="true"></span>${state}</span
      >
    </td>
    <td class="number">${history.at(-1)?.median ?? '–'}</td>
    <td>${sparkline(budget) ?? '–'}</td>
  </tr>`;
}
