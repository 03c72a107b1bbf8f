/**
 * How fast answers of ten pages are set as PDF/A-3 and sealed, on one core, as the server's PDF process does it: one
 * line of JSON. `node bench/pdf.ts [documents]`
 */
import { countWords, type RichText } from '@karakter/domain/text/rich-text';
import { compilePdf } from '../packages/server/src/integrations/pdf/typst.ts';
import { createSeal } from '../packages/server/src/integrations/seal/seal-pdf.ts';
import { selfMadeSeal } from '../packages/server/src/integrations/seal/self-made.ts';

const documents = Number(process.argv[2] ?? 100);
const createdAt = Temporal.Instant.from('2026-12-12T12:00:00Z');
const seal = createSeal(selfMadeSeal('bench'));
const sentence =
  'Når myndighetene innfører en avgift, flyttes tilbudskurven oppover, og den nye likevekten får høyere pris og lavere omsatt mengde; hvem som bærer avgiften, avhenger av elastisitetene. ';

/** No two documents share a paragraph, or Typst would take the second from its cache. */
function tenPages(seed: number): RichText {
  const paragraph = (index: number) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: `Avsnitt ${seed}.${index}. ${sentence.repeat(4)}` }],
  });
  return { type: 'doc', content: Array.from({ length: 40 }, (_, index) => paragraph(index)) };
}

type Run = { milliseconds: number; cpuMilliseconds: number; bytes: number; pages: number };

function sealedAnswer(seed: number): Uint8Array {
  const body = tenPages(seed);
  const pdf = compilePdf(
    'answer',
    {
      language: 'nb',
      courseCode: 'SØK1001',
      courseTitle: 'Innføring i samfunnsøkonomi',
      examDate: '12. desember 2026',
      candidateNumber: String(10_000 + seed),
      wordCount: countWords(body),
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      canonical: JSON.stringify({ candidateNumber: 10_000 + seed, questions: [{ id: 'q1', text: body }] }),
      questions: [{ number: '1', title: 'Drøft', points: 100, kind: 'essay', body }],
    },
    { createdAt },
  );
  return seal(pdf, { at: createdAt, reason: 'Besvarelse mottatt', name: 'Institusjonens segl' });
}

function setDocument(seed: number): Run {
  const used = process.cpuUsage();
  const from = performance.now();
  const pdf = sealedAnswer(seed);
  const milliseconds = performance.now() - from;
  const { user, system } = process.cpuUsage(used);
  const [, pages] = /\/Type \/Pages\s+\/Count (\d+)/u.exec(Buffer.from(pdf).toString('latin1')) ?? [];
  return { milliseconds, cpuMilliseconds: (user + system) / 1000, bytes: pdf.length, pages: Number(pages) };
}

setDocument(0);
const runs = Array.from({ length: documents }, (_, index) => setDocument(index + 1));
const times = runs.map((run) => run.milliseconds).toSorted((a, b) => a - b);
const total = times.reduce((sum, time) => sum + time, 0);
const cpu = runs.reduce((sum, run) => sum + run.cpuMilliseconds, 0);
const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
process.stdout.write(
  `${JSON.stringify({
    bench: 'pdf',
    documents,
    pages: runs[0]?.pages,
    bytes: runs[0]?.bytes,
    pdfsPerSecond: Math.round((documents / total) * 10_000) / 10,
    pdfsPerCpuSecond: Math.round((documents / cpu) * 10_000) / 10,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
  })}\n`,
);
