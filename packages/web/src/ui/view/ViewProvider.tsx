import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import { rememberedPerson } from '../../device/remembered-person.ts';
import { keepView, keptView, onViewChanged } from './kept-view.ts';
import { type ViewSettings, viewAttributes, viewFromText } from './view-settings.ts';

type View = {
  readonly settings: ViewSettings;
  readonly change: (changes: Partial<ViewSettings>) => void;
  readonly showFor: (personId: string) => void;
};

const nothing = () => undefined;
const ViewContext = createContext<View>({ settings: viewFromText(''), change: nothing, showFor: nothing });

function putOnPage(settings: ViewSettings): void {
  for (const [name, value] of Object.entries(viewAttributes(settings))) {
    document.documentElement.setAttribute(name, value);
  }
}

/** Shows every page with the person's view settings: at first those of the last person here, then of the one signed in. */
export function ViewProvider({ children }: { readonly children: ReactNode }) {
  const [personId, setPersonId] = useState(rememberedPerson);
  const [settings, setSettings] = useState(() => keptView(personId));
  useLayoutEffect(() => putOnPage(settings), [settings]);
  // Both windows show the same, and neither undoes a choice made in the other.
  useEffect(() => onViewChanged(personId, setSettings), [personId]);
  useEffect(() => {
    // Paper is white: dark backgrounds are omitted in print, and light text could not be read.
    const toPaper = () => putOnPage({ ...settings, theme: 'light' });
    const back = () => putOnPage(settings);
    window.addEventListener('beforeprint', toPaper);
    window.addEventListener('afterprint', back);
    return () => {
      window.removeEventListener('beforeprint', toPaper);
      window.removeEventListener('afterprint', back);
    };
  }, [settings]);
  const showFor = useCallback((id: string) => {
    setPersonId(id);
    setSettings(keptView(id));
  }, []);
  const view = useMemo(() => {
    const change = (changes: Partial<ViewSettings>) => {
      const changed = { ...settings, ...changes };
      setSettings(changed);
      keepView(personId, changed);
    };
    return { settings, change, showFor };
  }, [personId, settings, showFor]);
  return <ViewContext value={view}>{children}</ViewContext>;
}

export function useView(): View {
  return useContext(ViewContext);
}

/** Applies this person's view settings to the page. */
export function useViewOf(personId: string | null | undefined): void {
  const { showFor } = useView();
  useEffect(() => {
    if (personId) showFor(personId);
  }, [personId, showFor]);
}
