/** The messages from a process to the server that started it. */
export type FromChild = { readonly isReady: true } | { readonly reply: unknown };

/**
 * Answers the requests of the server that started this process, one at a time, for as long as that server lives. The
 * time limit counts from its report that it is ready, since starting can take long on a busy processor.
 */
export function answerServer<Request, Reply>(answer: (request: Request) => Reply): void {
  const tell = (told: FromChild) => process.send?.(told);
  process.on('message', (request) => tell({ reply: answer(request as Request) }));
  // A terminal's Ctrl-C reaches every process in it; this one ends with the channel, after its server has.
  process.on('SIGINT', () => undefined);
  tell({ isReady: true });
}
