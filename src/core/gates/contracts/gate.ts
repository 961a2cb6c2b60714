import type { Gate } from '../gate';
import type { ContractsFacts } from './facts';
import { measure } from './measure';
import { asyncapiStale } from './rules/asyncapi-stale';
import { contractBaseUnreadable } from './rules/contract-base-unreadable';
import { contractBreaksNewReaders } from './rules/contract-breaks-new-readers';
import { contractBreaksOldReaders } from './rules/contract-breaks-old-readers';
import { contractChangeUnchecked } from './rules/contract-change-unchecked';
import { contractExampleInvalid } from './rules/contract-example-invalid';
import { contractNotRetired } from './rules/contract-not-retired';
import { contractPastRemoval } from './rules/contract-past-removal';
import { contractSchemaInvalid } from './rules/contract-schema-invalid';
import { contractTermsMalformed } from './rules/contract-terms-malformed';
import { eventContested } from './rules/event-contested';
import { eventOrphaned } from './rules/event-orphaned';
import { eventTypesStale } from './rules/event-types-stale';
import { eventWithdrawn } from './rules/event-withdrawn';
import { readNotPromised } from './rules/read-not-promised';
import { subscriptionUnpublished } from './rules/subscription-unpublished';
import { subscriptionVersionUnmet } from './rules/subscription-version-unmet';

/** What a module tells others by events is valid, understood by those who listen, and does not change under their feet. */
export const contractsGate: Gate<ContractsFacts> = {
  name: 'contracts',
  rules: [
    asyncapiStale,
    contractBaseUnreadable,
    contractBreaksNewReaders,
    contractBreaksOldReaders,
    contractChangeUnchecked,
    contractExampleInvalid,
    contractNotRetired,
    contractPastRemoval,
    contractSchemaInvalid,
    contractTermsMalformed,
    eventContested,
    eventOrphaned,
    eventTypesStale,
    eventWithdrawn,
    readNotPromised,
    subscriptionUnpublished,
    subscriptionVersionUnmet,
  ],
  measure,
};
