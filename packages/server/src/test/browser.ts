/** The response of a page, after all redirects. */
export type Page = { status: number; url: URL; text: string; steps: readonly string[] };

/** A browser without a screen: keeps cookies by path and follows redirects over real HTTP. */
export type TestBrowser = {
  open(address: string, form?: Readonly<Record<string, string>>): Promise<Page>;
  /** Follows one redirect only, and returns where it leads. */
  step(address: string): Promise<{ status: number; location: string }>;
  cookie(name: string): string | undefined;
  /** Changes a cookie's value, as a person who tampers with it does. */
  tamper(name: string, value: string): void;
  setCookies: readonly string[];
};

type Cookie = { name: string; value: string; path: string };

function cookieFrom(header: string): Cookie {
  const [pair = '', ...attributes] = header.split('; ');
  const at = pair.indexOf('=');
  const path = attributes.find((a) => a.toLowerCase().startsWith('path='))?.slice('path='.length) ?? '/';
  const expired = attributes.some((a) => /^(max-age=0|expires=thu, 01 jan 1970)/i.test(a));
  return { name: pair.slice(0, at), value: expired ? '' : pair.slice(at + 1), path };
}

const isRedirect = (status: number) => status >= 300 && status < 400;

/** Opens a browser whose addresses start from `publicUrl`. */
export function openBrowser(publicUrl: string): TestBrowser {
  const jar = new Map<string, Cookie>();
  const setCookies: string[] = [];

  async function send(url: URL, form?: Readonly<Record<string, string>>): Promise<Response> {
    const sent = [...jar.values()].filter((c) => url.pathname.startsWith(c.path) && c.value !== '');
    const headers = { accept: 'text/html', cookie: sent.map((c) => `${c.name}=${c.value}`).join('; ') };
    const post = form && { method: 'POST', body: new URLSearchParams(form) };
    const origin = form && { origin: new URL(publicUrl).origin };
    const answer = await fetch(url, { redirect: 'manual', headers: { ...headers, ...origin }, ...post });
    for (const header of answer.headers.getSetCookie()) {
      setCookies.push(header);
      const cookie = cookieFrom(header);
      jar.set(`${cookie.path} ${cookie.name}`, cookie);
    }
    return answer;
  }

  return {
    setCookies,
    cookie: (name) => [...jar.values()].find((c) => c.name === name && c.value !== '')?.value,
    tamper: (name, value) => void jar.set(`/ ${name}`, { name, value, path: '/' }),
    async step(address) {
      const answer = await send(new URL(address, publicUrl));
      await answer.arrayBuffer();
      return { status: answer.status, location: answer.headers.get('location') ?? '' };
    },
    async open(address, form) {
      let url = new URL(address, publicUrl);
      let answer = await send(url, form);
      const steps = [url.href];
      while (isRedirect(answer.status) && steps.length < 12) {
        await answer.arrayBuffer();
        url = new URL(answer.headers.get('location') ?? '', url);
        steps.push(url.href);
        answer = await send(url);
      }
      return { status: answer.status, url, text: await answer.text(), steps };
    },
  };
}
