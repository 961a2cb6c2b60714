import { addFiles, tempWorkspace } from '../../host/temp-workspace.fixture';

/** Where the fixture's blueprint lies, as nx.json names it. */
export const REFERENCE = './tools/blueprints/pricing';

const HOME = 'tools/blueprints/pricing';

const SCHEMA = {
  type: 'object',
  properties: {
    currency: { type: 'string', description: 'What prices are in.', default: 'euro' },
    discounts: { type: 'array', description: 'Discounts by name.', default: [] },
  },
  required: [],
  additionalProperties: false,
};

/** Files of a blueprint, by path from its folder; `undefined` leaves one out. */
export type BlueprintFiles = Readonly<Record<string, string | undefined>>;

const FILES: BlueprintFiles = {
  'blueprint.json': JSON.stringify({
    name: 'pricing',
    description: 'Prices orders.',
    publishes: ['__name__.priced'],
    features: { 'contract-check': true, discounts: 'discounts' },
  }),
  'schema.json': JSON.stringify(SCHEMA),
  'files/module/README.md.template': '# <%- title %> in <%- words.plural(options.currency) %>\n',
  'files/module/src/__name__.ts.template': 'export const <%- instance %> = 1;\n',
  'files/mvp/ROADMAP.md.template': 'Reached <%- milestoneTitle %>.\n',
  'files/discounts/src/__part__discounts.ts.template': 'export const discounts = 2;\n',
};

/** A folder with the blueprint `pricing` in it; `changes` replace files of it. */
export function workspaceWithBlueprint(changes: BlueprintFiles = {}, home = HOME): string {
  const folder = tempWorkspace({});
  addBlueprint(folder, changes, home);
  return folder;
}

export function addBlueprint(folder: string, changes: BlueprintFiles = {}, home = HOME): void {
  const files = Object.entries({ ...FILES, ...changes }).flatMap(([path, text]) =>
    text === undefined ? [] : [[`${home}/${path}`, text]],
  );
  addFiles(folder, Object.fromEntries(files) as Record<string, string>);
}
