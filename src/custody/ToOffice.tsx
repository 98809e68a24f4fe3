import { type FormEvent, useEffect, useState } from 'react';
import { useCustodyWords } from '../i18n/custody';
import { useWords } from '../i18n/words';
import { plainCode } from '../record/headCode';
import { whenOf } from '../record/when';
import type { HandedOver } from '../session/archive';
import { readSection } from '../session/readSection';
import { KEEP_DAYS } from '../session/section';
import type { Keeping } from './keeping';

type Props = {
  keeping: Keeping;
  encounterId: string;
  /** The end of the record whose code is shown. */
  head: string;
  code: string | null;
  who: string;
  /** Another tablet goes on with it. */
  handed: boolean;
  confirmable: boolean;
};

/** How long the section keeps what the office has confirmed, days. */
async function daysOf({ storage }: Keeping): Promise<number> {
  const stored = await storage.settings.get('section');
  return stored === undefined ? KEEP_DAYS.usual : readSection(stored).section.keepDays;
}

/** The office has the record, and says so with its code: the time until it is destroyed here begins. */
export function ToOffice({ keeping, encounterId, head, code, who, ...read }: Props) {
  const words = useCustodyWords();
  const ui = useWords();
  const { storage, clock } = keeping;
  const [days, setDays] = useState<number>(KEEP_DAYS.usual);
  const [handed, setHanded] = useState<HandedOver | null>(null);
  const [wrong, setWrong] = useState(false);

  useEffect(() => {
    void daysOf(keeping).then(setDays);
    void storage.archive
      .handovers()
      .then((all) => setHanded(all.find((one) => one.encounterId === encounterId) ?? null))
      .catch(() => undefined);
  }, [keeping, storage, encounterId]);

  const confirm = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = plainCode(String(new FormData(event.currentTarget).get('code') ?? ''));
    setWrong(typed === null || typed !== code);
    if (typed === null || typed !== code) return;
    const at = clock.wall();
    const confirmed = { encounterId, head };
    if (!(await storage.archive.handedOver(confirmed, 'office', at, days))) return setWrong(true);
    await storage.archive.note({ at, kind: 'confirmed', encounterId }, who);
    const all = await storage.archive.handovers();
    setHanded(all.find((one) => one.encounterId === encounterId) ?? null);
  };

  return (
    <section className="settings" data-to-office>
      <h2>{words('toOffice.title')}</h2>
      {handed?.purgeAt != null ? (
        <p data-purge={handed.purgeAt}>
          {words('toOffice.handed', {
            when: whenOf(handed.at, clock.tz(), clock.wall(), ui),
            purge: whenOf(handed.purgeAt, clock.tz(), clock.wall(), ui),
            days: Math.max(0, Math.ceil((handed.purgeAt - clock.wall()) / 86_400_000)),
          })}
        </p>
      ) : !read.confirmable ? (
        <p data-not-yet>{words('toOffice.notYet')}</p>
      ) : (
        <form autoComplete="off" noValidate onSubmit={(event) => void confirm(event)}>
          <p>{words(read.handed ? 'toOffice.elsewhere' : 'toOffice.text', { days })}</p>
          <label>
            <span>{words('toOffice.code')}</span>
            <input type="text" name="code" autoComplete="off" spellCheck={false} maxLength={20} />
          </label>
          {wrong && <p role="alert">{words('toOffice.wrong')}</p>}
          <button type="submit" className="choice" data-confirm-handover>
            {words('toOffice.confirm', { days })}
          </button>
        </form>
      )}
    </section>
  );
}
