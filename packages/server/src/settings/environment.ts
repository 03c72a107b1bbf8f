import { z } from 'zod';

const url = (protocol: RegExp, message: string) =>
  z.url({ protocol, error: message }).transform((text) => text.replace(/\/+$/, ''));
const wholeNumber = (from: number, to: number) => {
  const message = `must be a whole number from ${from} to ${to}`;
  const number = z.number().min(from, message).max(to, message);
  return z.string().regex(/^\d+$/, message).transform(Number).pipe(number);
};
const webAddress = 'must be an address without a path, such as https://karakter.example.no';

/**
 * Karakter is at the root of its own host: links, cookies and the pages themselves do not work in a folder below it.
 */
function isWholeHost(text: string): boolean {
  const address = URL.parse(text);
  if (!address) return false;
  const { pathname, search, hash, username, password } = address;
  return pathname === '/' && `${search}${hash}${username}${password}` === '';
}
/** In the form of browsers, so that it can be compared with their headers. */
const hostAddress = z
  .url({ protocol: /^https?$/, error: webAddress })
  .refine(isWholeHost, webAddress)
  .transform((text) => new URL(text).origin);
const issuer = url(/^https$/, 'must be an address that begins with https://');
const day = z.iso.date('must be a date such as 2027-06-30');

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test'], 'must be development or production').optional(),
  PORT: wholeNumber(1, 65_535).default(3000),
  // Not the whole network unless requested: in the demonstration any visitor can sign in as any person.
  HOST: z.string().default('localhost'),
  KARAKTER_DATA: z.string().default('./data'),
  KARAKTER_URL: hostAddress.optional(),
  KARAKTER_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  DATABASE_URL: url(/^postgres(ql)?$/, 'must be an address such as postgres://user@host/name').optional(),
  SERVER_THREADS: wholeNumber(1, 64).optional(),
  DATABASE_CONNECTIONS: wholeNumber(2, 1000).optional(),
  REQUESTS_PER_MINUTE: wholeNumber(60, 1_000_000).default(12_000),
  REQUESTS_PER_SESSION: wholeNumber(60, 1_000_000).default(1_200),
  SESSION_IDLE_MINUTES: wholeNumber(10, 720).default(60),
  FRESH_SIGN_IN_MINUTES: wholeNumber(1, 720).default(15),
  SMTP_URL: url(/^smtps?$/, 'must be an address such as smtp://user:password@mail.example.no').optional(),
  MAIL_FROM: z.string().includes('@', { error: 'must be an e-mail address' }).optional(),
  ACTIVITY_DAYS: wholeNumber(1, 365).default(30),
  FEIDE_CLIENT_ID: z.string().optional(),
  FEIDE_CLIENT_SECRET: z.string().optional(),
  FEIDE_ISSUER: issuer.default('https://auth.dataporten.no'),
  FEIDE_SECRET_UNTIL: day.optional(),
  IDPORTEN_CLIENT_ID: z.string().optional(),
  IDPORTEN_CLIENT_SECRET: z.string().optional(),
  IDPORTEN_ISSUER: issuer.default('https://idporten.no'),
  IDPORTEN_SECRET_UNTIL: day.optional(),
  SEAL_PKCS12: z.string().optional(),
  // Programs disagree on how other characters are spelt inside PKCS#12.
  SEAL_PASSWORD: z
    .string()
    .regex(/^[ -~]+$/, 'must be of plain English letters, digits and signs')
    .optional(),
});
export type Environment = z.infer<typeof schema>;
export type SettingName = keyof Environment;

type Given = Readonly<Record<string, string | undefined>>;

/**
 * Each variable of the environment separately; an empty one counts as not set. An invalid one is reported with the
 * valid values and counts as not set too, so that all other faults can be found in the same pass.
 */
export function readEnvironment(env: Given): { values: Environment; wrong: ReadonlyMap<string, string> } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = schema.safeParse(given);
  if (read.success) return { values: read.data, wrong: new Map() };
  const wrong = new Map(read.error.issues.map(({ path: [name], message }) => [String(name), message]));
  const sound = Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)));
  return { values: schema.parse(sound), wrong };
}

const ours = /^(KARAKTER|FEIDE|IDPORTEN|SEAL|SMTP|MAIL)_/;

/** Variables that look like a setting of Karakter but are not: most likely misspelt. */
export const unknownSettings = (env: Given): string[] =>
  Object.keys(env).filter((name) => ours.test(name) && env[name]?.trim() && !(name in schema.shape));
