const LANGUAGE =
  'abstract any arguments as async await boolean break case catch class const constructor continue debugger declare ' +
  'default delete do else enum eval export extends false finally for from function get if implements import in ' +
  'instanceof interface let module namespace never new null number object of package private protected prototype ' +
  'public require return set static string super switch symbol this throw true try type typeof undefined unknown ' +
  'using var void while with yield';

/** Global in every Node, so that a forgotten import would silently mean something else. */
const GLOBALS =
  'AbortController AbortSignal AggregateError Array ArrayBuffer Atomics BigInt Blob Boolean BroadcastChannel Buffer ' +
  'Crypto CryptoKey DataView Date Error Event EventTarget File FormData Function Generator Headers Infinity Intl ' +
  'Iterator JSON Map Math MessageChannel MessageEvent MessagePort Navigator Number Object Performance Process ' +
  'Promise Proxy Reflect RegExp Request Response Set Storage String Symbol URL WeakMap WeakRef WeakSet WebSocket ' +
  'Console Global Globalthis Timeout Timer Immediate Url Json Regexp Websocket';

/** Utility types of TypeScript's own library. */
const UTILITY_TYPES =
  'Awaited Exclude Extract Iterable Omit Parameters Partial Pick Readonly Record Required Uppercase Lowercase';

/** Exported by the kernel. */
const KERNEL =
  'Clock Configured Environment Kernel Logger Secret Setting Retry Backoff EventBus EventEnvelope EventHandler ' +
  'EventName EventPublisher EventSubscriber EventTrace DeadLetter DeadLetterHandler DemoCheck DemoResult ' +
  'ManualClock ManualClockOptions MemoryLogger CodedError CodedErrorOptions ConfigurationProblem ErrorDetails ' +
  'ConfigurationError BusClosedError EventDataError RetryExhaustedError RetryPolicyError IdSource ' +
  'KernelConfiguration KernelOptions LogDestination LogEntry LogFields LogLevel PinoLoggerOptions ' +
  'PublishOptions PublishReceipt RetryOptions RetryPolicy SettingOptions SubscribeOptions Unsubscribe BusLaw ' +
  'BusUnderTest LawEvents LawParts BusFactory BusParts KernelBusParts BusStep BusTracer DeadLetterFailure ' +
  'DeadLetterReason DeadLetters DeadLetterStore KeptDeadLetter MemoryDeadLettersOptions EnvelopeSources ' +
  'DeadLetterUnknownError GroupGoneError EventContract EventContracts HandledEvents MemoryHandledEventsOptions ' +
  'HandleOnceOptions';

/** Used by the templates: their own types and type parameters, and the variables of their examples. */
const TEMPLATES =
  'Commands Queries Revision MemoryRepository CompleteInput CompleteQuery CompleteDependencies Schema Setup Name Key ' +
  'Closed Created Records Service Demo Check Refusal Follow Buffer';

const RESERVED: ReadonlySet<string> = new Set(
  [LANGUAGE, GLOBALS, UTILITY_TYPES, KERNEL, TEMPLATES]
    .flatMap((names) => names.split(' '))
    .map((name) => name.toLowerCase()),
);

/** Whether a name, in whatever case, already means something where the generated code stands. */
export function isReserved(identifier: string): boolean {
  return RESERVED.has(identifier.toLowerCase());
}
