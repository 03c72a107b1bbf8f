import { Button, Checkbox, Field, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useText } from '../../../../text/language.tsx';
import type { ScriptLine } from '../../api-types.ts';
import { gradingText } from '../../texts.ts';
import { deskText } from '../desk-texts.ts';
import type { Place } from '../script-place.ts';
import * as styles from '../styles/desk.module.css';
import { ScriptList } from './ScriptList.tsx';
import {
  filterCounts,
  type ScriptFilter,
  type ScriptOrder,
  type ScriptView,
  scriptFilters,
  scriptOrders,
  scriptViewAsAddress,
} from './script-view.ts';

type ViewProps = { readonly lines: readonly ScriptLine[]; readonly view: ScriptView };

/** Filter and order of the list; both are in the address, so that a view can be bookmarked. */
function ViewChoice({ lines, view }: ViewProps) {
  const text = useText(deskText);
  const [, setAddress] = useSearchParams();
  const counts = filterCounts(lines);
  const change = (changes: Partial<ScriptView>) =>
    setAddress(scriptViewAsAddress({ ...view, ...changes }), { replace: true });
  return (
    <div className={styles.viewChoice}>
      <Field data-size="sm">
        <Label htmlFor="show-scripts">{text.show}</Label>
        <Select
          id="show-scripts"
          value={view.filter}
          onChange={(event) => change({ filter: event.target.value as ScriptFilter })}
        >
          {scriptFilters.map((filter) => (
            <Select.Option key={filter} value={filter}>
              {text.filterWithCount(text.filters[filter], counts[filter])}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Field data-size="sm">
        <Label htmlFor="order-scripts">{text.order}</Label>
        <Select
          id="order-scripts"
          value={view.order}
          onChange={(event) => change({ order: event.target.value as ScriptOrder })}
        >
          {scriptOrders.map((order) => (
            <Select.Option key={order} value={order}>
              {text.orders[order]}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Checkbox
        data-size="sm"
        label={text.reversed}
        value="reversed"
        checked={view.isReversed}
        onChange={(event) => change({ isReversed: event.target.checked })}
      />
    </div>
  );
}

type ScriptColumnProps = {
  readonly place: Place;
  readonly lines: readonly ScriptLine[];
  readonly underWay: (candidateNumber: number) => boolean;
};

/** The steps to the previous and the next script, and the list of all with its filter and order. */
export function ScriptColumn({ place, lines, underWay }: ScriptColumnProps) {
  const text = useText(gradingText);
  const desk = useText(deskText);
  const [isListOpen, setListOpen] = useState(false);
  return (
    <div className={styles.scriptColumn} data-open={isListOpen || undefined}>
      <div className={styles.scriptSteps}>
        <Button
          variant="secondary"
          data-size="sm"
          disabled={place.previous === undefined}
          onClick={() => place.to(place.previous)}
        >
          {text.previous}
        </Button>
        <Button
          variant="secondary"
          data-size="sm"
          disabled={place.next === undefined}
          onClick={() => place.to(place.next)}
        >
          {text.next}
        </Button>
        <Button
          className={styles.scriptListToggle}
          variant="tertiary"
          data-size="sm"
          aria-expanded={isListOpen}
          onClick={() => setListOpen((now) => !now)}
        >
          {text.showScripts}
        </Button>
      </div>
      <div className={styles.listPart}>
        <ViewChoice lines={lines} view={place.view} />
        {place.shown.length === 0 ? (
          <p className="quiet">{desk.noneInView}</p>
        ) : (
          <ScriptList place={place} underWay={underWay} />
        )}
      </div>
    </div>
  );
}
