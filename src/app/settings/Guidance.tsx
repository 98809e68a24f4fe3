import { FIGURE_BASIS } from '../../../flows/encounter/basis';
import { GUIDANCE_FIGURES } from '../../../flows/encounter/figures';
import { useGuide } from '../../i18n/guide';
import { useLateWords } from '../../i18n/lateWords';
import { useWords } from '../../i18n/words';
import { SECTION_BASIS } from '../../session/sectionBasis';

const BASIS = { ...SECTION_BASIS, ...FIGURE_BASIS };
const VALUES: Record<string, number> = GUIDANCE_FIGURES;

/** What the guidance says of a setting, beside it; or that it is ours. */
export function Guidance({ of }: { of: keyof typeof BASIS }) {
  const words = useWords();
  const texts = useLateWords('settings');
  const guide = useGuide();
  const basis = BASIS[of];
  const own = basis.every((source) => source.startsWith('own.'));
  return (
    <small className="guidance" data-rests={basis.join(' ')}>
      <b>{own ? words.ui('outside') : texts.say('guide')}</b>{' '}
      {guide.beside[of].replace('{{value}}', String(VALUES[of] ?? ''))}
    </small>
  );
}
