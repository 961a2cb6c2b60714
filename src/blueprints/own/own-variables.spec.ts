import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../render.fixture';
import { workspaceWithBlueprint } from './own-blueprint.fixture';
import { ownVariables } from './own-variables';

const REPOSITORY = join(__dirname, '../../..');
const PAGE = readFileSync(join(REPOSITORY, 'docs/blueprints/own.md'), 'utf8');

function variablesOf(name: string, options: object = {}) {
  const folder = join(workspaceWithBlueprint(), 'tools/blueprints/pricing');
  return ownVariables(contextOf(name), options, folder);
}

describe('variables of templates', () => {
  it('name the module in every spelling', () => {
    expect(variablesOf('seat-quota')).toMatchObject({
      name: 'seat-quota',
      className: 'SeatQuota',
      instance: 'seatQuota',
      constant: 'SEAT_QUOTA',
      title: 'Seat quota',
      milestoneTitle: 'PoC',
      part: '',
    });
  });

  it('give way to what the language and the kernel have', () => {
    expect(variablesOf('logger')).toMatchObject({
      name: 'logger',
      className: 'LoggerModule',
      instance: 'loggerModule',
    });
  });

  it('hold options that are texts, unless a variable is called so', () => {
    const options = { currency: 'euro', name: 'other', limit: 3 };
    const variables = variablesOf('seat-quota', options);
    expect(variables).toMatchObject({ currency: 'euro', name: 'seat-quota', options });
    expect(variables).not.toHaveProperty('limit');
  });

  it('stand on the page that describes them', () => {
    const { words, ...variables } = variablesOf('seat-quota');
    const names = [...Object.keys(variables), ...Object.keys(words), 'words'];
    expect(names.filter((name) => !PAGE.includes(`\`${name}\``))).toEqual([]);
  });
});

it('is described by a schema whose properties stand on the page', () => {
  const schema = readFileSync(join(REPOSITORY, 'schemas/blueprint.schema.json'), 'utf8');
  const { properties } = JSON.parse(schema) as { properties: object };
  const names = Object.keys(properties).filter((name) => name !== '$schema');
  expect(names.filter((name) => !PAGE.includes(`| \`${name}\``))).toEqual([]);
});
