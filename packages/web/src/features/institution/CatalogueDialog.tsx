import { Button, Dialog } from '@digdir/designsystemet-react';
import { catalogueRoutes, type ShownCourse, type ShownUnit } from '@karakter/contract/institution/catalogue';
import { courseLevels } from '@karakter/domain/institution/catalogue';
import type { FormEvent } from 'react';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptChanges } from '../../kept-writing/use-kept-changes.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import { FailedState } from '../../ui/States.tsx';
import { TitledDialog } from '../../ui/TitledDialog.tsx';
import { catalogueText } from './catalogue-texts.ts';

type Facts = { code: string; nb: string; nn: string; en: string };
type NameFieldsProps = { readonly facts: Facts; readonly onChange: (typed: Partial<Facts>) => void };

function NameFields({ facts, onChange }: NameFieldsProps) {
  const text = useText(catalogueText);
  return (
    <>
      <TextFormField
        id="code"
        label={text.code}
        value={facts.code}
        required
        autoComplete="off"
        onChange={(code) => onChange({ code })}
      />
      <TextFormField id="nb" label={text.nb} value={facts.nb} required onChange={(nb) => onChange({ nb })} />
      <TextFormField
        id="nn"
        label={text.nn}
        description={text.namesHint}
        value={facts.nn}
        onChange={(nn) => onChange({ nn })}
      />
      <TextFormField
        id="en"
        label={text.en}
        description={text.namesHint}
        value={facts.en}
        onChange={(en) => onChange({ en })}
      />
    </>
  );
}

/** The units to choose from, in the language of the page. */
export function useUnitOptions(units: readonly ShownUnit[]) {
  const { language } = useLanguage();
  return units.map((unit) => ({ value: unit.id, label: `${unit.code} ${unit[language]}` }));
}

const noNames = { code: '', nb: '', nn: '', en: '' };
const invalidates = [catalogueRoutes.listUnits, catalogueRoutes.listCatalogue];

type DialogProps<Shown> = {
  /** Undefined: a new one. */
  readonly shown: Shown | undefined;
  readonly units: readonly ShownUnit[];
  readonly onClose: () => void;
  readonly onSaved: (code: string) => void;
};

/** A new unit, or one that is there. */
export function UnitDialog({ shown, units, onClose, onSaved }: DialogProps<ShownUnit>) {
  const text = useText(catalogueText);
  const options = useUnitOptions(units.filter(({ id }) => id !== shown?.id));
  const facts = shown
    ? { code: shown.code, nb: shown.nb, nn: shown.nn, en: shown.en, parentId: shown.parentId ?? '' }
    : { ...noNames, parentId: options[0]?.value ?? '' };
  const form = useKeptChanges(`unit:${shown?.id ?? 'new'}`, facts);
  const { content: draft, change } = form;
  const onDone = () => {
    form.done();
    onSaved(draft.code);
  };
  const add = useCommand(catalogueRoutes.addUnit, { invalidates, onDone });
  const save = useCommand(catalogueRoutes.changeUnit, { invalidates, onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { ...draft, parentId: draft.parentId || null };
    if (shown) save.mutate({ params: { unitId: shown.id }, body });
    else add.mutate({ body });
  };
  return (
    <TitledDialog open onClose={onClose} title={shown ? text.changeUnit(shown.code) : text.addUnit}>
      <Dialog.Block>
        <form className="form-stack" onSubmit={submit}>
          <NameFields facts={draft} onChange={change} />
          {!shown?.isTop && (
            <SelectFormField
              id="parentId"
              label={text.above}
              value={draft.parentId}
              options={options}
              onChange={(parentId) => change({ parentId })}
            />
          )}
          <KeptFormLine kept={form} />
          {(add.error ?? save.error) && <FailedState failure={add.error ?? save.error} />}
          <Button type="submit" loading={add.isPending || save.isPending}>
            {text.save}
          </Button>
        </form>
      </Dialog.Block>
    </TitledDialog>
  );
}

/** `7,5` and `7.5` are both seven and a half; what is no number is for the rules to refuse. */
const numberIn = (typed: string) => Number(typed.trim().replace(',', '.')) || 0;

/** A new course, or one that is there. */
export function CourseDialog({ shown, units, onClose, onSaved }: DialogProps<ShownCourse>) {
  const text = useText(catalogueText);
  const options = useUnitOptions(units);
  const { id: _, ...known } = shown ?? { id: '', ...noNames, unitId: options[0]?.value ?? '', credits: 10 };
  const facts = { level: 'bachelor', ...known, credits: String(known.credits) };
  const form = useKeptChanges(`course:${shown?.id ?? 'new'}`, facts);
  const { content: draft, change } = form;
  const onDone = () => {
    form.done();
    onSaved(draft.code);
  };
  const add = useCommand(catalogueRoutes.addCourse, { invalidates, onDone });
  const save = useCommand(catalogueRoutes.changeCourse, { invalidates, onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const level = courseLevels.find((each) => each === draft.level) ?? 'bachelor';
    const body = { ...draft, level, credits: numberIn(draft.credits) };
    if (shown) save.mutate({ params: { courseId: shown.id }, body });
    else add.mutate({ body });
  };
  return (
    <TitledDialog open onClose={onClose} title={shown ? text.changeCourse(shown.code) : text.addCourse}>
      <Dialog.Block>
        <form className="form-stack" onSubmit={submit}>
          <NameFields facts={draft} onChange={change} />
          <TextFormField
            id="credits"
            label={text.credits}
            value={draft.credits}
            required
            onChange={(credits) => change({ credits })}
          />
          <SelectFormField
            id="level"
            label={text.level}
            value={draft.level}
            options={courseLevels.map((value) => ({ value: value as string, label: text.levels[value] }))}
            onChange={(level) => change({ level })}
          />
          <SelectFormField
            id="unitId"
            label={text.unit}
            value={draft.unitId}
            options={options}
            onChange={(unitId) => change({ unitId })}
          />
          <KeptFormLine kept={form} />
          {(add.error ?? save.error) && <FailedState failure={add.error ?? save.error} />}
          <Button type="submit" loading={add.isPending || save.isPending}>
            {text.save}
          </Button>
        </form>
      </Dialog.Block>
    </TitledDialog>
  );
}
