import { existsSync } from 'node:fs';
import packaged from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Pages live for seconds here: optimising their code costs more than it gains.
  '--js-flags=--no-maglev --no-opt',
];

/** With these arguments all profiles share the first profile's cookies: all people would be the same person. */
const sharing = ['--single-process', '--no-zygote', '--disable-web-security'];

/** The program: an installed Chromium, or the one that came with `npm ci`, unpacked the first time. */
export async function browserProgram(): Promise<string> {
  return installed.find(existsSync) ?? packaged.executablePath();
}

/**
 * Opens a browser. `trusted` is the hash of the one public key that is accepted though no authority vouches for its
 * certificate; `more` are further arguments of Chromium.
 */
export async function openBrowser(trusted?: string, more: readonly string[] = []): Promise<Browser> {
  const executablePath = await browserProgram();
  const packed = installed.includes(executablePath) ? [] : packaged.args.filter((a) => !sharing.includes(a));
  const trust = trusted === undefined ? [] : [`--ignore-certificate-errors-spki-list=${trusted}`];
  const launch = () => chromium.launch({ executablePath, args: [...packed, ...quiet, ...trust, ...more] });
  // Chromium itself sometimes crashes at its start, before there is a page (a fault in one of its threads, seen twice).
  return launch().catch(launch);
}
