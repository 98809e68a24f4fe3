import { useCallback, useEffect, useMemo, useState } from 'react';
import { usePart } from '../onlineAbuse/address';
import { CaseRoom } from '../onlineAbuse/CaseRoom';
import { officersOf } from '../record/officers';
import { useSession } from '../record/useSession';
import { placeOf } from '../session/address';
import type { IndexRow } from '../session/log';
import { matterOf } from '../session/matterOf';
import type { CaseKind } from '../session/onlineAbuseFlow';
import type { Session } from '../session/session';
import type { Desk, OpenRecord } from './desk';
import { LiveGuide } from './LiveGuide';
import { openLoud } from './openLoud';
import { COUNTED } from './useMatterOf';
import { useOpenGuide } from './useOpenGuide';
import { useStateInAddress } from './useStateInAddress';
import { useStorageNotices } from './useStorageNotices';
import { useStoredSection } from './useStoredSection';

type Props = {
  desk: Desk;
  session: Session<CaseKind>;
  onHome(): void;
  /** What to say while soon only the office's key opens it. */
  shutsLater: string | null;
  /** Shows another record, begun out of this one. */
  onShow(open: OpenRecord): void;
};

/** The records of the same matter, this one among them; none until they are read. */
function useRowsBeside({ storage }: Desk, session: Session<CaseKind>): readonly IndexRow[] {
  const [rows, setRows] = useState<readonly IndexRow[]>([]);
  const matter = useSession(session, ({ trail }) => matterOf(trail));
  // Read once what was tapped is stored: until then a new record has no number.
  const saving = useSession(session, ({ save }) => save.status === 'saving');
  useEffect(() => {
    if (matter === null || saving) return;
    let live = true;
    storage.log.listMatter(matter, COUNTED).then(
      (read) => live && setRows(read),
      // What cannot be read now is not shown; the case goes on without its number.
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [storage, matter, saving]);
  return rows;
}

/** Where a case is handled: its room, and what the house knows beside it. */
export function CasePlace({ desk, session, shutsLater, onHome, onShow }: Props) {
  const { section } = useStoredSection(desk);
  const notices = useStorageNotices(desk.storage, false, shutsLater);
  const rows = useRowsBeside(desk, session);
  const part = usePart();
  const target = useOpenGuide(session);
  useStateInAddress(session);
  const links = useMemo(
    () => ({
      rows,
      onLoud: (channel: 'counter' | 'phone') =>
        onShow(openLoud(desk, session, channel, section, rows)),
    }),
    [rows, desk, session, section, onShow],
  );
  const onPrinted = useCallback(() => {
    const { encounterId, clock } = session;
    const who = officersOf(session.now().trail).holder.name;
    const printed = { at: clock.wall(), kind: 'print', encounterId } as const;
    void desk.storage.archive.note(printed, who).catch(() => undefined);
  }, [desk, session]);
  return (
    <CaseRoom
      session={session}
      section={section}
      storage={notices}
      links={links}
      part={part}
      guide={
        target !== null && (
          <LiveGuide
            session={session}
            section={section}
            target={target}
            place={placeOf(session.encounterId, part)}
          />
        )
      }
      onPrinted={onPrinted}
      onHome={onHome}
    />
  );
}
