import type { Source } from '../../../flows/basis';
import { useLateWords } from '../../i18n/lateWords';
import { useWords } from '../../i18n/words';

type Props = {
  sources: readonly Source[];
  /** What the heading above says already, and is not printed again. */
  under?: readonly Source[];
};

/** Where something stands in the guidance, each place once; or that it is ours. */
export function Rests({ sources, under = [] }: Props) {
  const words = useWords();
  const late = useLateWords('sheet');
  // The head of every page names the guidance; a place in it is shorter without.
  const placeOf = (source: Source) =>
    source.startsWith('own.')
      ? words.ui('outside')
      : words.clause(source).replace(late.say('guide'), '');
  const said = new Set(under.map(placeOf));
  const places = new Set(sources.map(placeOf).filter((place) => !said.has(place)));
  if (places.size === 0) return null;
  return <small data-rests={sources.join(' ')}>{[...places].join(' · ')}</small>;
}

/** Lines of advice, one act each, with the place of each. */
export function Lines({
  lines,
  under,
}: {
  lines: readonly { id: string; text: string; source: Source }[];
  under?: readonly Source[];
}) {
  return (
    <ul>
      {lines.map(({ id, text, source }) => (
        <li key={id}>
          {text} <Rests sources={[source]} {...(under === undefined ? {} : { under })} />
        </li>
      ))}
    </ul>
  );
}
