import type { Documentation } from '../interface/interface-model';

/** A documentation that says nothing, to be filled in. */
export const NOTHING_SAID: Documentation = {
  description: '',
  remarks: undefined,
  parameters: [],
  typeParameters: [],
  returns: undefined,
  throws: [],
  examples: [],
  deprecated: undefined,
  defaultValue: undefined,
  see: [],
};
