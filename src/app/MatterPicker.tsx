import { useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n/words';
import { whenOf } from '../record/when';
import type { Matter } from '../session/log';
import { type MatterTotals, totalsOf } from '../session/matter';
import type { Desk } from './desk';
import { isCaseRow } from './records';
import { COUNTED, goneOf } from './useMatterOf';

type Props = {
  desk: Desk;
  /** The id of a matter; null for a new one. */
  chosen: string | null;
  onChoose: (matter: string | null) => void;
};

/** Matters offered: those begun last, and the one that was chosen elsewhere. */
const OFFERED = 8;

type Counted = { matter: Matter; totals: MatterTotals };

/** Each with what it has taken so far; one that nobody has a record of is left out. */
async function readMatters(desk: Desk, chosen: string | null): Promise<Counted[]> {
  const { storage } = desk;
  const recent = await storage.matters.recent(OFFERED);
  const listed = recent.some(({ id }) => id === chosen);
  const named = listed || chosen === null ? [] : await storage.matters.known([chosen]);
  const counted = [...named, ...recent].map(async (matter) => ({
    matter,
    totals: totalsOf(
      (await storage.log.listMatter(matter.id, COUNTED)).filter((row) => !isCaseRow(row)),
      await goneOf(desk, matter.id),
    ),
  }));
  return (await Promise.all(counted)).filter(({ totals }) => totals.encounters > 0);
}

/** Which matter a repeated visit belongs to: how often, how long and when last. */
export default function MatterPicker({ desk, chosen, onChoose }: Props) {
  const words = useWords();
  const box = useRef<HTMLFieldSetElement>(null);
  const [matters, setMatters] = useState<readonly Counted[] | null>(null);
  useEffect(() => {
    let live = true;
    readMatters(desk, chosen)
      .then((read) => live && setMatters(read))
      .catch(() => live && setMatters([]));
    if (chosen !== null) box.current?.scrollIntoView?.({ block: 'nearest' });
    return () => {
      live = false;
    };
  }, [desk, chosen]);
  const told = ({ encounters, ms, lastAt }: MatterTotals) =>
    words.ui(encounters < COUNTED ? 'matter.totals' : 'matter.totalsMore', {
      count: encounters,
      minutes: Math.floor(ms / 60_000),
      when: whenOf(lastAt ?? 0, desk.clock.tz(), desk.clock.wall(), words),
    });
  return (
    <fieldset className="matters" ref={box}>
      <legend>{words.ui('matter.which')}</legend>
      <label>
        <input
          type="radio"
          name="matter"
          value=""
          checked={chosen === null}
          onChange={() => onChoose(null)}
        />
        <span>{words.ui('matter.new')}</span>
      </label>
      {matters?.map(({ matter: { id, number, label }, totals }) => (
        <label key={id}>
          <input
            type="radio"
            name="matter"
            value={id}
            checked={chosen === id}
            onChange={() => onChoose(id)}
          />
          <span>
            {label === ''
              ? words.ui('matter.number', { number })
              : words.ui('matter.named', { number, label })}
            <small> {told(totals)}</small>
          </span>
        </label>
      ))}
      {matters?.length === 0 && (
        <p>{words.ui(desk.storage.vault.state() === 'locked' ? 'matter.shut' : 'matter.none')}</p>
      )}
    </fieldset>
  );
}
