/** `nx sync` hands a sync generator no options. */
export type SyncGeneratorSchema = Readonly<Record<string, never>>;
