import { OFFICES, type Office } from '../../flows/offices';
import { useGuide } from '../i18n/guide';
import { useWords } from '../i18n/words';
import { telephone } from '../session/telephone';
import { useGuideAddress, useHere } from './here';

/** One of the offices the guidance names: what for, by which rule, and its number or that there is none. */
export function OfficeCard({ office }: { office: Office }) {
  const words = useWords();
  const guide = useGuide();
  const address = useGuideAddress();
  const { section } = useHere();
  const number = section.numbers[office] ?? '';
  const { title, text } = guide.offices[office];
  return (
    <article className="card office" data-office={office} data-rests={OFFICES[office].join(' ')}>
      <h3>{title}</h3>
      <p>{text}</p>
      {number === '' ? (
        <p className="where" data-unset>
          {guide.say('unset')}
        </p>
      ) : (
        <a className="call" href={telephone(number)}>
          {guide.say('call', { number })}
        </a>
      )}
      <p className="rests">
        {OFFICES[office].map((source) => {
          const own = source.startsWith('own.');
          return (
            <a
              key={source}
              href={own ? address('own', source.slice('own.'.length)) : address('clause', source)}
            >
              {own ? words.ui('outside') : words.clause(source)}
            </a>
          );
        })}
      </p>
    </article>
  );
}
