import { later, OUTCOMES, startAt } from './demo-lines';
import type { PolicyOptions } from './options';
import { objectCode, type PolicySamples, type Sample } from './samples';
import type { SampleCode, SampleVariables } from './template-variables';

/** The samples as code. */
export function sampleVariables(options: PolicyOptions, samples: PolicySamples): SampleVariables {
  const start = startAt(samples.open.hour);
  return {
    open: codeOf(samples.open),
    unmatched: codeOf(samples.unmatched),
    final: samples.final.map(codeOf),
    shown: samples.final.filter(({ hour }) => hour === samples.open.hour).map(codeOf),
    ruleRequests: ruleRequests(options, samples),
    matter: objectCode(samples.matter),
    otherMatters: samples.otherMatters.map(objectCode),
    start,
    timed: dependsOnTime(options),
    grantEnd: later(start, options.grants.lifetime),
  };
}

function dependsOnTime({ rules }: PolicyOptions): boolean {
  return rules.some(({ hours }) => hours !== undefined);
}

function ruleRequests(options: PolicyOptions, { ruled, edges }: PolicySamples): string {
  const timed = dependsOnTime(options);
  const at = (hour: number) => (timed ? { hour } : {});
  return JSON.stringify({
    onePerRule: ruled.map(({ rule, effect, reason, request, hour }) => {
      return { rule, effect, reason, ...at(hour), request };
    }),
    edges: edges.map(({ rule, request, hour }) => ({ rule, ...at(hour), request })),
  });
}

function codeOf({ request, hour, effect, rule, reason }: Sample): SampleCode {
  return {
    code: objectCode(request),
    at: startAt(hour),
    hour,
    effect,
    outcome: OUTCOMES[effect],
    rule,
    reason,
  };
}
