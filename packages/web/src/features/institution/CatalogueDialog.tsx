import { Button, Checkbox, Dialog } from '@digdir/designsystemet-react';
import { catalogueRoutes, type ShownCourse, type ShownUnit } from '@karakter/contract/institution/catalogue';
import { courseLevels } from '@karakter/domain/institution/catalogue';
import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { apiKey, useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptChanges } from '../../kept-writing/use-kept-changes.ts';
import { useText } from '../../text/language.tsx';
import { SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import { FailedState } from '../../ui/States.tsx';
import { TitledDialog } from '../../ui/TitledDialog.tsx';
import { catalogueText } from './catalogue-texts.ts';
import { useUnitOptions } from './use-unit-options.ts';

type Names = { code: string; nb: string; nn: string; en: string };
type NameFieldsProps = { readonly facts: Names; readonly onChange: (typed: Partial<Names>) => void };

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
      {(['nn', 'en'] as const).map((language) => (
        <TextFormField
          key={language}
          id={language}
          label={text[language]}
          description={text.namesHint}
          value={facts[language]}
          onChange={(name) => onChange({ [language]: name })}
        />
      ))}
    </>
  );
}

const noNames: Names = { code: '', nb: '', nn: '', en: '' };
const invalidates = [catalogueRoutes.listUnits, catalogueRoutes.listCatalogue];

/** A colleague may have changed the same: then the form shows what is registered now, beside what was typed. */
function useSeenAgain(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const route of invalidates) void queries.invalidateQueries({ queryKey: apiKey(route) });
  };
}

type EntryDialogProps<Draft extends Names> = {
  readonly title: string;
  /** The name under which the changes are kept until they are saved. */
  readonly keptAs: string;
  readonly facts: Draft;
  readonly command: { readonly isPending: boolean; readonly error: unknown };
  readonly onSend: (draft: Draft, onSuccess: () => void) => void;
  readonly onClose: () => void;
  readonly onSaved: (code: string) => void;
  /** The fields besides code and names. */
  readonly fields: (draft: Draft, change: (typed: Partial<Draft>) => void) => ReactNode;
};

/** The form of a unit or a course. */
function EntryDialog<Draft extends Names>(props: EntryDialogProps<Draft>) {
  const { title, command, onSend, onClose, onSaved, fields } = props;
  const text = useText(catalogueText);
  const form = useKeptChanges(props.keptAs, props.facts);
  const { content: draft, change } = form;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend(draft, () => {
      form.done();
      onSaved(draft.code);
    });
  };
  return (
    <TitledDialog open onClose={onClose} title={title}>
      <Dialog.Block>
        <form className="form-stack" onSubmit={submit}>
          <NameFields facts={draft} onChange={(typed) => change(typed as Partial<Draft>)} />
          {fields(draft, change)}
          <KeptFormLine kept={form} />
          {command.error ? <FailedState failure={command.error} /> : null}
          <Button type="submit" loading={command.isPending}>
            {text.save}
          </Button>
        </form>
      </Dialog.Block>
    </TitledDialog>
  );
}

export type CatalogueDialogProps<Shown> = {
  /** Undefined where a new unit or course is added. */
  readonly shown: Shown | undefined;
  readonly units: readonly ShownUnit[];
  readonly onClose: () => void;
  readonly onSaved: (code: string) => void;
};

/** Adds a unit, or changes the one that is shown. */
export function UnitDialog({ shown, units, ...ends }: CatalogueDialogProps<ShownUnit>) {
  const text = useText(catalogueText);
  const options = useUnitOptions(units.filter(({ id }) => id !== shown?.id));
  const add = useCommand(catalogueRoutes.addUnit, { invalidates });
  const save = useCommand(catalogueRoutes.changeUnit, { invalidates });
  const onError = useSeenAgain();
  const { code, nb, nn, en } = shown ?? noNames;
  const parentId = shown ? (shown.parentId ?? '') : (options[0]?.value ?? '');
  return (
    <EntryDialog
      {...ends}
      title={shown ? text.changeUnit(shown.code) : text.addUnit}
      keptAs={`unit:${shown?.id ?? 'new'}`}
      facts={{ code, nb, nn, en, parentId, secondPublisher: shown?.secondPublisher ?? false }}
      command={shown ? save : add}
      onSend={(draft, onSuccess) => {
        const body = { ...draft, parentId: draft.parentId || null };
        if (shown)
          save.mutate(
            { params: { unitId: shown.id }, body: { ...body, before: shown } },
            { onSuccess, onError },
          );
        else add.mutate({ body }, { onSuccess });
      }}
      fields={(draft, change) => (
        <>
          {/* A unit at the top, or below one that the reader does not keep, stays where it is. */}
          {shown && !options.some(({ value }) => value === shown.parentId) ? null : (
            <SelectFormField
              id="parentId"
              label={text.above}
              value={draft.parentId}
              options={options}
              onChange={(chosen) => change({ parentId: chosen })}
            />
          )}
          <Checkbox
            id="secondPublisher"
            label={text.secondPublisher}
            description={text.secondPublisherAbout}
            checked={draft.secondPublisher}
            onChange={() => change({ secondPublisher: !draft.secondPublisher })}
          />
        </>
      )}
    />
  );
}

/** `7,5` and `7.5` are both seven and a half; the rules refuse a text that is no number. */
const numberIn = (typed: string) => Number(typed.trim().replace(',', '.')) || 0;

/** Adds a course, or changes the one that is shown. */
export function CourseDialog({ shown, units, ...ends }: CatalogueDialogProps<ShownCourse>) {
  const text = useText(catalogueText);
  const options = useUnitOptions(units);
  const add = useCommand(catalogueRoutes.addCourse, { invalidates });
  const save = useCommand(catalogueRoutes.changeCourse, { invalidates });
  const onError = useSeenAgain();
  const { code, nb, nn, en } = shown ?? noNames;
  const { unitId, credits, level } = shown ?? {
    unitId: options[0]?.value ?? '',
    credits: 10,
    level: 'bachelor' as const,
  };
  return (
    <EntryDialog
      {...ends}
      title={shown ? text.changeCourse(shown.code) : text.addCourse}
      keptAs={`course:${shown?.id ?? 'new'}`}
      facts={{ code, nb, nn, en, unitId, credits: String(credits), level }}
      command={shown ? save : add}
      onSend={(draft, onSuccess) => {
        const body = { ...draft, credits: numberIn(draft.credits) };
        if (shown)
          save.mutate(
            { params: { courseId: shown.id }, body: { ...body, before: shown } },
            { onSuccess, onError },
          );
        else add.mutate({ body }, { onSuccess });
      }}
      fields={(draft, change) => (
        <>
          <TextFormField
            id="credits"
            label={text.credits}
            value={draft.credits}
            required
            onChange={(typed) => change({ credits: typed })}
          />
          <SelectFormField
            id="level"
            label={text.level}
            value={draft.level}
            options={courseLevels.map((value) => ({ value, label: text.levels[value] }))}
            onChange={(chosen) => change({ level: chosen })}
          />
          <SelectFormField
            id="unitId"
            label={text.unit}
            value={draft.unitId}
            options={options}
            onChange={(chosen) => change({ unitId: chosen })}
          />
        </>
      )}
    />
  );
}
