import { PHRASES, type PhraseId } from '../../../flows/encounter/phrases';
import { useWords } from '../../i18n/words';
import type { Section } from '../../session/section';
import { Guidance } from './Guidance';

const IDS = (Object.keys(PHRASES) as PhraseId[]).flatMap((phrase) =>
  PHRASES[phrase].map((variant) => `${phrase}.${variant}`),
);

/** The section's own words, beside those that are used when it has none. */
export function PhraseFields({ section }: { section: Section }) {
  const words = useWords();
  return (
    <details>
      <summary>{words.ui('settings.phrases')}</summary>
      <Guidance of="phrases" />
      <p>{words.ui('settings.phrasesHint', { act: '{{act}}' })}</p>
      {IDS.map((id) => (
        <label key={id}>
          <span>{words.raw(`phrases.${id}`)}</span>
          <textarea
            name={`phrase:${id}/${words.language}`}
            rows={2}
            maxLength={2000}
            autoComplete="off"
            spellCheck={false}
            defaultValue={section.phrases[`${id}/${words.language}`] ?? ''}
          />
        </label>
      ))}
    </details>
  );
}
