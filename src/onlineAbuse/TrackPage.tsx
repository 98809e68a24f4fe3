import { useCaseWords } from '../i18n/caseWords';
import { encounterAddress } from '../session/address';
import type { TrackProps } from './caseProps';
import { Head } from './Head';
import { VIEWS } from './views/StepView';

/** One track by itself: where it stands, what to do next, and the way back to the list. */
export function TrackPage(props: TrackProps) {
  const { session, track, trackId, meta } = props;
  const words = useCaseWords();
  const { kind } = meta;
  if (kind === 'home' || kind === 'board') return null;
  const View = VIEWS[kind];
  return (
    <>
      <nav>
        <a className="pill" href={encounterAddress(session.encounterId)} data-board>
          {words.say('ui.back')}
        </a>
      </nav>
      <p className="track-name">{words.say(`tracks.${track}`)}</p>
      {/* Made anew for every step, so that focus and fields begin at its head. */}
      <section key={trackId} data-track={trackId} data-kind={kind}>
        <Head id={trackId} meta={meta} />
        <View {...props} />
      </section>
    </>
  );
}
