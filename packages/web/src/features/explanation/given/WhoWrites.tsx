import { Button, Checkbox, Fieldset, Heading, Paragraph } from '@digdir/designsystemet-react';
import { explanationRoutes, type OfficeCaseView } from '@karakter/contract/explanation/routes';
import { explanationWritingRoutes } from '@karakter/contract/explanation/writing/routes';
import { explanationParts } from '@karakter/domain/explanation/explanation';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useCommand } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { GiveField } from '../../cases/GiveField.tsx';
import * as styles from '../explanation.module.css';
import { givenText } from './given-texts.ts';

type OfCase = { readonly examId: string; readonly view: OfficeCaseView };
const changed = {
  invalidates: [explanationRoutes.showExplanationCase, explanationRoutes.listExplanations],
  fetchesAt409: true,
};

/** Graders who are ill or away, which can be taken back. */
function Away({ examId, view }: OfCase) {
  const text = useText(givenText);
  const declare = useCommand(explanationWritingRoutes.declareAway, changed);
  const params = { examId, explanationId: view.id };
  return (
    <>
      <Fieldset data-size="sm">
        <Fieldset.Legend>{text.away}</Fieldset.Legend>
        <Fieldset.Description>{text.awayAbout}</Fieldset.Description>
        {view.possibleWriters.map(({ personId, name, isMember, isAway }) => (
          <Checkbox
            key={personId}
            label={isMember ? name : text.outside(name)}
            value={personId}
            checked={isAway}
            disabled={declare.isPending}
            onChange={() => declare.mutate({ params, body: { personId, isAway: !isAway } })}
          />
        ))}
      </Fieldset>
      {declare.error && <FailedState failure={declare.error} />}
    </>
  );
}

function Giving({ examId, view }: OfCase) {
  const text = useText(givenText);
  const give = useCommand(explanationWritingRoutes.giveExplanation, changed);
  const params = { examId, explanationId: view.id };
  const to = (personId: string | null) => give.mutate({ params, body: { personId } });
  const options = view.possibleWriters
    .filter(({ personId, isAway }) => !isAway && personId !== view.givenTo)
    .map(({ personId, name, isMember }) => ({
      value: personId,
      label: isMember ? name : text.outside(name),
    }));
  return (
    <>
      {options.length > 0 && (
        <GiveField
          id={`write-${view.id}`}
          label={text.give}
          choose={text.choose}
          give={text.giveNow}
          options={options}
          isPending={give.isPending}
          onGive={to}
        />
      )}
      {view.givenTo !== null && (
        <div>
          <Button variant="tertiary" disabled={give.isPending} onClick={() => to(null)}>
            {text.giveBack}
          </Button>
        </div>
      )}
      {give.error && <FailedState failure={give.error} />}
    </>
  );
}

/** The names of those who wrote each part; nothing while none is written. */
function PartsBy({ view }: Pick<OfCase, 'view'>) {
  const text = useText(givenText);
  const parts = explanationParts.flatMap((part) => {
    const by = view.partsBy.find((each) => each.part === part);
    return by ? [`${text.parts[part]}: ${commaSeparated(by.names)}`] : [];
  });
  if (parts.length === 0) return null;
  return (
    <p className="quiet">
      {text.writtenBy}: {parts.join(' · ')}
    </p>
  );
}

/** Says whether the commission or a grader to whom it is given writes the case, also before it is overdue [E3, G19]. */
export function WhoWrites({ examId, view }: OfCase) {
  const text = useText(givenText);
  const writer = view.possibleWriters.find(({ personId }) => personId === view.givenTo);
  if (!view.mayRecordGiven) return <PartsBy view={view} />;
  return (
    <section className={styles.myCaseSection}>
      <Heading level={2} data-size="2xs">
        {text.title}
      </Heading>
      <Paragraph>
        {view.givenTo === null ? text.isCommissions : text.isGiven(writer?.name ?? '')}{' '}
        {writer?.isAway && `${text.isAway(writer.name)}.`}
      </Paragraph>
      <Giving examId={examId} view={view} />
      <Away examId={examId} view={view} />
      <PartsBy view={view} />
    </section>
  );
}
