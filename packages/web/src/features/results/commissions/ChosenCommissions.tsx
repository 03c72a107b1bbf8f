import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ResultsView, resultsRoutes } from '@karakter/contract/results/routes';
import { writtenList } from '@karakter/domain/text/wording';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { AnnounceDialog } from '../AnnounceDialog.tsx';
import * as styles from '../results.module.css';
import { resultsChanged } from '../results-changed.ts';
import { commissionResultsText } from './commission-results-texts.ts';

type Chosen = readonly ResultsView['commissions'][number][];
type OfChosen = { readonly examId: string; readonly chosen: Chosen };

function useNames() {
  const text = useText(commissionResultsText);
  const { language } = useLanguage();
  return (chosen: Chosen) => text.these(writtenList[language](chosen.map(({ number }) => String(number))));
}

function CheckChosen({ examId, chosen }: OfChosen) {
  const text = useText(commissionResultsText);
  const name = useNames()(chosen);
  const check = useCommand(resultsRoutes.checkCommissions, { invalidates: resultsChanged });
  const commissions = chosen.map(({ number }) => number);
  const count = chosen.reduce((sum, { agreed }) => sum + agreed, 0);
  return (
    <ConfirmButton
      label={text.check(name)}
      variant="secondary"
      command={check}
      onConfirm={(close) => check.mutate({ params: { examId }, body: { commissions } }, { onSuccess: close })}
    >
      <Paragraph>{text.checkWords(count)}</Paragraph>
    </ConfirmButton>
  );
}

function AnnounceChosen({ examId, chosen }: OfChosen) {
  const text = useText(commissionResultsText);
  const label = text.announce(useNames()(chosen));
  const [isAsking, setAsking] = useState(false);
  const plannedFor = chosen.find((each) => each.plannedFor !== null)?.plannedFor ?? null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{label}</Button>
      {isAsking && (
        <AnnounceDialog
          examId={examId}
          label={label}
          plannedFor={plannedFor}
          commissions={chosen}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** Checks or announces the chosen commissions: each button names those it is for [P4, R1]. */
export function ChosenCommissions({ examId, chosen }: OfChosen) {
  const toCheck = chosen.filter(({ mayCheck }) => mayCheck);
  const toAnnounce = chosen.filter(({ mayAnnounce }) => mayAnnounce);
  if (chosen.length === 0) return null;
  return (
    <div className={styles.chosenCommissions}>
      {toCheck.length > 0 && <CheckChosen examId={examId} chosen={toCheck} />}
      {toAnnounce.length > 0 && <AnnounceChosen examId={examId} chosen={toAnnounce} />}
    </div>
  );
}
