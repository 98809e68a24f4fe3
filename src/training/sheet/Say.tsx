import type { PhraseId } from '../../../flows/encounter/phrases';
import { PHRASES } from '../../../flows/encounter/phrases';
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
  const words = useWords();
  const alike = new Map<string, string[]>();
  for (const variant of PHRASES[phrase].filter((one) => one !== 'letter')) {
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
                .map((variant) => words.maybe(`phraseCategories.${variant}`) ?? variant)
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
