/** Words for what a gateway of a kind does. */
export interface KindWords {
  readonly session: boolean;
  /** Name of the operation: `send`. */
  readonly verb: string;
  /** `Send` */
  readonly verbTitle: string;
  /** `Sends` */
  readonly verbsTitle: string;
  /** What was done to it: `sent`, `opened`. */
  readonly participle: string;
  /** Status of what was taken. */
  readonly pendingStatus: string;
  /** Status of what was done. */
  readonly doneStatus: string;
  /** Before the name of the record of what was done: `Sent`. */
  readonly donePrefix: string;
  /** Property that tells when: `sentAt`. */
  readonly doneAt: string;
}

export const EXCHANGE: KindWords = {
  session: false,
  verb: 'send',
  verbTitle: 'Send',
  verbsTitle: 'Sends',
  participle: 'sent',
  pendingStatus: 'sending',
  doneStatus: 'sent',
  donePrefix: 'Sent',
  doneAt: 'sentAt',
};

export const SESSION: KindWords = {
  session: true,
  verb: 'open',
  verbTitle: 'Open',
  verbsTitle: 'Opens',
  participle: 'opened',
  pendingStatus: 'opening',
  doneStatus: 'open',
  donePrefix: 'Open',
  doneAt: 'openedAt',
};
