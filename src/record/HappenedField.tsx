import { useEffect, useImperativeHandle, useRef, useState } from 'react';
import { dayAt } from '../../flows/days';
import { loadLateWords, useLateWords } from '../i18n/lateWords';
import { useWords } from '../i18n/words';
import type { FlowKind } from '../session/flow';
import type { Session } from '../session/session';
import { timeOf } from './describe';
import { type Reckoned, reckon, spanOfRecord } from './reckon';
import { useDraft } from './useDraft';
import type { Happened } from './useHappened';
import { dateOf, dayOf } from './when';

type Props = { session: Session<FlowKind>; happened: Happened };

/** A day as it is written on paper: today by name, another year with its year. */
function useDayWords() {
  const words = useWords();
  const texts = useLateWords('panels');
  return (at: number, now: number, tz: number): string => {
    if (dayOf(at, tz) === dayOf(now, tz)) return words.ui('when.dayToday');
    const date = dateOf(at, tz);
    return date.year === dateOf(now, tz).year
      ? words.ui('when.day', date)
      : texts.say('happened.year', date);
  };
}

/** When it really happened; folded away, since most things are noted at once. */
function HappenedField({ session, happened }: Props) {
  const words = useWords();
  const texts = useLateWords('panels');
  const dayWords = useDayWords();
  const { clock } = session;
  const now = clock.wall();
  const time = useDraft(session, 'happenedAt');
  const day = useDraft(session, 'happenedDay');
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLParagraphElement>(null);
  /** How often it was refused since it was last right. */
  const [refused, setRefused] = useState(0);

  const here = { now, tz: clock.tz() };
  const span = spanOfRecord(session, now);
  const today = dayAt(now, here.tz);
  const first = dayAt(span.from, here.tz);
  const chosen = first < today ? day.text : '';
  const meant = time.text === '' ? null : reckon(time.text, chosen, span, here);
  const at = meant !== null && 'at' in meant ? meant.at : null;
  const told =
    at === null
      ? null
      : texts.say('happened.as', {
          day: dayWords(at, now, here.tz),
          time: timeOf(at, here.tz),
        });

  useImperativeHandle(happened, () => {
    const read = (): Reckoned | null => {
      // What was shown is what is kept, however long somebody waited.
      if (at !== null) return { at };
      // A native time field that is half filled in gives an empty text, and says so only here.
      if (input.current?.validity.badInput === true) return { refused: 'unreadable' };
      if (time.text === '') return null;
      return reckon(time.text, chosen, span, { now: clock.wall(), tz: here.tz });
    };
    return {
      read: () => {
        const typed = read();
        const wrong = typed !== null && 'refused' in typed;
        setRefused((before) => (wrong ? before + 1 : 0));
        if (typed === null) return {};
        return 'at' in typed ? { happenedAt: typed.at } : null;
      },
      clear: () => {
        time.clear();
        day.clear();
      },
    };
  });

  // What was refused is said until it is mended.
  useEffect(() => {
    if (at !== null) setRefused(0);
  }, [at]);

  // On a phone the field may be out of sight when somebody taps.
  useEffect(() => {
    if (refused > 0) box.current?.scrollIntoView?.({ block: 'nearest' });
  }, [refused]);

  const why =
    meant !== null && 'refused' in meant ? meant.refused : refused > 0 ? 'unreadable' : null;
  return (
    <>
      {why !== null && (
        <p role="alert" ref={box} data-happened-refused={why}>
          {texts.say(`happened.refused.${why}`, { day: dayWords(span.from, now, here.tz) })}
        </p>
      )}
      <details className="happened">
        <summary>
          <span aria-live="polite" data-happened={at}>
            {told ?? words.ui('live.happened')}
          </span>
        </summary>
        <label>
          {texts.say('happened.at')}
          <input
            ref={input}
            type="time"
            name="happenedAt"
            autoComplete="off"
            value={time.text}
            onChange={(event) => time.type(event.target.value)}
          />
        </label>
        {first < today && (
          <label>
            {texts.say('happened.day')}
            <input
              type="date"
              name="happenedDay"
              autoComplete="off"
              min={first}
              max={today}
              value={day.text || (at === null ? '' : dayAt(at, here.tz))}
              onChange={(event) => day.type(event.target.value)}
            />
          </label>
        )}
      </details>
    </>
  );
}

export const happenedField = { default: HappenedField, ready: () => loadLateWords('panels') };
