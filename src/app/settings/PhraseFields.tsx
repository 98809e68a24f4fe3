import { useEffect, useState } from 'react';
import type { Source } from '../../../flows/basis';
import type { ClauseId } from '../../../flows/clauses';
import { PHRASE_BASIS } from '../../../flows/encounter/basis';
import { isForCounterpart } from '../../../flows/encounter/phrases';
import type { OwnSource } from '../../../flows/ownSources';
import { cardWords } from '../../i18n/cardWords';
import { type GuideWords, useGuide } from '../../i18n/guide';
import { useLateWords } from '../../i18n/lateWords';
import { loadTongue } from '../../i18n/loadTongue';
import { REGISTERS, type Register } from '../../i18n/registers';
import type { Tongue } from '../../i18n/tongues';
import { useWords } from '../../i18n/words';
import type { Section } from '../../session/section';
import { Guidance, SourceLink } from './Guidance';

type PhraseVariant = keyof typeof PHRASE_BASIS;
const IDS = Object.keys(PHRASE_BASIS) as PhraseVariant[];

const textOf = (source: Source, { clauses, own }: GuideWords): string =>
  source.startsWith('own.')
    ? own[source.slice('own.'.length) as OwnSource].text
    : clauses[source as ClauseId].text;

/** Easy words are for the counterpart alone; whoever else is told something knows the office. */
const idsIn = (register: Register) =>
  register === 'ja-x-easy' ? IDS.filter(isForCounterpart) : IDS;

/** What the guidance wants said here, and the way there: the wording is free, this is not. */
function MustSay({ id }: { id: PhraseVariant }) {
  const guide = useGuide();
  return (
    <small className="guidance" data-phrase={id} data-rests={PHRASE_BASIS[id].join(' ')}>
      {PHRASE_BASIS[id].map((source) => (
        <span key={source}>
          <SourceLink source={source} /> {textOf(source, guide)}
          <br />
        </span>
      ))}
    </small>
  );
}

type Props = { section: Section; register: Register };

/** The words of one register, beside those that are used when the section has none. */
function RegisterFields({ section, register }: Props) {
  const words = useWords();
  const [tongue, setTongue] = useState<Tongue | null>(null);
  const page = register === words.language;
  useEffect(() => {
    // Without them the fields are still there, beside the words of the page.
    if (!page) void loadTongue(register).then(setTongue, () => undefined);
  }, [page, register]);
  return (
    <details>
      <summary>{words.ui(`registers.${register}`)}</summary>
      {register === 'ja-x-easy' && <p>{cardWords(words.language).readings}</p>}
      {idsIn(register).map((id) => {
        const usual = tongue?.maybe(`phrases.${id}`) ?? words.raw(`phrases.${id}`);
        return (
          <div key={id}>
            <label>
              <span>{usual}</span>
              <textarea
                name={`phrase:${id}/${register}`}
                rows={2}
                autoComplete="off"
                spellCheck={false}
                defaultValue={section.phrases[`${id}/${register}`] ?? ''}
              />
            </label>
            <MustSay id={id} />
          </div>
        );
      })}
    </details>
  );
}

/** The section's own words, in every register in which they are said and shown. */
export function PhraseFields({ section }: { section: Section }) {
  const texts = useLateWords('settings');
  return (
    <details>
      <summary>{texts.say('phrases')}</summary>
      <Guidance of="phrases" />
      <p>{texts.say('phrasesHint', { act: '{{act}}' })}</p>
      {REGISTERS.map((register) => (
        <RegisterFields key={register} section={section} register={register} />
      ))}
    </details>
  );
}
