import { randomBytes } from 'node:crypto';
import type { Finding } from '@karakter/contract/operations/checks';
import * as oidc from 'openid-client';
import type { OidcClient } from '../../config.ts';
import { errorDetail } from '../../platform/start/error-detail.ts';

type Trial = { finding: Finding; detail: string | null };

const patienceSeconds = 8;

/**
 * Exchanges a code that was never issued. A provider checks the client before the code (RFC 6749, section 4.1.3): one
 * that rejects the code has accepted the secret.
 */
async function tryClient(configuration: oidc.Configuration, redirectUri: string): Promise<Trial> {
  const invented = { code: randomBytes(16).toString('hex'), redirect_uri: redirectUri };
  try {
    await oidc.genericGrantRequest(configuration, 'authorization_code', {
      ...invented,
      code_verifier: oidc.randomPKCECodeVerifier(),
    });
  } catch (error) {
    if (error instanceof oidc.WWWAuthenticateChallengeError)
      return { finding: 'refused', detail: String(error.status) };
    if (!(error instanceof oidc.ResponseBodyError)) return { finding: 'answers', detail: null };
    const isRefused = error.status === 401 || ['invalid_client', 'unauthorized_client'].includes(error.error);
    if (isRefused) return { finding: 'refused', detail: error.error };
    if (error.error === 'invalid_grant') return { finding: 'works', detail: null };
  }
  return { finding: 'answers', detail: null };
}

/**
 * Fetches the provider's metadata, and checks whether it accepts Karakter's secret. Over https only, unless a test
 * allows http.
 */
export async function tryProvider(
  { issuer, clientId, clientSecret }: OidcClient,
  redirectUri: string,
  execute: oidc.DiscoveryRequestOptions['execute'] = [],
): Promise<Trial> {
  const authentication = oidc.ClientSecretBasic(clientSecret);
  try {
    const options = { timeout: patienceSeconds, execute };
    const configuration = await oidc.discovery(new URL(issuer), clientId, undefined, authentication, options);
    return await tryClient(configuration, redirectUri);
  } catch (error) {
    return { finding: 'unreachable', detail: errorDetail(error) };
  }
}
