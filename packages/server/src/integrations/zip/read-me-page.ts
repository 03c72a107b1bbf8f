import { writtenNumber } from '@karakter/domain/text/wording';
import type { BundleEntry, BundleFacts } from './bundle-facts.ts';

const style = `body{font:1.05rem/1.55 Georgia,serif;max-width:60rem;margin:2.5rem auto;padding:0 1.25rem;color:#1a1a1a}
h1{font-weight:600}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #ccc;
vertical-align:top}td:nth-child(3){white-space:nowrap}code{font-size:.8rem;overflow-wrap:anywhere}`;

/**
 * The index of a bundle as a page that opens in any browser, from a folder, without network or scripts, for
 * anyone who unpacks the archive when Karakter is long gone.
 */
export function readMePage(files: readonly BundleEntry[], facts: BundleFacts): string {
  return `<!doctype html>
<html lang="nb">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(facts.title)}</title>
<style>${style}</style></head>
<body>
<h1>${escaped(facts.title)}</h1>
${facts.introduction.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}
<h2>Innhold</h2>
<p>Pakken kan leses uten systemet den kommer fra. PDF-filene er PDF/A, JSON-filene er ren tekst i UTF-8.
Kontrollsummen (SHA-256) viser om en fil er den samme som da pakken ble laget. Alle står også i
<a href="manifest.json">manifest.json</a>, sammen med denne sidens egen.</p>
<table>
<thead><tr><th scope="col">Fil</th><th scope="col">Hva</th><th scope="col">Størrelse</th><th scope="col">SHA-256</th></tr></thead>
<tbody>
${files.map(row).join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

function row({ path, bytes, sha256, about }: BundleEntry): string {
  const size = writtenNumber.nb(bytes);
  return `<tr><td><a href="${path}">${path}</a></td><td>${escaped(about)}</td><td>${size} byte</td><td><code>${sha256}</code></td></tr>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => entities[character] ?? character);
}
