/** First words of names that promise that something happens or is worked out. */
const OPERATIONS = new Set(
  (
    'accept acknowledge add advance aggregate allocate append apply approve archive assign attach authenticate authorize ' +
    'book build calculate call cancel charge check clean clear close collect commit compare compile complete compute ' +
    'configure confirm connect consume convert copy create debit decode decrypt delete deliver deploy detach ' +
    'detect disable disconnect dispatch download drain drop edit emit enable encode encrypt enqueue enrich ensure ' +
    'estimate evaluate execute expire export extract fetch fill filter finalize find finish flush format forward ' +
    'generate get grant group handle import increment index ingest init initialise initialize insert install invite ' +
    'invoice issue join launch link list load lock login logout lookup mark match measure merge migrate move ' +
    'normalize notify open order parse patch pause pay perform persist poll populate prepare process produce publish ' +
    'pull purge push put query queue rank read rebuild receive recommend reconcile record recover redeem refresh ' +
    'refund register reject release reload remove rename render renew replace replay reply report request reserve ' +
    'reset resolve restore resume retry reveal revise revoke rotate route run save scan schedule score search seed select send ' +
    'serialize set settle ship shut shutdown sign skip sleep sort split start stop store stream submit subscribe suggest ' +
    'summarize suspend sync synchronize tag track train transfer transform translate trigger truncate undo ' +
    'unlock unregister unsubscribe update upload upsert validate verify wait watch write'
  ).split(' '),
);

export function namesOperation(name: string): boolean {
  return OPERATIONS.has(firstWordOf(name));
}

/** Points at which others may step in; to do nothing there is normal. */
export function namesHook(name: string): boolean {
  return /^(on|before|after|will|did|visit|walk|enter|exit|leave|ng)([A-Z_]|$)/.test(name);
}

/** `supportsStreaming`, `canHandle`: a part says what it can do, and the answer is often the same. */
export function namesCapability(name: string): boolean {
  return /^(supports|wants|needs|requires|uses|has|can)([A-Z_]|$)/.test(name);
}

/** `NullLogger`, `noopTracer`, `silent`, `AlwaysOnSampler`: to do nothing, or always the same, is their purpose. */
export function namesNullObject(name: string): boolean {
  return /(^|[a-z0-9_$.])(Null|Noop|NoOp|Nop|Silent|Quiet|Mute|Inert|Disabled|Dummy|Void|Blackhole|BlackHole|DevNull|Always|Never|AllowAll|DenyAll|AcceptAll|Identity|PassThrough|Passthrough|DoNothing)([A-Z0-9_$]|$)|^(null|noop|no_?op|nop|silent|quiet|mute|inert|disabled|dummy|void|always|never|identity|passthrough|doNothing|allowAll|denyAll|ignore|discard|empty)([A-Z0-9_$]|$)/.test(
    name,
  );
}

function firstWordOf(name: string): string {
  return (/^[_$#]*([A-Z]?[a-z0-9]+|[A-Z]+)/.exec(name)?.[1] ?? '').toLowerCase();
}
