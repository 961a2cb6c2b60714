import { otherValue, sampleValue, type Value, type Values } from '../workflow/conditions';
import type { Field } from '../workflow/workflow';
import type { Gateway } from './gateway';
import { platformNamed, sampleRequest } from './limits';

/** What samples, demo and contracts show at the end of what was opened. */
export function sampleClosing({ closing }: Pick<Gateway, 'closing'>): Values {
  return valuesOf(closing, sampleValue);
}

/** The same with other values. */
export function otherClosing({ closing }: Pick<Gateway, 'closing'>): Values {
  return valuesOf(closing, otherValue);
}

function valuesOf(fields: readonly Field[], valueOf: (field: Field) => Value): Values {
  return Object.fromEntries(fields.map((field) => [field.name, valueOf(field)]));
}

/** A request that is not the sample, and that may be taken by nobody. */
export function otherRequest(gateway: Gateway): Values {
  const request = sampleRequest(gateway);
  const { fields } = gateway;
  const [field] = [...fields.filter(({ required }) => required), ...fields];
  if (field === undefined) throw new Error('The schema asks for a field.');
  const same = JSON.stringify(request[field.name]);
  const value = [otherValue(field), sampleValue(field)].find((one) => JSON.stringify(one) !== same);
  return { ...request, [field.name]: value ?? otherValue(field) };
}

/** What the simulated platform gives for the how-manieth request. */
export function receiptOf(
  gateway: Pick<Gateway, 'platforms' | 'receipt'>,
  name: string,
  count: number,
  id: string,
): Readonly<Record<string, string>> {
  const { url } = platformNamed(gateway, name);
  const values: Readonly<Record<string, string>> = {
    reference: `${name}-${count}`,
    platform: name,
    url,
    id,
  };
  return Object.fromEntries(
    gateway.receipt.map((field) => [
      field.name,
      field.template.replace(PLACEHOLDER, (_, key: string) => values[key] ?? ''),
    ]),
  );
}

/** What may stand in braces in the template of a receipt. */
export const PLACEHOLDERS = ['reference', 'url', 'id', 'platform'] as const;

export const PLACEHOLDER = /\{(\w+)\}/g;

const CODE: Readonly<Record<string, string>> = {
  reference: 'reference',
  url: 'URLS[this.#name]',
  id: 'id',
  platform: 'this.#name',
};

/** Code of a field of the receipt. */
export function templateCode(template: string): string {
  const [, only = ''] = /^\{(\w+)\}$/.exec(template) ?? [];
  const alone = CODE[only];
  if (alone !== undefined) return alone;
  const text = template
    .replace(/[\\`]|\$(?=\{)/g, String.raw`\$&`)
    .replace(PLACEHOLDER, (_, key: string) => `\${${CODE[key] ?? ''}}`);
  return template.includes('{')
    ? `\`${text}\``
    : `'${template.replace(/['\\]/g, String.raw`\$&`)}'`;
}
