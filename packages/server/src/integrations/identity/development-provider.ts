import type { IncomingMessage } from 'node:http';
import type { ProviderName } from '@karakter/contract/sign-in/routes';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import type { OidcClient } from '../../config.ts';
import { dialects } from './dialects.ts';
import type { StandInPerson } from './port.ts';
import { standInPath, standInSessionCookie } from './stand-in-client.ts';
import {
  choosePersonPage,
  standInErrorPage,
  standInStyle,
  standInStyleAt,
  strangerId,
} from './stand-in-page.ts';

type Settings = {
  name: ProviderName;
  client: OidcClient;
  publicUrl: string;
  redirectUri: string;
  signedOutUri: string;
  /** Everyone who may be chosen at this provider. */
  people: () => Promise<readonly StandInPerson[]>;
};

/** Passes a request to the provider: under its own path, at the public address, and without storing a session. */
function forProvider(request: FastifyRequest, settings: Settings): IncomingMessage {
  const { raw } = request;
  const { host, protocol } = new URL(settings.publicUrl);
  const cookies = (raw.headers.cookie ?? '').split('; ').filter((c) => !c.startsWith(standInSessionCookie));
  raw.headers.cookie = cookies.join('; ');
  raw.headers['x-forwarded-host'] = host;
  raw.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  return raw;
}

function mountChoice(app: FastifyInstance, provider: () => Promise<Provider>, settings: Settings): void {
  const [usual] = dialects[settings.name].levels;
  const path = `${standInPath(settings.name)}/interaction/:uid`;
  const signIn = async (request: FastifyRequest, reply: FastifyReply, accountId: string) => {
    const raw = forProvider(request, settings);
    const { params } = await (await provider()).interactionDetails(raw, reply.raw);
    // The level that is asked for, also where a browser has changed what Karakter asked.
    const acr = usual && String(params.acr_values ?? usual);
    const login = { accountId, ...(acr === undefined ? {} : { acr }), remember: false };
    const next = await (await provider()).interactionResult(raw, reply.raw, { login });
    return reply.redirect(next, 303);
  };

  app.get(path, async (request, reply) => {
    const raw = forProvider(request, settings);
    const interaction = await (await provider()).interactionDetails(raw, reply.raw).catch(() => undefined);
    reply.type('text/html; charset=utf-8');
    if (!interaction) return reply.status(400).send(standInErrorPage());
    const people = await settings.people();
    const { login_hint: hint } = interaction.params;
    if (people.some(({ id }) => id === hint)) return signIn(request, reply, String(hint));
    // Without a referrer the browser would send `Origin: null` with the form, which the origin check refuses.
    reply.header('referrer-policy', 'same-origin');
    return reply.send(choosePersonPage(settings.name, people, request.url));
  });

  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) => {
    done(null, new URLSearchParams(String(body)));
  });
  app.post(path, async (request, reply) => {
    const chosen = request.body instanceof URLSearchParams ? request.body.get('person') : null;
    const people = await settings.people();
    const known = chosen === strangerId || people.some(({ id }) => id === chosen);
    if (chosen === null || !known) return reply.status(400).type('text/html').send(standInErrorPage());
    return signIn(request, reply, chosen);
  });
}

/** The stand-in has no session to end, so only the return address is checked. */
async function wayBack(
  provider: Provider,
  { client }: Settings,
  query: unknown,
): Promise<string | undefined> {
  const { id_token_hint: hint, post_logout_redirect_uri: uri } = query as Record<string, unknown>;
  const found = await provider.Client.find(client.clientId);
  if (!found || typeof hint !== 'string' || typeof uri !== 'string') return undefined;
  if (!found.postLogoutRedirectUriAllowed(uri)) return undefined;
  return provider.IdToken.validate(hint, found).then(
    () => uri,
    () => undefined,
  );
}

/** Ends the provider's session, as the real ones do, but without a page that needs a script. */
function mountEnd(app: FastifyInstance, provider: () => Promise<Provider>, settings: Settings): void {
  app.get(`${standInPath(settings.name)}/session/end`, async (request, reply) => {
    const uri = await wayBack(await provider(), settings, request.query);
    if (uri !== undefined) return reply.redirect(uri, 303);
    return reply.status(400).type('text/html; charset=utf-8').send(standInErrorPage());
  });
}

function mountProtocol(app: FastifyInstance, provider: () => Promise<Provider>, settings: Settings): void {
  const path = standInPath(settings.name);
  // The provider reads the body itself.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.all(`${path}/*`, async (request, reply) => {
    const answer = (await provider()).callback();
    reply.hijack();
    const raw = forProvider(request, settings);
    const originalUrl = request.url;
    Object.assign(raw, { originalUrl, url: originalUrl.slice(path.length) });
    return answer(raw, reply.raw);
  });
}

/** The style of every stand-in's pages. */
export function mountStandInStyle(app: FastifyInstance): void {
  app.get(standInStyleAt, (_, reply) => reply.type('text/css; charset=utf-8').send(standInStyle));
}

/**
 * Stands in for Feide or ID-porten at `/dev-idp/…` in this server: the same protocol and claims, and a page where a
 * demonstration person is chosen. Never in production.
 */
export async function mountDevelopmentProvider(app: FastifyInstance, settings: Settings): Promise<void> {
  const { name, client, redirectUri, signedOutUri } = settings;
  const findPerson = async (id: string) => (await settings.people()).find((person) => person.id === id);
  let made: Promise<Provider> | undefined;
  // Made at the first sign-in, since most starts, above all in tests, have none.
  const make = async () => {
    const { standInProvider } = await import('./stand-in-provider.ts');
    return standInProvider(name, client, { redirectUri, signedOutUri, findPerson });
  };
  const provider = () => {
    made ??= make();
    return made;
  };
  await app.register(async (scope) => mountChoice(scope, provider, settings));
  await app.register(async (scope) => mountEnd(scope, provider, settings));
  await app.register(async (scope) => mountProtocol(scope, provider, settings));
}
