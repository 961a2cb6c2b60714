import { serviceNames, type ServiceNames } from '../service/service-names';
import { constantCase, withArticle } from '../shared/words';

/** Names in the code and words in the documents of a gateway. */
export interface GatewayNames extends ServiceNames {
  /** `a payment` */
  readonly aNoun: string;
  /** `A payment` */
  readonly aNounTitle: string;
}

/** @param subject What is sent or opened, in kebab-case. */
export function gatewayNames(name: string, subject: string): GatewayNames {
  const ofModule = serviceNames(name);
  const { className, instance } = PARTS.has(ofModule.className)
    ? serviceNames(`${name}-gateway`)
    : ofModule;
  const { recordClass, recordConstant, recordName, noun, nouns, nounTitle, nounsTitle } =
    recordNames(subject);
  const aNoun = withArticle(noun);
  return {
    ...ofModule,
    ...{ className, instance },
    ...{ recordClass, recordConstant, recordName, noun, nouns, nounTitle, nounsTitle },
    aNoun,
    aNounTitle: `${aNoun.charAt(0).toUpperCase()}${aNoun.slice(1)}`,
  };
}

/** A log of payments keeps payments, so that is how the names of a payment are found. */
function recordNames(subject: string): ServiceNames {
  const found = serviceNames(`${subject}-log`);
  return PARTS.has(found.recordClass) ? serviceNames(`${found.recordName}-record-log`) : found;
}

/** Names that the sources have for parts of their own. */
const PARTS: ReadonlySet<string> = new Set(
  (
    'Announcer Ask Breaker BreakerPolicy Closing Commands CompleteDependencies CompleteOpenInput CompleteSendInput ' +
    'Ended Line LineParts LinePolicy Lines MemoryRepository Outcome Queries Rate SimulatedPlatform TimeLimitError ' +
    'TokenBucket TryError Wishes'
  ).split(' '),
);

const ENDINGS = (
  ' CallOptions Circuit Closing CredentialName Credentials EventError Failure Fault IdConflictError InvalidError ' +
  'NotClosedError NotFoundError Platform PlatformCall PlatformError PlatformFault PlatformHealth PlatformName ' +
  'Platforms Problem Query Receipt Repository Request SecretSource Selection StateError Status'
).split(' ');

const BEGINNINGS = ['Closed', 'Failed', 'Open', 'Pending', 'Sent'];

/** Whether the module and its subject would have one name in the code. */
export function clashes({ className, recordClass }: GatewayNames): boolean {
  const ofModule = ['', 'Configuration', 'Dependencies', 'Events', 'IncomingEvents'];
  const ofSubject = new Set([
    ...ENDINGS.map((ending) => `${recordClass}${ending}`),
    ...BEGINNINGS.map((beginning) => `${beginning}${recordClass}`),
    ...['Close', 'Open', 'Send'].map((verb) => `${verb}${recordClass}Input`),
    ...['Answer', 'Call', 'Platform'].map((ending) => `Simulated${recordClass}${ending}`),
  ]);
  return ofModule.some((ending) => ofSubject.has(`${className}${ending}`));
}

/** `SMS_GATEWAY_NORTH_RATE` */
export function rateVariable({ constant }: GatewayNames, platform: string): string {
  return `${constant}_${constantCase(platform)}_RATE`;
}
