import { DemonstrationClock } from '../features/demo/DemonstrationClock.tsx';
import { SignedInLayout } from '../features/people/SignedInLayout.tsx';
import { HeaderSearch } from '../features/search/HeaderSearch.tsx';

/** The frame with the parts that later features have in it. */
export function SignedInFrame() {
  return <SignedInLayout search={<HeaderSearch />} demoClock={<DemonstrationClock />} />;
}
