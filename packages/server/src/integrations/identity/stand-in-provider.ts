import { generateKeyPairSync } from 'node:crypto';
import type { ProviderName } from '@karakter/contract/sign-in/routes';
import { type Configuration, type JWK, Provider } from 'oidc-provider';
import type { OidcClient } from '../../config.ts';
import { dialects, feideClaims } from './dialects.ts';
import { demonstrationNationalId } from './national-id.ts';
import type { StandInPerson } from './port.ts';
import { standInPath, standInSessionCookie } from './stand-in-client.ts';
import { standInMemory } from './stand-in-memory.ts';
import { standInErrorPage, strangerId } from './stand-in-page.ts';

function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' };
}

/** The claims the real provider would send about this person (`integrations`: Feide, ID-porten). */
function claimsFor(name: ProviderName, accountId: string, person: StandInPerson | undefined) {
  if (name === 'idporten') return { pid: demonstrationNationalId(accountId) };
  const feideName = person?.feideName ?? `${strangerId}@unknown.example`;
  const profile = { name: person?.name ?? 'Ukjent Person', email: person?.email ?? feideName };
  return {
    ...profile,
    [feideClaims.principalName]: feideName,
    [feideClaims.userIds]: [`feide:${feideName}`],
  };
}

/** The return addresses after a sign-in and after a sign-out. */
type Addresses = { readonly redirectUri: string; readonly signedOutUri: string };

const minute = 60;
const lifetimes = {
  AccessToken: 10 * minute,
  AuthorizationCode: minute,
  Grant: 10 * minute,
  IdToken: 10 * minute,
  Interaction: 30 * minute,
  Session: 30 * minute,
};

function configuration(
  name: ProviderName,
  client: OidcClient,
  { redirectUri, signedOutUri }: Addresses,
): Configuration {
  const scope = dialects[name].scope.split(' ').at(-1) ?? 'profile';
  return {
    adapter: standInMemory(),
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [signedOutUri],
        response_types: ['code'],
        // As Feide and ID-porten do.
        require_auth_time: true,
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    scopes: ['openid'],
    claims: {
      openid: ['sub'],
      acr: null,
      [scope]: name === 'feide' ? Object.values(feideClaims) : ['pid'],
      ...(name === 'feide' && { profile: ['name'], email: ['email'] }),
    },
    acrValues: [...dialects[name].levels],
    // ID-porten sends its claims in the ID token, Feide behind the userinfo address.
    conformIdTokenClaims: dialects[name].asksUserInfo,
    cookies: { keys: [client.clientSecret], names: { session: standInSessionCookie } },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_, interaction) => `${standInPath(name)}/interaction/${interaction.uid}` },
    jwks: { keys: [signingKey()] },
    pkce: { required: () => true },
    ttl: lifetimes,
    clientBasedCORS: () => false,
    renderError(ctx) {
      ctx.type = 'html';
      ctx.body = standInErrorPage();
    },
  };
}

/** An OpenID provider that gives the same facts about demonstration people as the real one about real people. */
export function standInProvider(
  name: ProviderName,
  client: OidcClient,
  settings: Addresses & { findPerson: (id: string) => Promise<StandInPerson | undefined> },
): Provider {
  const provider = new Provider(client.issuer, {
    ...configuration(name, client, settings),
    findAccount: async (_, accountId) => ({
      accountId,
      claims: async () => ({
        sub: accountId,
        ...claimsFor(name, accountId, await settings.findPerson(accountId)),
      }),
    }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        accountId: oidc.session?.accountId ?? '',
        clientId: client.clientId,
      });
      grant.addOIDCScope(dialects[name].scope);
      await grant.save();
      return grant;
    },
  });
  provider.proxy = true;
  return provider;
}
