type Sent = { readonly to: string; readonly source: string };

/** The text of a mail as its receiver reads it. */
function textOf({ source }: Sent): string {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const encoding = /^content-transfer-encoding: *(\S+)/im.exec(head)?.[1]?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Waits for a mail to this address in which the text is found, and returns what was found. */
export async function mailTo(messages: readonly Sent[], to: string, sought: RegExp): Promise<string> {
  const until = performance.now() + 20_000;
  while (performance.now() < until) {
    for (const mail of messages) {
      const found = mail.to === to ? sought.exec(textOf(mail))?.[0] : undefined;
      if (found !== undefined) return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(
    `no mail to ${to} with ${sought}: ${messages.map((mail) => `${mail.to}: ${textOf(mail)}`).join('\n')}`,
  );
}
