import { Link } from '@digdir/designsystemet-react';
import { deskRoutes } from '@karakter/contract/grading/desk-routes';
import { apiUrl } from '../../../api/api-url.ts';
import { useText } from '../../../text/language.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { CommissionGate, type OpenCommission } from '../home/CommissionGate.tsx';
import { viewsText } from './views-texts.ts';

/** As many as one zip holds. */
const atOnce = 100;

function Files({ commission, place }: OpenCommission) {
  const text = useText(viewsText);
  const { commissionId } = commission;
  const numbers = commission.scripts.map((line) => line.candidateNumber).toSorted((a, b) => a - b);
  const parts = Array.from({ length: Math.ceil(numbers.length / atOnce) }, (_, part) =>
    numbers.slice(part * atOnce, (part + 1) * atOnce),
  );
  return (
    <PageShell title={text.filesTitle} place={place} width="reading">
      <TextLink to={`/grading/${commissionId}`}>{text.toDesk}</TextLink>
      <p className="page-about">{text.filesAbout}</p>
      <TextLink to={`/grading/${commissionId}/print`}>{text.toPrint}</TextLink>
      <ul>
        {parts.map((part) => (
          <li key={part[0]}>
            <Link
              href={apiUrl(deskRoutes.answersZip, {
                params: { commissionId },
                query: { numbers: part.join(',') },
              })}
              download
            >
              {text.filesPart(part[0] ?? 0, part.at(-1) ?? 0, part.length)}
            </Link>
          </li>
        ))}
      </ul>
    </PageShell>
  );
}

/** All answers as PDFs in zips, by candidate number alone [U7]. */
export function FilesPage() {
  return <CommissionGate>{(open) => <Files {...open} />}</CommissionGate>;
}
