import type { Compatibility, ContractTerms } from '../../core/contracts/contract';
import type { EcosystemBlocks } from '../../core/documents/blocks';
import { edgeText } from '../../core/ecosystem/integration-map';
import { MILESTONE_BARS } from '../../core/gates/coverage/bars';
import { renderTable, tableCell } from '../../core/markdown/render-table';
import { MILESTONE_TITLES } from '../milestone-title';
import { dataFlowDiagram, sequenceDiagram } from './diagrams';
import { eventsOf, type EcosystemEvent } from './events';
import type { EcosystemOptions } from './options';

/** What the documents of an ecosystem tell of its modules, between marks: the templates and `nx sync` write the same. */
export function ecosystemBlocks(options: EcosystemOptions): Required<EcosystemBlocks> {
  const { plan, parts } = options;
  return {
    connections: block(
      plan.map.edges.length === 0
        ? 'There are none yet.'
        : plan.map.edges.map((edge) => `- ${code(edgeText(edge))}`).join('\n'),
    ),
    'data-flow': mermaid(dataFlowDiagram(plan)),
    'event-catalogue': table(
      ['Event', 'Version', 'Published by', 'Answered by', 'Data', 'Promise', 'Flows', 'When'],
      eventsOf(options).map(eventRow),
    ),
    'main-flow': mermaid(sequenceDiagram(plan)),
    milestones: table(
      ['Module', 'Domain', 'Milestone', 'Coverage bar'],
      parts.map(({ name, domain, milestone }) => [
        code(name),
        domain,
        MILESTONE_TITLES[milestone],
        `${MILESTONE_BARS[milestone]} %`,
      ]),
    ),
    modules: moduleList(parts),
    variables: table(
      ['Variable', 'Read by'],
      [
        ...KERNEL_VARIABLES.map((variable) => [code(variable), 'the kernel']),
        ...parts.flatMap(({ name, variables }) =>
          variables.map((variable) => [code(variable), code(name)]),
        ),
      ],
    ),
  };
}

const KERNEL_VARIABLES = [
  'KERNEL_LOG_LEVEL',
  'KERNEL_EVENT_ATTEMPTS',
  'KERNEL_EVENT_RETRY_DELAY',
  'KERNEL_VALIDATE_EVENTS',
  'AMIW_BUS',
] as const;

function moduleList(parts: EcosystemOptions['parts']): string {
  const domains = new Set(parts.map(({ domain }) => domain));
  const rows = parts.map(({ name, root, purpose }) => [code(name), code(root), tableCell(purpose)]);
  return block(
    [
      `${counted(parts.length, 'module')} in ${counted(domains.size, 'domain')}:`,
      renderTable([['Module', 'Folder', 'What it is for'], ...rows]),
    ].join('\n\n'),
  );
}

function eventRow(row: EcosystemEvent): string[] {
  const { event, from, to, fields, terms, flows, description } = row;
  return [
    code(event),
    terms?.version ?? '–',
    from === 'outside' ? 'outside' : code(from),
    codes(to, 'nobody here'),
    codes(fields, '–'),
    from === 'outside' || terms === undefined ? '–' : promiseOf(terms),
    codes(flows, '–'),
    description === '' ? '–' : tableCell(description),
  ];
}

const PROMISES: Readonly<Record<Compatibility, string>> = {
  forward: 'whoever reads it today reads what comes',
  backward: 'whoever reads what comes reads what was',
  full: 'readers of today and of tomorrow read both',
};

function promiseOf({ compatibility, deprecated, removal }: ContractTerms): string {
  const end = removal === undefined ? 'deprecated' : `until ${removal}`;
  return deprecated ? `${PROMISES[compatibility]}; ${end}` : PROMISES[compatibility];
}

function block(text: string): string {
  return `\n\n${text}\n\n`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return block(renderTable([header, ...rows]));
}

function mermaid(diagram: string): string {
  return block(`\`\`\`mermaid\n${diagram}\n\`\`\``);
}

function code(text: string): string {
  return `\`${text}\``;
}

function codes(texts: readonly string[], none: string): string {
  return texts.length === 0 ? none : texts.map(code).join(', ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
