import type { ProviderName } from '@karakter/contract/sign-in/routes';
import * as oidc from 'openid-client';
import type { OidcClient } from '../../config.ts';
import { systemClock } from '../../platform/jobs/clock.ts';
import { answerFrom, type Dialect, dialects } from './dialects.ts';
import type { IdentityProvider, SignInAttempt } from './port.ts';

type Settings = OidcClient & {
  name: ProviderName;
  /** Keys the hash of national identity numbers. */
  secret: string;
  /** Reaches the development provider, also over plain HTTP; absent for the real ones. */
  fetchLocally?: oidc.CustomFetch;
};

const metadataHours = 24;
/** How recent the authentication must be, where the provider was asked to repeat it. */
const freshSeconds = 120;

/** Fetches the provider's metadata at the first use and again after a day; a failure is not cached. */
function cachedDiscovery(settings: Settings): () => Promise<oidc.Configuration> {
  let known: { configuration: Promise<oidc.Configuration>; until: Temporal.Instant } | undefined;
  const { issuer, clientId, clientSecret, fetchLocally } = settings;
  const discover = () =>
    oidc.discovery(new URL(issuer), clientId, undefined, oidc.ClientSecretBasic(clientSecret), {
      timeout: 10,
      // The ID token's signature is checked too, though it came straight from the provider over TLS.
      execute: [oidc.enableNonRepudiationChecks, ...(fetchLocally ? [oidc.allowInsecureRequests] : [])],
      ...(fetchLocally ? { [oidc.customFetch]: fetchLocally } : {}),
    });
  return () => {
    const now = systemClock.now();
    if (known && Temporal.Instant.compare(now, known.until) < 0) return known.configuration;
    const configuration = discover();
    known = { configuration, until: now.add({ hours: metadataHours }) };
    configuration.catch(() => {
      known = undefined;
    });
    return configuration;
  };
}

async function claimsOf(
  configuration: oidc.Configuration,
  dialect: Dialect,
  callback: URL,
  attempt: SignInAttempt,
) {
  const tokens = await oidc.authorizationCodeGrant(configuration, callback, {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.verifier,
    idTokenExpected: true,
    // Then `auth_time` must be present and recent.
    ...(attempt.fresh ? { maxAge: freshSeconds } : {}),
  });
  const idToken = tokens.claims();
  if (idToken === undefined || tokens.id_token === undefined)
    throw new Error('the provider sent no ID token');
  const more = dialect.asksUserInfo
    ? await oidc.fetchUserInfo(configuration, tokens.access_token, idToken.sub)
    : {};
  return { claims: { ...more, ...idToken }, idToken: tokens.id_token, authTime: idToken.auth_time };
}

/** An error's kind without its details, which could contain facts about a person. */
function kindOf(error: unknown): string {
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError)
    return error.error;
  return error instanceof oidc.ClientError ? (error.code ?? error.message) : String((error as Error).name);
}

/**
 * Signs in at an OpenID Connect provider: authorization code with PKCE S256, state and nonce; issuer, audience,
 * times, nonce and signature of the ID token checked, then the level and the claims (Feide, ID-porten).
 */
export function openIdProvider(settings: Settings): IdentityProvider {
  const dialect = dialects[settings.name];
  const discovered = cachedDiscovery(settings);
  return {
    async begin({ redirectUri, loginHint, fresh }) {
      const configuration = await discovered();
      const state = oidc.randomState();
      const nonce = oidc.randomNonce();
      const verifier = oidc.randomPKCECodeVerifier();
      const url = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: dialect.scope,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(dialect.levels[0] === undefined ? {} : { acr_values: dialect.levels[0] }),
        ...(loginHint === undefined ? {} : { login_hint: loginHint }),
        ...(fresh ? { prompt: 'login', max_age: String(freshSeconds) } : {}),
      });
      return { url: url.href, state, nonce, verifier, fresh };
    },
    async finish(callback, attempt) {
      try {
        const { claims, idToken, authTime } = await claimsOf(await discovered(), dialect, callback, attempt);
        const answer = answerFrom(claims, dialect, settings.secret);
        if (answer.outcome !== 'identified') return answer;
        const authenticatedAt =
          authTime === undefined ? null : Temporal.Instant.fromEpochMilliseconds(authTime * 1000);
        return { ...answer, authenticatedAt, idToken };
      } catch (error) {
        return { outcome: 'refused', reason: kindOf(error) };
      }
    },
    async end(idToken, returnTo) {
      const configuration = await discovered();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
      const asked = { id_token_hint: idToken, post_logout_redirect_uri: returnTo };
      return oidc.buildEndSessionUrl(configuration, asked).href;
    },
  };
}
