import { Button, Details } from '@digdir/designsystemet-react';
import { papersRoutes } from '@karakter/contract/papers/routes';
import { paperLanguages } from '@karakter/domain/papers/paper';
import { FilePdfIcon } from '@navikt/aksel-icons';
import { apiUrl } from '../../../api/api-url.ts';
import { useText } from '../../../text/language.tsx';
import * as styles from './reading.module.css';
import { reserveText } from './reserve-texts.ts';

type ReserveProps = { readonly examId: string; readonly isApproved: boolean };

/** The paper to print in both written forms, as a reserve for the day nothing works [D19]. */
export function PaperReserve({ examId, isApproved }: ReserveProps) {
  const text = useText(reserveText);
  return (
    <Details>
      <Details.Summary>{text.reserve}</Details.Summary>
      <Details.Content>
        <p>{isApproved ? text.words : text.notApproved}</p>
        <div className={styles.reserve}>
          {paperLanguages.map((language) => (
            <Button key={language} asChild variant="secondary" data-size="sm">
              <a href={apiUrl(papersRoutes.printPaper, { params: { examId, language } })} download>
                <FilePdfIcon aria-hidden />
                {text.file[language]}
              </a>
            </Button>
          ))}
        </div>
      </Details.Content>
    </Details>
  );
}
