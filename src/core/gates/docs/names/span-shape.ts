/** What the code in a span looks like. Whatever could be something else as well looks like nothing. */
export type SpanShape =
  /** `createLog`, `IntentLog`, `LOG_PAGE_SIZE`, and types with arguments. */
  | { readonly kind: 'name'; readonly name: string }
  /** A word that may be a name, or a word of the language. */
  | { readonly kind: 'word'; readonly name: string }
  /** `log.create`, `IntentLog.create(…)`: at least two names; `called` if parentheses follow the last one. */
  | { readonly kind: 'chain'; readonly names: readonly string[]; readonly called: boolean }
  /** `createLog(…)`. */
  | { readonly kind: 'call'; readonly name: string }
  /** `src/log.ts`, `src/`, `log.test.ts`. */
  | { readonly kind: 'path'; readonly path: string };

/** A shape, and the keys of the object literals that stand in the same span: `create({ pageSize: 3 })`. */
export interface SpanReading {
  readonly shape: SpanShape | undefined;
  readonly keys: readonly string[];
}

const NAME = '[A-Za-z_$][\\w$]*';
const EXPRESSION = new RegExp(
  `^(?:new |await |await new )?(${NAME}(?:\\??\\.${NAME}|#${NAME})*)(?:<[\\w\\s&|,.<>'"[\\]{}:;]*>)?(\\((.*)\\))?$`,
  's',
);
const OBJECT = /^\{.*\}$/s;

const SOURCE = /\.(?:[cm]?[jt]sx?|schema\.json)$/;
const ENDING = /\.[a-z][a-z0-9]{0,9}$/i;

/** Reads the code of a span. */
export function readSpan(code: string): SpanReading {
  const path = pathIn(code);
  if (path !== undefined) return { shape: { kind: 'path', path }, keys: [] };
  if (OBJECT.test(code)) return { shape: undefined, keys: keysIn(code) };
  const [, dotted = '', call, rest = ''] = EXPRESSION.exec(code) ?? [];
  if (dotted === '') return { shape: undefined, keys: [] };
  const names = dotted.split(/\??\.|#/);
  return { shape: shapeOf(names, call !== undefined), keys: keysIn(rest) };
}

function shapeOf(names: readonly string[], called: boolean): SpanShape | undefined {
  const [name = ''] = names;
  if (names.length > 1) return { kind: 'chain', names, called };
  if (called) return { kind: 'call', name };
  return { kind: isTelling(name) ? 'name' : 'word', name };
}

/**
 * Whether a word on its own can only be a name of the code: two words in one, as `camelCase`, `PascalCase` and
 * `UPPER_CASE` have them. `Clock`, `status` and `HTTP` may be words of the language, products or values.
 */
export function isTelling(name: string): boolean {
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(name)) return true;
  return /^[A-Za-z][A-Za-z0-9]*$/.test(name) && /[a-z0-9][A-Z]/.test(name) && !isProduct(name);
}

/** `GraphQL`, `MongoDB`, `macOS`, `gRPC`, `YouTube`: products and formats, not names of the code. */
function isProduct(name: string): boolean {
  return (
    PRODUCTS.has(name) ||
    /^(?:[a-z]{1,3}[A-Z]{2,}|[A-Z][a-z]+(?:SQL|DB|MQ|QL|OS|ML|CI|JS|UI))$/.test(name)
  );
}

const PRODUCTS: ReadonlySet<string> = new Set(
  (
    'JavaScript TypeScript GitHub GitLab BitBucket YouTube WhatsApp LinkedIn PayPal iPhone iPad eBay jQuery OAuth OAuth2 ' +
    'OpenApi AsyncApi CloudEvents OpenTelemetry PostgreSQL MySQL SQLite NoSQL CouchDB DynamoDB MongoDB RabbitMQ ActiveMQ ' +
    'ClickHouse ElasticSearch CloudFront CloudWatch BigQuery PubSub EventBridge PowerShell WebAssembly WebStorm VSCode ' +
    'DevOps IntelliJ NextJS NodeJS NestJS GraphQL JSDoc TSDoc TypeDoc LaTeX DocBook AsciiDoc StackOverflow CircleCI'
  ).split(' '),
);

/** Placeholders and patterns are no paths: `<name>.ts`, `tests/*.ts`, `contracts/{event}.schema.json`. */
function pathIn(code: string): string | undefined {
  if (!/^\.{0,2}\/?[\w@.-]+(?:\/[\w@.-]+)*\/?$/.test(code) || code.startsWith('@'))
    return undefined;
  if (code.includes('/')) return isFilePath(code) ? code : undefined;
  return SOURCE.test(code) && /^[\w-]/.test(code) ? code : undefined;
}

/** `and/or`, `0.5/10s` and `/communication/log` may mean anything; a path has a file's ending, or ends as a folder. */
function isFilePath(code: string): boolean {
  return !code.startsWith('/') && (ENDING.test(code) || code.endsWith('/'));
}

/** Keys of object literals; what stands in quotes is no code. */
function keysIn(code: string): string[] {
  const bare = code.replace(/'[^']*'|"[^"]*"|`[^`]*`/g, '""');
  return [...bare.matchAll(/[{,]\s*([A-Za-z_$][\w$]*)\??\s*:(?!:)/g)]
    .map(([, key = '']) => key)
    .filter(isTelling);
}
