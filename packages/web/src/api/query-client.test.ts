import { onlineManager } from '@tanstack/react-query';
import { afterEach, describe, expect, test } from 'vitest';
import { createExamQueryClient, createQueryClient } from './query-client.ts';

afterEach(() => onlineManager.setOnline(true));

const clients = [
  ['of every page', createQueryClient],
  ['of exam day', createExamQueryClient],
] as const;

test.each(clients)(
  'the client %s gives up a command that is never answered, so that its button works again [Q8]',
  (_, create) => {
    expect(create().getDefaultOptions().mutations?.meta?.patienceMs).toBeGreaterThan(0);
  },
);

describe.each(clients)(
  'where the browser believes that there is no network, the client %s',
  (_, createClient) => {
    test('lets a command fail at once, so that it is not executed later, when it is no longer wanted', async () => {
      onlineManager.setOnline(false);
      const client = createClient();
      let asked = 0;
      const command = client.getMutationCache().build(client, {
        mutationFn: () => {
          asked += 1;
          return Promise.reject(new Error('no network'));
        },
      });
      await expect(command.execute(undefined)).rejects.toThrow('no network');
      expect(command.state).toMatchObject({ status: 'error', isPaused: false });
      onlineManager.setOnline(true);
      await client.resumePausedMutations();
      expect(asked).toBe(1);
    });

    test('lets a query fail too, so that the page shows the problem', async () => {
      onlineManager.setOnline(false);
      const asking = createClient().fetchQuery({
        queryKey: ['something'],
        queryFn: () => Promise.reject(new Error('no network')),
      });
      await expect(asking).rejects.toThrow('no network');
    });
  },
);
