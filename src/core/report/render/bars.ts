import type { BudgetReport } from '../report';
import { html, type Html } from './html';

/** A share of a hundred with its bar, as a picture that a policy without inline styles lets through. */
export function percentBar(percent: number, bar: number): Html {
  const state = percent < bar ? 'failed' : 'passed';
  const picture = html`<svg
    class="bar"
    viewBox="0 0 100 6"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect width="${clamped(percent)}" height="6" />
    <path d="M${clamped(bar)} 0v6" />
  </svg>`;
  return html`<span class="percent ${state}"
    >${picture}${percent.toFixed(percent === 100 ? 0 : 2)} %</span
  >`;
}

function clamped(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}

const WIDTH = 120;
const HEIGHT = 28;

/** How a recorded figure went over time, below its limit. */
export function sparkline({ history, limit, unit }: BudgetReport): Html | undefined {
  const values = history.map(({ median }) => median);
  if (values.length < 2) return undefined;
  const top = Math.max(...values, ...(unit === 'reference' ? [limit] : [])) * 1.1;
  const x = (index: number): number => 3 + (index * (WIDTH - 6)) / (values.length - 1);
  const y = (value: number): number => round(HEIGHT - 3 - (value / top) * (HEIGHT - 6));
  const points = values.map((value, index) => `${round(x(index))},${y(value)}`).join(' ');
  const said = history.map(({ when, median }) => `${when}: ${median}`).join(', ');
  return html`<svg
    class="spark"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width="${WIDTH}"
    height="${HEIGHT}"
    role="img"
    aria-label="${said}"
  >
    ${unit === 'reference' ? html`<line class="limit" x1="0" x2="${WIDTH}" y1="${y(limit)}" y2="${y(limit)}" />` : undefined}
    <polyline points="${points}" />
    <circle cx="${round(x(values.length - 1))}" cy="${y(values.at(-1) ?? 0)}" r="2.5" />
  </svg>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
