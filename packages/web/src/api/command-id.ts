import { useState } from 'react';
import type { ApiRefusal } from './api-refusal.ts';

/**
 * The id of a thing to be created, chosen here so that it is created once even if the command is sent repeatedly. It
 * stays when the content is changed after a lost response: the server then reports that the first was created,
 * instead of creating a second one. After that report (`onError`), the next command creates a new thing.
 */
export function useCommandId() {
  const [id, setId] = useState<string>(() => crypto.randomUUID());
  const renew = () => setId(crypto.randomUUID());
  const onError = ({ code }: ApiRefusal) => {
    if (code === 'doneOtherwise') renew();
  };
  return { id, renew, onError };
}
