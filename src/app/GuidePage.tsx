import Guide from '../reference/Guide';
import type { GuideTarget } from '../session/address';
import { type Beside, BesidePage } from './BesidePage';

/** The guidance beside an encounter that has not begun. */
export default function GuidePage({ target, ...beside }: Beside & { target: GuideTarget | 'all' }) {
  return (
    <BesidePage name="guide" {...beside}>
      <Guide encounterId={null} step={null} section={beside.section} target={target} />
    </BesidePage>
  );
}
