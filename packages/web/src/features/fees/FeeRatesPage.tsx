import { Button, Checkbox, Heading, Paragraph } from '@digdir/designsystemet-react';
import { feesRoutes } from '@karakter/contract/fees/routes';
import type { Route } from '@karakter/contract/platform/route';
import { writtenDate } from '@karakter/domain/calendar/dates';
import type { JsonValue } from '@karakter/domain/text/canonical-json';
import { type FormEvent, useState } from 'react';
import { useApi, useCommand } from '../../api/api.ts';
import { inWords } from '../../kept-writing/document/changed-writing.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useLanguage } from '../../text/language.tsx';
import { DateFormField } from '../../ui/dates/DateFormField.tsx';
import { SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { PageShell } from '../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import * as styles from './fees.module.css';
import { writtenKroner } from './money.ts';
import { emptyRate, missingInRate, type RateDraft, rateNumbers, rateOf } from './rate-draft.ts';
import { useOfficeText } from './use-office-text.ts';

type Received<R extends Route> = R['response']['_zod']['output'];
type Rates = Received<typeof feesRoutes.showFeeRates>;

type NumbersProps = {
  readonly form: RateDraft;
  readonly missing: string | undefined;
  readonly onChange: (part: Partial<RateDraft>) => void;
};

/** What the page calls the fields. */
function useLabels() {
  const text = useOfficeText();
  return {
    unitId: text.unit,
    validFrom: text.validFrom,
    hourly: text.hourlyRate,
    exam: text.minutesExam,
    bachelor: text.minutesBachelor,
    master: text.minutesMaster,
    explanation: text.minutesExplanation,
    paysInternal: text.paysInternal,
  };
}

function Numbers({ form, missing, onChange }: NumbersProps) {
  const text = useOfficeText();
  const labels = useLabels();
  return rateNumbers.map((name) => (
    <TextFormField
      key={name}
      id={`rate-${name}`}
      label={labels[name]}
      value={form[name]}
      error={missing === name ? text.notNumber : undefined}
      onChange={(value) => onChange({ [name]: value })}
    />
  ));
}

function RateForm({ units }: Pick<Rates, 'units'>) {
  const text = useOfficeText();
  const { language } = useLanguage();
  const announce = useAnnounce();
  const kept = useKeptForm('fee-rate', emptyRate);
  const [isTried, setTried] = useState(false);
  const save = useCommand(feesRoutes.saveFeeRate, {
    invalidates: [feesRoutes.showFeeRates],
    onDone: () => {
      kept.done();
      setTried(false);
      announce(text.rateSaved);
    },
  });
  const labels = useLabels();
  const words = (value: JsonValue) =>
    units.find((unit) => unit.unitId === value)?.unitName[language] ?? inWords(value);
  const form = kept.content;
  const unitId = form.unitId || (units[0]?.unitId ?? '');
  const missing = missingInRate(form);
  const change = (part: Partial<RateDraft>) => kept.change((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing) showAndFocus(() => setTried(true), `rate-${missing}`);
    else save.mutate({ body: rateOf(form, unitId) });
  };
  return (
    <form className="form-stack" onSubmit={submit}>
      <SelectFormField
        id="rate-unit"
        label={text.unit}
        value={unitId}
        options={units.map((unit) => ({ value: unit.unitId, label: unit.unitName[language] }))}
        onChange={(value) => change({ unitId: value })}
      />
      <DateFormField
        id="rate-validFrom"
        label={text.validFrom}
        value={form.validFrom}
        error={isTried && missing === 'validFrom' ? text.missing : undefined}
        onChange={(validFrom) => change({ validFrom })}
      />
      <Numbers form={form} missing={isTried ? missing : undefined} onChange={change} />
      <Checkbox
        label={text.paysInternal}
        checked={form.paysInternal}
        onChange={(event) => change({ paysInternal: event.target.checked })}
      />
      <KeptFormLine kept={kept} names={labels} words={words} />
      {save.error && <FailedState failure={save.error} />}
      <div>
        <Button type="submit" loading={save.isPending}>
          {text.saveRate}
        </Button>
      </div>
    </form>
  );
}

function RateList({ rates }: Pick<Rates, 'rates'>) {
  const text = useOfficeText();
  const { language } = useLanguage();
  if (rates.length === 0) return <Paragraph>{text.noRates}</Paragraph>;
  return (
    <ul>
      {rates.map(
        ({
          number,
          unitName,
          validFrom,
          setBy,
          hourlyOre,
          scriptMinutes,
          explanationMinutes,
          paysInternal,
        }) => (
          <li key={number}>
            <strong>
              {unitName[language]}, {writtenDate(validFrom, language)}
            </strong>
            {': '}
            {text.rateOf(
              writtenKroner(hourlyOre, language),
              scriptMinutes.exam,
              scriptMinutes.bachelorThesis,
              scriptMinutes.masterThesis,
              explanationMinutes,
            )}{' '}
            {paysInternal && text.internalToo} <span className="quiet">{setBy}</span>
          </li>
        ),
      )}
    </ul>
  );
}

/** What the exam office's units pay graders, from which day on [G14]. */
export function FeeRatesPage() {
  const text = useOfficeText();
  const found = useApi(feesRoutes.showFeeRates, {});
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  return (
    <PageShell title={text.rates} width="reading">
      <div className={styles.fee}>
        <TextLink to="/fees">{text.officeTitle}</TextLink>
        <Paragraph>{text.ratesAbout}</Paragraph>
        <RateForm units={found.data.units} />
        <section>
          <Heading level={2} data-size="xs">
            {text.rates}
          </Heading>
          <RateList rates={found.data.rates} />
        </section>
      </div>
    </PageShell>
  );
}
