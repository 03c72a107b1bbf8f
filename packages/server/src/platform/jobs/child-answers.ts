/** What a process says to the server that started it. */
export type FromChild = { readonly isReady: true } | { readonly reply: unknown };

/**
 * Answers the requests of the server that started this process, one at a time, for as long as that lives. From when it
 * says that it is ready its time is counted: to start can take long where the processor has much else to do.
 */
export function answerServer<Request, Reply>(answer: (request: Request) => Reply): void {
  const tell = (told: FromChild) => process.send?.(told);
  process.on('message', (request) => tell({ reply: answer(request as Request) }));
  // A terminal's Ctrl-C reaches every process in it; this one ends with the channel, after its server has.
  process.on('SIGINT', () => undefined);
  tell({ isReady: true });
}
