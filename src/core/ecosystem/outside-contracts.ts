import type { ModuleView } from '../module/module-view';
import { parseData } from '../options/parse-data';
import { isSchema, type Contract } from './contract-paths';

const SPECIFICATION = 'ecosystem.yaml';

/** Contracts of the events that come from outside, as the specification of an ecosystem describes them; by event. */
export function outsideContracts(ecosystem: ModuleView): [string, Contract][] {
  if (!ecosystem.files.includes(SPECIFICATION)) return [];
  const data = parseData(ecosystem.read(SPECIFICATION));
  const events = 'value' in data && isSchema(data.value) ? data.value['events'] : undefined;
  return Object.entries(isSchema(events) ? events : {}).flatMap(([event, spec]) => {
    if (!isSchema(spec) || spec['external'] !== true) return [];
    const { description, payload } = spec;
    const contract = { ...(description === undefined ? {} : { description }) };
    return [[event, { ...contract, ...(isSchema(payload) ? payload : {}) }]];
  });
}
