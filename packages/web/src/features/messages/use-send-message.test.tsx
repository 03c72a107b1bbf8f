// @vitest-environment jsdom
import { act, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { hooksOnPages } from '../../test/hook-on-page.tsx';
import type { MessageDraft } from './MessageFields.tsx';

// jsdom lacks it, and the components of Designsystemet ask for it when they are loaded.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
const { useSendMessage } = await import('./use-send-message.ts');

const onPage = hooksOnPages();
afterEach(() => vi.restoreAllMocks());

const draft: MessageDraft = { nb: 'Rettelse', nn: '', en: '' };

it('the sender sees why the last message was refused, not why an earlier one was [D10]', async () => {
  let refusal = 'toAllRefused';
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () =>
    Response.json({ refusal: { code: refusal, message: refusal } }, { status: 409 }),
  );
  const { result } = onPage(() =>
    useSendMessage({ examId: '11111111-1111-4111-8111-111111111111', onDone: () => undefined }),
  );
  act(() => result.current.send(draft, null));
  await waitFor(() => expect(result.current.error?.code).toBe('toAllRefused'));
  refusal = 'toRoomRefused';
  act(() => result.current.send(draft, 'A'));
  await waitFor(() => expect(result.current.error?.code).toBe('toRoomRefused'));
});
