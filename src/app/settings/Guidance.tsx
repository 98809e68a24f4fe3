import type { Source } from '../../../flows/basis';
import { FIGURE_BASIS } from '../../../flows/encounter/basis';
import { GUIDANCE_FIGURES } from '../../../flows/encounter/figures';
import { useGuide } from '../../i18n/guide';
import { useWords } from '../../i18n/words';
import { guideAddress } from '../../session/address';
import { SECTION_BASIS } from '../../session/sectionBasis';
import { partId } from './asked';

const BASIS = { ...SECTION_BASIS, ...FIGURE_BASIS };
const VALUES: Record<string, number> = GUIDANCE_FIGURES;

/** The way into the guidance: where it says so, or that it is ours and where we have it from. */
export function SourceLink({ source }: { source: Source }) {
  const words = useWords();
  const own = source.startsWith('own.');
  const target = own
    ? { kind: 'own', id: source.slice('own.'.length) }
    : { kind: 'clause', id: source };
  return (
    <a href={guideAddress(null, target)}>{own ? words.ui('outside') : words.clause(source)}</a>
  );
}

/** What the guidance says of a setting, beside it, and the way there; or that it is ours. */
export function Guidance({ of }: { of: keyof typeof BASIS }) {
  const guide = useGuide();
  const basis = BASIS[of];
  return (
    <small className="guidance" id={partId(of)} data-rests={basis.join(' ')}>
      {basis.map((source) => (
        <b key={source}>
          <SourceLink source={source} />{' '}
        </b>
      ))}
      {guide.beside[of].replace('{{value}}', String(VALUES[of] ?? ''))}
    </small>
  );
}
