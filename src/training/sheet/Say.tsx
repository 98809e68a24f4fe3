import { PHRASES, type PhraseCategory, type PhraseId } from '../../../flows/encounter/phrases';
import { cardWords } from '../../i18n/cardWords';
import { useWords } from '../../i18n/words';
import type { Paper } from './paperWords';

/** Words to say, large enough to be read out. */
export function Say({ paper, id }: { paper: Paper; id: string }) {
  return (
    <blockquote data-phrase={id}>
      {paper.phrase(id).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </blockquote>
  );
}

/** The words of a phrase for each kind of conduct; kinds that are answered alike stand together. */
export function Sayings({ paper, phrase }: { paper: Paper; phrase: PhraseId }) {
  const { categories } = cardWords(useWords().language);
  const alike = new Map<string, string[]>();
  // The sheet hangs at the counter: letters and visits have their words on the screen.
  for (const variant of PHRASES[phrase].filter((one) => one !== 'letter' && one !== 'field')) {
    const text = paper.phrase(`${phrase}.${variant}`).join('\n');
    alike.set(text, [...(alike.get(text) ?? []), variant]);
  }
  const named = alike.size > 1;
  return (
    <dl className="sayings">
      {[...alike].map(([text, variants]) => (
        <div key={text}>
          {named && (
            <dt>
              {variants
                .map((variant) => categories[variant as PhraseCategory] ?? variant)
                .join(' / ')}
            </dt>
          )}
          <dd>
            <Say paper={paper} id={`${phrase}.${variants[0]}`} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
