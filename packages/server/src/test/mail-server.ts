import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** The server's reply to a step of the conversation, where it is not content. */
export type MailAnswers = Partial<Record<'greeting' | 'MAIL' | 'RCPT' | 'DATA' | 'message', string>>;
export type TestMailServer = {
  readonly url: string;
  /** The recipients of each accepted message. */
  readonly accepted: string[];
  /** Each accepted message as it was sent, with its recipient. */
  readonly messages: { readonly to: string; readonly source: string }[];
  /** The address that each conversation named as its sender. */
  readonly senders: string[];
  /** The number of connections so far. */
  calls(): number;
  answer(answers: MailAnswers): void;
  /** There is no such mailbox: mail to this address is refused for good. */
  refuse(address: string): void;
  stop(): Promise<void>;
};

/** A local mail server that replies as the test wants. */
export async function startMailServer(): Promise<TestMailServer> {
  let answers: MailAnswers = {};
  let calls = 0;
  const refused = new Set<string>();
  const accepted: string[] = [];
  const messages: TestMailServer['messages'] = [];
  const senders: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    calls += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    talk(socket, () => answers, { accepted, messages, senders, refused });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accepted,
    messages,
    senders,
    calls: () => calls,
    answer: (next) => {
      answers = next;
    },
    refuse: (address) => void refused.add(address),
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
function stepOf(
  line: string,
  isMessage: boolean,
  { answers, refused }: { answers: MailAnswers; refused: ReadonlySet<string> },
): Step {
  if (isMessage && line !== '.') return { isMessage, reply: null };
  if (isMessage) return { reply: answers.message ?? '250 ok' };
  const step = line.slice(0, 4).toUpperCase() as keyof MailAnswers;
  const receiver = /^RCPT TO:<(.*)>/iu.exec(line)?.[1];
  if (answers[step]) return { reply: answers[step] };
  if (receiver !== undefined && refused.has(receiver)) return { reply: '550 5.1.1 no such mailbox' };
  const sender = /^MAIL FROM:<(.*?)>/iu.exec(line)?.[1];
  if (sender !== undefined) return { senders: [sender], reply: '250 ok' };
  if (step === 'DATA') return { isMessage: true, reply: '354 go on' };
  return { ...(receiver !== undefined && { receiver }), reply: '250 ok' };
}

type Heard = Pick<TestMailServer, 'accepted' | 'messages' | 'senders'> & {
  readonly refused: ReadonlySet<string>;
};

function talk(socket: Socket, answers: () => MailAnswers, heard: Heard): void {
  const { accepted, messages, senders, refused } = heard;
  let receiver = '';
  let source: string[] = [];
  let isMessage = false;
  let rest = '';
  const say = (line: string) => socket.write(`${line}\r\n`);
  const take = (step: Step) => {
    senders.push(...(step.senders ?? []));
    if (isMessage && step.reply?.startsWith('2')) {
      accepted.push(receiver);
      messages.push({ to: receiver, source: source.join('\r\n') });
      source = [];
    }
    isMessage = step.isMessage ?? false;
    receiver = step.receiver ?? receiver;
    if (step.reply !== null) say(step.reply);
  };
  socket.on('error', () => undefined);
  socket.on('data', (data) => {
    const lines = (rest + data.toString()).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      // A line that begins with a dot is sent with another before it.
      if (isMessage && line !== '.') source.push(line.replace(/^\.\./, '.'));
      take(stepOf(line, isMessage, { answers: answers(), refused }));
    }
  });
  say(answers().greeting ?? '220 test');
}
