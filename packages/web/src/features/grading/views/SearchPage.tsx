import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { deskRoutes } from '@karakter/contract/grading/desk-routes';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useApi } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { PageShell } from '../../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { CommissionGate, type OpenCommission } from '../home/CommissionGate.tsx';
import { gradingText } from '../texts.ts';
import * as styles from './views.module.css';
import { viewsText } from './views-texts.ts';

const atOnce = 50;
/** The fewest letters that are searched for. */
const least = 2;
const fieldId = 'search-answers';

type FoundProps = {
  readonly open: OpenCommission;
  readonly text: string;
  readonly from: number;
  /** Shows the next part; given to the last one that is shown. */
  readonly onMore: (() => void) | null;
};

function Found({ open, text: searched, from, onMore }: FoundProps) {
  const text = useText(viewsText);
  const words = useText(gradingText);
  const { commissionId } = open.commission;
  const { questions } = open.paper.paper;
  const found = useApi(
    deskRoutes.searchAnswers,
    { params: { commissionId }, query: { text: searched, from } },
    { placeholderData: keepPreviousData },
  );
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  return (
    <>
      {from === 0 && <p role="status">{text.found(found.data.total)}</p>}
      {from === 0 && found.data.notSearched > 0 && (
        <Alert data-color="warning" data-size="sm">
          <p>{text.notSearched(found.data.notSearched)}</p>
          <Button variant="tertiary" data-size="sm" onClick={() => void found.refetch()}>
            {text.searchAgain}
          </Button>
        </Alert>
      )}
      <ul className={styles.hits}>
        {found.data.hits.map(({ candidateNumber, excerpts }) => (
          <li key={candidateNumber}>
            <TextLink to={`/grading/${commissionId}/${candidateNumber}`}>
              {words.candidate(candidateNumber)}
            </TextLink>
            {excerpts.map(({ questionId, pieces }) => (
              <p key={questionId} className={styles.excerpt}>
                <span className="quiet">{questions.findIndex(({ id }) => id === questionId) + 1}. </span>
                {pieces.map(({ text: piece, isFound }, index) => {
                  const Piece = isFound ? 'mark' : 'span';
                  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces keep their order
                  return <Piece key={index}>{piece}</Piece>;
                })}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {onMore && from + atOnce < found.data.total && (
        <Button variant="tertiary" data-size="sm" onClick={onMore}>
          {text.moreHits}
        </Button>
      )}
    </>
  );
}

/** Searches inside all answers of an open commission. */
export function Search(open: OpenCommission) {
  const text = useText(viewsText);
  const [address, setAddress] = useSearchParams();
  const searched = address.get('text') ?? '';
  const [typed, setTyped] = useState(searched);
  const [isTried, setTried] = useState(false);
  const isShort = typed.trim().length < least;
  const parts = Math.max(1, Number(address.get('parts')) || 1);
  const path = `/grading/${open.commission.commissionId}`;
  return (
    <PageShell title={text.searchTitle} place={open.place}>
      <TextLink to={path}>{text.toDesk}</TextLink>
      <form
        className={styles.searchForm}
        onSubmit={(event) => {
          event.preventDefault();
          if (isShort) return showAndFocus(() => setTried(true), fieldId);
          setTried(false);
          setAddress({ text: typed.trim() });
        }}
      >
        <Textfield
          id={fieldId}
          data-size="sm"
          type="search"
          error={isTried && isShort ? text.searchShort : false}
          label={text.searchLabel}
          description={text.searchHelp}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" data-size="sm">
          {text.search}
        </Button>
      </form>
      {searched.length >= least &&
        Array.from({ length: parts }, (_, part) => part * atOnce).map((from) => (
          <Found
            key={`${searched} ${from}`}
            open={open}
            text={searched}
            from={from}
            onMore={
              from === (parts - 1) * atOnce
                ? () => setAddress({ text: searched, parts: String(parts + 1) }, { replace: true })
                : null
            }
          />
        ))}
    </PageShell>
  );
}

/** Searches inside all answers of the commission; what is searched for is in the address. */
export function SearchPage() {
  return <CommissionGate>{(open) => <Search {...open} />}</CommissionGate>;
}
