/** The file that `nx sync` makes from contracts, in which the compiler holds them against the module's own types. */
export const TYPES_OF_EVENTS = 'src/contracts.generated.ts';
