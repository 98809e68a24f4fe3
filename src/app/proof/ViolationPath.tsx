import type { Violation } from '../../../flows/encounter/prove';
import { useLateWords } from '../../i18n/lateWords';
import { useWords, type Words } from '../../i18n/words';
import { describe } from '../../record/describe';

/** What was done on the way; facts that only settle what the walk leaves out are not part of it. */
const linesOf = ({ path, settled }: Violation, words: Words) =>
  path
    .filter((_, at) => at === 0 || at > settled)
    .map((fact, at) => ({
      at,
      what: describe({ entry: fact }, words).what,
      who: words.flow(`roles.${fact.by.role}`),
    }));

/** The screen a path ends on; an eviction order has its number from the path. */
function endOf({ path, state }: Violation, words: Words): string {
  const n = 1 + path.filter(({ type }) => type === 'eviction.ordered').length;
  const [start] = path;
  const of = start?.type === 'encounter.started' ? start.data.figures.orders : n;
  return words.maybe(`${state}.title`, { n, of }) ?? state;
}

/** The path that breaks a rule, one fact a line, as the record would tell it. */
export function ViolationPath({ violation }: { violation: Violation }) {
  const words = useWords();
  const late = useLateWords('proof');
  const state = endOf(violation, words);
  const { beginning } = violation;
  if (beginning === null) return <p>{late.say('unreachable', { state })}</p>;
  const begun = [
    words.flow(`channels.${beginning.channel}`),
    late.say(beginning.onPremises ? 'inside' : 'outside'),
    words.ui(`home.${beginning.visit}`),
  ].join(' · ');
  return (
    <div className="path" data-path={violation.rule}>
      <p>{late.say('pathTitle', { beginning: begun })}</p>
      <ol>
        {linesOf(violation, words).map(({ at, what, who }) => (
          <li key={at}>
            {what} <small>{who}</small>
          </li>
        ))}
        <li>
          <strong>{late.say('reaches', { state })}</strong>
        </li>
      </ol>
    </div>
  );
}
