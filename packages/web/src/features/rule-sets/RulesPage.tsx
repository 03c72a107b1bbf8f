import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { rulesRoutes, type ShownRule } from '@karakter/contract/rule-sets/routes';
import { parameterText } from '@karakter/contract/rules/parameter-texts';
import { valueLines } from '@karakter/contract/rules/value-words';
import { writtenDate } from '@karakter/domain/calendar/dates';
import { ruleGroups } from '@karakter/domain/rules/planned/rule-fields';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { isFilledDate } from '../../text/oslo-time.ts';
import { DateFormField } from '../../ui/dates/DateFormField.tsx';
import { SelectFormField } from '../../ui/FormField.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { Plans } from './Plans.tsx';
import * as styles from './rules.module.css';
import { rulesText } from './rules-texts.ts';

type Shown = (typeof rulesRoutes.showRules)['response']['_zod']['output'];
type RuleProps = { readonly rule: ShownRule; readonly shown: Pick<Shown, 'unitId' | 'sector' | 'mayPlan'> };

const toneOf = { act: 'open', usual: 'open', own: 'note' } as const;

/** One rule: its value, its paragraph and law, whose it is, and since when. */
function Rule({ rule, shown: { unitId, sector, mayPlan } }: RuleProps) {
  const text = useText(rulesText);
  const names = useText(parameterText);
  const { language } = useLanguage();
  const lines = valueLines(language, rule.parameter, sector, rule.value);
  const [isPlanning, setPlanning] = useState(false);
  const day = (date: string) => writtenDate(date, language);
  const name = names.parameters[rule.parameter];
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <Heading level={3} data-size="2xs">
          {name}
        </Heading>
        <StatusTag tone={toneOf[rule.origin]}>{text.origins[rule.origin]}</StatusTag>
      </div>
      <ul className={styles.values}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="quiet">{text.basis(rule.inWords?.[language] ?? rule.legalBasis, rule.law)}</p>
      <p className="quiet">
        {rule.until ? text.sinceUntil(day(rule.from), day(rule.until)) : text.since(day(rule.from))}
        {rule.byFiling && ` ${text.byFiling}`}
      </p>
      {mayPlan && (
        <Button variant="tertiary" data-size="sm" onClick={() => setPlanning(true)}>
          {text.plan}
          <span className="ds-sr-only">{name}</span>
        </Button>
      )}
      {isPlanning && (
        <PlanDialog unitId={unitId} sector={sector} rule={rule} onClose={() => setPlanning(false)} />
      )}
    </li>
  );
}

/** The rules in the parts of an exam's course. */
function Groups({ shown }: { readonly shown: Shown }) {
  const names = useText(parameterText);
  return ruleGroups.map((group) => (
    <section key={group} className={styles.part} aria-labelledby={`rules-${group}`}>
      <Heading level={2} data-size="xs" id={`rules-${group}`}>
        {names.groups[group]}
      </Heading>
      <ul className={styles.lines}>
        {shown.rules
          .filter((rule) => rule.group === group)
          .map((rule) => (
            <Rule key={rule.parameter} rule={rule} shown={shown} />
          ))}
      </ul>
    </section>
  ));
}

type Look = { readonly on: string | null; readonly unit: string | null };

function WhichRules({
  shown,
  look,
  onLook,
}: {
  readonly shown: Shown;
  readonly look: Look;
  readonly onLook: (look: Look) => void;
}) {
  const text = useText(rulesText);
  const { language } = useLanguage();
  return (
    <div className={styles.look}>
      <DateFormField
        id="rules-on"
        label={text.day}
        value={look.on ?? shown.on}
        onChange={(on) => onLook({ ...look, on })}
      />
      {shown.institutions.length > 1 && (
        <SelectFormField
          id="rules-of"
          label={text.institution}
          value={shown.unitId}
          options={shown.institutions.map(({ id, name }) => ({ value: id, label: name[language] }))}
          onChange={(unit) => onLook({ ...look, unit })}
        />
      )}
    </div>
  );
}

/** The rules of the institution on a day, and the changes planned in them [U1]. */
export function RulesPage() {
  const text = useText(rulesText);
  const [look, setLook] = useState<Look>({ on: null, unit: null });
  const query = {
    ...(look.on !== null && isFilledDate(look.on) && { on: look.on }),
    ...(look.unit !== null && { unit: look.unit }),
  };
  const read = useApi(rulesRoutes.showRules, { query }, { placeholderData: keepPreviousData });
  return (
    <PageShell title={text.title} width="reading">
      <Paragraph className="page-about">{text.about}</Paragraph>
      {read.isPending && <LoadingState />}
      {read.isError && <FailedState failure={read.error} onRetry={() => void read.refetch()} />}
      {read.data && (
        <>
          <WhichRules shown={read.data} look={look} onLook={setLook} />
          <Plans plans={read.data.plans} sector={read.data.sector} mayPlan={read.data.mayPlan} />
          <Groups shown={read.data} />
        </>
      )}
    </PageShell>
  );
}
