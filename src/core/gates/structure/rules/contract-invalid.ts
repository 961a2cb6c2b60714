import type { ModuleFacts } from '../../gate';
import type { ReportedFinding, Rule } from '../../rule';
import { contractOf } from '../files';
import { isRecord, jsonOf } from '../json';

export const contractInvalid: Rule<ModuleFacts> = {
  id: 'contract-invalid',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require that the contract of an event is a JSON Schema of an object',
  exemptible: false,
  check({ module }, report) {
    for (const event of module.manifest.events.publishes) {
      const file = contractOf(event);
      if (!module.files.includes(file)) continue;
      const finding = faultIn(file, module.read(file));
      if (finding) report(finding);
    }
  },
};

function faultIn(file: string, text: string): ReportedFinding | undefined {
  const fix = 'Describe the payload of the event, as a JSON Schema with "type": "object".';
  if (text.trim() === '') return { file, message: `\`${file}\` is empty.`, fix };
  const { value, problem } = jsonOf(text);
  if (problem) return { file, ...problem, message: `\`${file}\` is not valid JSON here.`, fix };
  if (!isRecord(value)) {
    return { file, message: `\`${file}\` is no object; expected a JSON Schema.`, fix };
  }
  const composed = ['$ref', 'allOf', 'anyOf', 'oneOf'].some((key) => key in value);
  if (value['type'] !== 'object' && !composed) {
    const found =
      'type' in value ? `has the type \`${JSON.stringify(value['type'])}\`` : 'has no type';
    return { file, message: `\`${file}\` ${found}; expected \`"object"\`.`, fix };
  }
  const speaks = DESCRIBING.some((key) => key in value) || value['additionalProperties'] === false;
  if (composed || speaks) return undefined;
  return { file, message: `\`${file}\` accepts any object; expected \`properties\`.`, fix };
}

const DESCRIBING = ['properties', 'patternProperties', 'required', 'if', 'unevaluatedProperties'];
