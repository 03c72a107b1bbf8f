import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** The server's reply to a step of the conversation, where it is not content. */
export type MailAnswers = Partial<Record<'greeting' | 'MAIL' | 'RCPT' | 'DATA' | 'message', string>>;
export type TestMailServer = {
  readonly url: string;
  /** The recipients of each accepted message. */
  readonly accepted: string[];
  /** The address that each conversation named as its sender. */
  readonly senders: string[];
  /** The number of connections so far. */
  calls(): number;
  answer(answers: MailAnswers): void;
  stop(): Promise<void>;
};

/** A local mail server that replies as the test wants. */
export async function startMailServer(): Promise<TestMailServer> {
  let answers: MailAnswers = {};
  let calls = 0;
  const accepted: string[] = [];
  const senders: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    calls += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    talk(socket, () => answers, { accepted, senders });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accepted,
    senders,
    calls: () => calls,
    answer: (next) => {
      answers = next;
    },
    stop: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

type Step = {
  readonly receiver?: string;
  readonly senders?: readonly string[];
  readonly isMessage?: boolean;
  readonly reply: string | null;
};

/** The server's action at a line of the conversation; within a message it only waits for the end. */
function stepOf(line: string, isMessage: boolean, answers: MailAnswers): Step {
  if (isMessage && line !== '.') return { isMessage, reply: null };
  if (isMessage) return { reply: answers.message ?? '250 ok' };
  const step = line.slice(0, 4).toUpperCase() as keyof MailAnswers;
  const receiver = /^RCPT TO:<(.*)>/iu.exec(line)?.[1];
  if (answers[step]) return { reply: answers[step] };
  const sender = /^MAIL FROM:<(.*?)>/iu.exec(line)?.[1];
  if (sender !== undefined) return { senders: [sender], reply: '250 ok' };
  if (step === 'DATA') return { isMessage: true, reply: '354 go on' };
  return { ...(receiver !== undefined && { receiver }), reply: '250 ok' };
}

type Heard = Pick<TestMailServer, 'accepted' | 'senders'>;

function talk(socket: Socket, answers: () => MailAnswers, { accepted, senders }: Heard): void {
  let receiver = '';
  let isMessage = false;
  let rest = '';
  const say = (line: string) => socket.write(`${line}\r\n`);
  const take = (step: Step) => {
    senders.push(...(step.senders ?? []));
    if (isMessage && step.reply?.startsWith('2')) accepted.push(receiver);
    isMessage = step.isMessage ?? false;
    receiver = step.receiver ?? receiver;
    if (step.reply !== null) say(step.reply);
  };
  socket.on('error', () => undefined);
  socket.on('data', (data) => {
    const lines = (rest + data.toString()).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(stepOf(line, isMessage, answers()));
  });
  say(answers().greeting ?? '220 test');
}
