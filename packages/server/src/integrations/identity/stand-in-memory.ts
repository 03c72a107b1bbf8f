import type { Adapter, AdapterPayload } from 'oidc-provider';

type Kept = { payload: AdapterPayload; until: number };

/** The development provider's state, in memory only: a restart loses sign-ins in progress. */
export function standInMemory(): (model: string) => Adapter {
  const kept = new Map<string, Kept>();
  const forgetExpired = () => {
    for (const [key, { until }] of kept) if (until < performance.now()) kept.delete(key);
  };
  const firstWhere = (model: string, fits: (payload: AdapterPayload) => boolean) =>
    [...kept].find(([key, { payload }]) => key.startsWith(`${model}:`) && fits(payload))?.[1].payload;
  return (model) => ({
    async upsert(id, payload, expiresIn = 3600) {
      forgetExpired();
      kept.set(`${model}:${id}`, { payload, until: performance.now() + expiresIn * 1000 });
    },
    find: async (id) => kept.get(`${model}:${id}`)?.payload,
    findByUid: async (uid) => firstWhere(model, (payload) => payload.uid === uid),
    findByUserCode: async (userCode) => firstWhere(model, (payload) => payload.userCode === userCode),
    async consume(id) {
      const found = kept.get(`${model}:${id}`);
      if (found) found.payload.consumed = true;
    },
    async destroy(id) {
      kept.delete(`${model}:${id}`);
    },
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
    },
  });
}
