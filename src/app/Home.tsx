import { useState } from 'react';
import type { Act } from '../../flows/encounter/acts';
import { CHANNELS, type Channel } from '../../flows/encounter/context';
import { emergencyChannel, type WayInId, wayIn } from '../../flows/encounter/waysIn';
import type { Language } from '../i18n/i18n';
import { useWords } from '../i18n/words';
import { later } from '../record/later';
import type { NewFact } from '../session/flow';
import type { Section } from '../session/section';
import type { Session } from '../session/session';
import { begin, useLastChannel } from './begin';
import type { Desk } from './desk';
import { EmergencyBar } from './EmergencyBar';
import type { CaseOrigin } from './openCase';
import { ReadyMark } from './ReadyMark';
import { SideDoors } from './SideDoors';
import type { Updates } from './updates';
import { useRecords } from './useRecords';
import { WaysIn } from './WaysIn';

const Readiness = later(
  async () => (await import('./Readiness')).readiness,
  () => <p data-notice="lock">…</p>,
);
const MatterPicker = later(async () => (await import('./MatterPicker')).matterPicker);
const OpenList = later(async () => (await import('./OpenList')).openList);
const UpdateOffer = later(async () => (await import('./UpdateOffer')).updateOffer);
const EarlierList = later(async () => (await import('./EarlierList')).earlierList);

type Props = {
  desk: Desk;
  section: Section;
  /** The settings have been read: only then is missing what is unset. */
  known: boolean;
  session: Session;
  storage: readonly string[];
  onOpen: (encounterId: string) => void;
  /** A post was found: opens a case with what kind of post it is. */
  onCase: (act: Act, origin: CaseOrigin) => void;
  onLanguage: (language: Language) => void;
  /** A newer version waits. */
  update: Updates | null;
  /** Everything is on the device: no network is needed any more. */
  offline: boolean;
};

/**
 * The first screen: one tap begins. Every channel has its place; the one used last stands out, and is
 * the one that is meant where nothing else is said.
 */
export function Home({
  desk,
  section,
  known,
  session,
  storage,
  onOpen,
  onCase,
  onLanguage,
  update,
  offline,
}: Props) {
  const words = useWords();
  const [visit, setVisit] = useState<'first' | 'repeated'>('first');
  const [matter, setMatter] = useState<string | null>(null);
  const [onPremises, setOnPremises] = useState(false);
  const last = useLastChannel(desk);
  const records = useRecords(desk);
  /** A record is being looked for: it is to stand on the page once. */
  const [asking, setAsking] = useState(false);

  const again = visit === 'repeated' ? matter : null;
  const start = (
    channel: Channel,
    then: readonly NewFact[] = [],
    seenVisit: 'first' | 'repeated' = visit,
  ) => {
    begin(desk, session, section, { channel, visit: seenVisit, onPremises, matter: again }, then);
  };

  const enter = (id: WayInId) => {
    const { act, channel, repeated, opens } = wayIn(id);
    if (opens !== undefined) return onCase(act, { matter: again });
    start(
      channel ?? last,
      [{ type: 'observation.noted', data: { act } }],
      repeated ? 'repeated' : visit,
    );
  };

  const lists = {
    desk,
    records,
    onOpen,
    onRepeat: (repeated: string) => {
      setVisit('repeated');
      setMatter(repeated);
    },
  };

  return (
    <main className="home" data-state="home">
      <header className="bar-top">
        <strong className="brand">{words.ui('appName')}</strong>
        <span>{section.name}</span>
        <ReadyMark storage={desk.storage} offline={offline} />
        <span className="grow" />
        <a className="pill" href="#/guide">
          {words.ui('home.guide')}
        </a>
        <a className="pill" href="#/contacts">
          {words.ui('home.contacts')}
        </a>
        <a className="pill" href="#/settings">
          {words.ui('home.settings')}
        </a>
        <a className="pill" href="#/about">
          {words.ui('home.about')}
        </a>
        <span aria-live="polite">
          {update !== null && <UpdateOffer desk={desk} updates={update} />}
        </span>
        <button
          type="button"
          className="pill"
          onClick={() => onLanguage(words.language === 'ja' ? 'en' : 'ja')}
        >
          {words.ui('language')}
        </button>
      </header>
      <h1 className="sr-only">{words.flow('home.title')}</h1>
      <div className="starts">
        {CHANNELS.map((channel) => (
          <button
            key={channel}
            type="button"
            className={channel === last ? 'main' : 'choice'}
            data-event="encounter.started"
            data-value={channel}
            onClick={() => start(channel)}
          >
            <strong>{words.flow(`channels.${channel}`)}</strong>
            {channel === last && <small>{words.ui('home.startHint')}</small>}
          </button>
        ))}
      </div>
      <div className="row options">
        <fieldset>
          <legend>{words.ui('home.visit')}</legend>
          {(['first', 'repeated'] as const).map((value) => (
            <label key={value}>
              <input
                type="radio"
                name="visit"
                value={value}
                checked={visit === value}
                onChange={() => setVisit(value)}
              />
              <span>{words.ui(`home.${value}`)}</span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{words.flow('channels.field')}</legend>
          {([false, true] as const).map((inside) => (
            <label key={String(inside)}>
              <input
                type="radio"
                name="onPremises"
                value={String(inside)}
                checked={onPremises === inside}
                onChange={() => setOnPremises(inside)}
              />
              <span>{words.ui(inside ? 'home.onPremises' : 'home.offPremises')}</span>
            </label>
          ))}
        </fieldset>
        {visit === 'repeated' && <MatterPicker desk={desk} chosen={matter} onChoose={setMatter} />}
      </div>
      <WaysIn onWay={enter} />
      <SideDoors />
      {!asking && <OpenList {...lists} />}
      {/* Below what is tapped first, so that a notice that comes late moves nothing under a finger. */}
      <div className="notices">
        {known && <Readiness desk={desk} section={section} />}
        {storage.map((sentence) => (
          <p key={sentence} role="status" data-notice="storage">
            {sentence}
          </p>
        ))}
      </div>
      {known && <EarlierList {...lists} asking={asking} onAsk={setAsking} />}
      <EmergencyBar
        onEmergency={() => start(emergencyChannel(last), [{ type: 'emergency.declared' }])}
      />
    </main>
  );
}
