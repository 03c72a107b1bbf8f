import { type ProviderName, providerNames } from '@karakter/contract/sign-in/routes';
import type { FastifyInstance } from 'fastify';
import type { CustomFetch } from 'openid-client';
import type { Config, OidcClient } from '../../config.ts';
import {
  mountDevelopmentProvider,
  mountStandInStyle,
} from '../../integrations/identity/development-provider.ts';
import { openIdProvider } from '../../integrations/identity/openid.ts';
import type { IdentityProvider } from '../../integrations/identity/port.ts';
import { standInClient } from '../../integrations/identity/stand-in-client.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { Services } from '../../services.ts';
import { demonstrationPeople } from './store.ts';

export type Providers = Readonly<Partial<Record<ProviderName, IdentityProvider>>>;

/** Where the provider sends the browser when its session is ended too; it must know the address beforehand. */
export const signedOutUrl = (config: Pick<Config, 'publicUrl'>) => `${config.publicUrl}/signed-out`;

export const callbackUrl = (config: Pick<Config, 'publicUrl'>, name: ProviderName) =>
  `${config.publicUrl}/api/sign-in/${name}/callback`;

/** Calls the stand-in in this same program, also where the public address can't be reached from here. */
function localFetch({ publicUrl, host, port }: Config): CustomFetch {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return (url, { body, ...options }) => {
    const { pathname, search } = new URL(url);
    if (!url.startsWith(publicUrl))
      throw new Error('the development provider is asked at its own address only');
    const given = (body ?? null) as NonNullable<RequestInit['body']> | null;
    return fetch(`http://${reachable}:${port}${pathname}${search}`, { ...options, body: given });
  };
}

async function standIn(
  app: FastifyInstance,
  services: Services,
  name: ProviderName,
): Promise<IdentityProvider> {
  const { config, db } = services;
  const client = standInClient(name, config);
  const people = async () => {
    const all = await inTransaction(db, { identity: 'visible', effect: 'read' }, demonstrationPeople);
    return all.filter(({ provider }) => provider === name);
  };
  const { publicUrl, secret } = config;
  await mountDevelopmentProvider(app, {
    name,
    client,
    publicUrl,
    redirectUri: callbackUrl(config, name),
    signedOutUri: signedOutUrl(config),
    people,
  });
  return openIdProvider({ ...client, name, secret, fetchLocally: localFetch(config) });
}

/** Which providers there are: those the settings name; outside production both, with a stand-in for the other. */
export const offeredProviders = (config: Pick<Config, 'production' | ProviderName>): ProviderName[] =>
  providerNames.filter((name) => !config.production || config[name] !== undefined);

/** Where people can sign in: what the settings name; outside production the stand-in takes the other's place. */
export async function signInProviders(app: FastifyInstance, services: Services): Promise<Providers> {
  const { config } = services;
  if (!config.production) mountStandInStyle(app);
  const made = offeredProviders(config).map(async (name): Promise<[ProviderName, IdentityProvider]> => {
    const client: OidcClient | undefined = config[name];
    if (client) return [name, openIdProvider({ ...client, name, secret: config.secret })];
    return [name, await standIn(app, services, name)];
  });
  return Object.fromEntries(await Promise.all(made));
}
