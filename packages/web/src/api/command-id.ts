import { useState } from 'react';
import type { ApiRefusal } from './api-refusal.ts';

/**
 * The id of what is about to be made, chosen here so that it is made once however often it is sent. It stays when the
 * contents are changed after an answer was lost: then the server says that the first was made, instead of making a
 * second beside it unasked. Once it has said so (`onError`), what is sent next is a thing of its own.
 */
export function useCommandId() {
  const [id, setId] = useState<string>(() => crypto.randomUUID());
  const renew = () => setId(crypto.randomUUID());
  const onError = ({ code }: ApiRefusal) => {
    if (code === 'doneOtherwise') renew();
  };
  return { id, renew, onError };
}
