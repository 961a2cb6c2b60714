import { counted } from '../counted';
import type { ExemptedFinding } from '../../gates/evaluate';
import type { GateReport, LocatedFinding, Report, Subject } from '../report';
import type { PageContext } from './context';
import { html, type Html } from './html';
import { idOf, linkTo, placeText } from './links';
import { STATE_MEANINGS, STATE_WORDS } from './words';
import { withCodeSpans } from './code-spans';

/** What the gates found, by module and gate, with the lines that it is about. */
export function renderFindings(context: PageContext): Html {
  const { subjects } = context.report;
  const found = subjects.flatMap((subject) =>
    subject.gates
      .filter(({ findings, exempted }) => findings.length + exempted.length > 0)
      .map((gate) => group(context, subject, gate)),
  );
  return found.length === 0 ? nothing(context.report) : html`${found}`;
}

function nothing({ subjects }: Report): Html {
  const ran = subjects.some(({ gates }) => gates.some(({ proof }) => proof !== undefined));
  return html`<p class="empty">${ran ? 'Nothing was found.' : 'No gate has run yet.'}</p>`;
}

function group(context: PageContext, subject: Subject, gate: GateReport): Html {
  const { findings, exempted, state, command } = gate;
  return html`<details
    class="group"
    id="${idOf('findings', subject.name, gate.gate)}"
    data-subject="${idOf(subject.name)}"
    ${findings.length > 0 ? html`open` : undefined}
  >
    <summary>
      <span class="mark ${state}" aria-hidden="true"></span>
      <b>${subject.name}</b> wsp-${gate.gate}
      <small
        >${counts(findings, exempted)}${state === 'passed' || state === 'failed' ? '' : `; ${STATE_WORDS[state]}: ${STATE_MEANINGS[state]}`}</small
      >
    </summary>
    ${command === undefined ? undefined : html`<p class="command"><code>${command}</code></p>`}
    <ul class="findings">
      ${findings.map((finding) => item(context, subject, finding))}
      ${exempted.map((finding) => exemptedItem(context, subject, finding))}
    </ul>
  </details>`;
}

function counts(findings: readonly LocatedFinding[], exempted: readonly unknown[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(findings.length > errors ? [counted(findings.length - errors, 'warning')] : []),
    ...(exempted.length > 0 ? [`${exempted.length} exempt`] : []),
  ];
  return parts.join(', ');
}

function item(context: PageContext, subject: Subject, finding: LocatedFinding): Html {
  const { severity, message, fix, excerpt } = finding;
  return html`<li class="finding ${severity}">
    <p class="what"><b class="severity">${severity}</b> ${withCodeSpans(message)}</p>
    ${fix === undefined ? undefined : html`<p class="fix"><b>Fix</b> ${withCodeSpans(fix)}</p>`}
    ${place(context, subject, finding)} ${excerpt.length === 0 ? undefined : lines(finding)}
  </li>`;
}

function exemptedItem(context: PageContext, subject: Subject, finding: ExemptedFinding): Html {
  return html`<li class="finding exempt">
    <p class="what"><b class="severity">exempt</b> ${withCodeSpans(finding.message)}</p>
    <p class="fix"><b>Reason</b> ${finding.reason}</p>
    ${place(context, subject, finding)}
  </li>`;
}

/** The file opens as far as a browser can; the place beside it is what editors and terminals take. */
function place(
  { file: page, rulesFolder }: PageContext,
  { root }: Subject,
  { file, line, column, ruleId, protocol }: Omit<LocatedFinding, 'excerpt'>,
): Html {
  const path = `${root}/${file}`;
  const text = placeText(path, line, column);
  const href = linkTo(page, path);
  const rule = rulesFolder === undefined ? undefined : linkTo(page, `${rulesFolder}/${ruleId}.md`);
  return html`<p class="place">
    ${href === undefined ? html`<code>${text}</code>` : html`<a href="${href}"><code>${text}</code></a>`}
    <button type="button" class="copy" data-copy="${text}" hidden>
      Copy<span class="unseen"> ${text}</span>
    </button>
    <span class="rule"
      >${rule === undefined ? ruleId : html`<a href="${rule}">${ruleId}</a>`} · ${protocol}</span
    >
  </p>`;
}

function lines({ excerpt, line }: LocatedFinding): Html {
  const rows = excerpt.map(
    (one) =>
      html`<span class="line${one.line === line ? ' here' : ''}"
        ><i>${one.line}</i>${one.text}${'\n'}</span
      >`,
  );
  return html`<pre class="excerpt" tabindex="0" role="group" aria-label="Lines around it">
${rows}</pre>`;
}
