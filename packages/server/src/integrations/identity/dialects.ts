import type { ProviderName } from '@karakter/contract/sign-in/routes';
import type { ProviderProfile } from '@karakter/domain/people/entry';
import { longestPersonFacts } from '@karakter/domain/people/person-facts';
import { visibleText } from '@karakter/domain/text/visible-text';
import { hashNationalId } from './national-id.ts';
import type { Identity } from './port.ts';

type Claims = Readonly<Record<string, unknown>>;

/** The differences between the two providers within OpenID Connect. */
export type Dialect = {
  scope: string;
  /** Levels that are strong enough; the weakest is requested. Empty: any that the provider accepts. */
  levels: readonly string[];
  /** Whether the claims are at the userinfo address rather than in the ID token. */
  asksUserInfo: boolean;
  identityIn(claims: Claims, secret: string): Identity | undefined;
};

export const feideClaims = {
  principalName: 'https://n.feide.no/claims/eduPersonPrincipalName',
  userIds: 'https://n.feide.no/claims/userid_sec',
} as const;

/** `user@realm` from the claims; of `userid_sec` only the `feide:` ones, since others name other registers. */
function feideIdentity(claims: Claims): Identity | undefined {
  const ids = claims[feideClaims.userIds];
  const listed = (Array.isArray(ids) ? ids : []).filter((id) => typeof id === 'string');
  const fromIds = listed.filter((id) => id.startsWith('feide:')).map((id) => id.slice('feide:'.length));
  const principal = claims[feideClaims.principalName];
  const names = typeof principal === 'string' ? [principal, ...fromIds] : fromIds;
  return names.length > 0 ? { feideNames: [...new Set(names.map((name) => name.toLowerCase()))] } : undefined;
}

function nationalIdentity({ pid }: Claims, secret: string): Identity | undefined {
  if (typeof pid !== 'string' || !/^\d{11}$/.test(pid)) return undefined;
  return { nationalIdHash: hashNationalId(pid, secret) };
}

export const dialects: Readonly<Record<ProviderName, Dialect>> = {
  feide: {
    scope: 'openid profile email userid-feide',
    levels: [],
    asksUserInfo: true,
    identityIn: feideIdentity,
  },
  idporten: {
    scope: 'openid profile',
    levels: ['idporten-loa-substantial', 'idporten-loa-high'],
    asksUserInfo: false,
    identityIn: nationalIdentity,
  },
};

/** A text from a provider, as it appears; null where there is none, or it is not valid. */
function statedText(claim: unknown, longest: number): string | null {
  const text = typeof claim === 'string' ? visibleText(claim) : '';
  return text === '' || text.length > longest ? null : text;
}

/** The provider's facts about the person; ID-porten gives none. */
const profileIn = ({ name, email }: Claims): ProviderProfile => ({
  name: statedText(name, longestPersonFacts.name),
  email: statedText(email, longestPersonFacts.email),
});

type WhoItIs =
  | { outcome: 'identified'; identity: Identity; profile: ProviderProfile }
  | { outcome: 'tooWeak' }
  | { outcome: 'refused'; reason: string };

/** The result of checked claims: a person, too low a level [U2], or no person. */
export function answerFrom(claims: Claims, dialect: Dialect, secret: string): WhoItIs {
  if (dialect.levels.length > 0 && !dialect.levels.includes(String(claims.acr)))
    return { outcome: 'tooWeak' };
  const identity = dialect.identityIn(claims, secret);
  return identity
    ? { outcome: 'identified', identity, profile: profileIn(claims) }
    : { outcome: 'refused', reason: 'no usable claim' };
}
