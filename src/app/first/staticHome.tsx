import { renderToStaticMarkup } from 'react-dom/server';
import { startWords } from '../../i18n/i18n';
import { WordsProvider } from '../../i18n/words';
import { ENCOUNTER } from '../../session/encounterFlow';
import { UNSET_SECTION } from '../../session/section';
import { Session } from '../../session/session';
import { type Desk, ownSeat } from '../desk';
import { heartbeat, pageClock, randomId } from '../device';
import { Home } from '../Home';
import { lateStorage } from '../lateStorage';

/** A desk on which nothing is stored and nothing happens. */
const idleDesk = (): Desk => ({
  storage: lateStorage(new Promise(() => undefined)),
  clock: pageClock(),
  heartbeat,
  newId: randomId,
  claimSeat: async () => ownSeat(),
  holdLive: () => () => undefined,
});

/**
 * The first screen as HTML, before anything is read from the device: the build puts it into the page,
 * so that it is there with the first paint. In Japanese, as every start is.
 */
export function staticHome(): string {
  startWords();
  const desk = idleDesk();
  const { storage, clock, newId } = desk;
  const session = new Session(
    ENCOUNTER,
    newId(),
    {
      log: storage.log,
      drafts: storage.drafts,
      clock,
      newId,
      seat: ownSeat(),
      via: () => ({ name: '', role: 'officer' }),
    },
    { entries: [], damage: null },
  );
  const nothing = () => undefined;
  return renderToStaticMarkup(
    <WordsProvider>
      <Home
        section={UNSET_SECTION}
        known={false}
        desk={desk}
        session={session}
        storage={[]}
        onOpen={nothing}
        onCase={nothing}
        onLanguage={nothing}
        update={null}
        offline={false}
      />
    </WordsProvider>,
  );
}
