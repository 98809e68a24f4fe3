import { useWords } from '../../i18n/words';
import { timeOf } from '../../record/describe';
import { actInQuestion } from '../../record/observations';
import type { NewFact } from '../../session/flow';
import { Choices, RareChoices } from '../Choices';
import { Earlier } from '../Earlier';
import { OfferControl } from '../OfferControl';
import { PhraseCard, usePhrase } from '../Phrase';
import { Basis, Prompts, StepHead } from '../StepParts';
import type { ViewProps } from './view';

type Announced = 'notes.announced' | 'recording.announced';

/** One announcement: a tap that turns into the past tense. */
function Announcement({
  session,
  state,
  type,
}: Pick<ViewProps, 'session' | 'state'> & { type: Announced }) {
  const words = useWords();
  const done = state.trail.find(
    ({ entry, status }) => entry.type === type && status === 'accepted',
  );
  if (done !== undefined) {
    return (
      <span className="announced">
        ✓ {timeOf(done.entry.at.wall, done.entry.at.tz)} {words.flow(`facts.${type}.done`)}
      </span>
    );
  }
  const phrase = type === 'notes.announced' ? 'notes.general' : 'recording.general';
  const facts: NewFact[] = [
    { type: 'phrase.said', data: { id: phrase, lang: words.language } },
    { type },
  ];
  if (!session.can(facts)) return null;
  return (
    <button
      type="button"
      className="choice"
      data-event={type}
      onClick={() => session.report(facts)}
    >
      <strong>{words.flow(`facts.${type}.do`)}</strong>
    </button>
  );
}

function Opening({ session, state, meta, offers }: ViewProps) {
  const words = useWords();
  const notes = usePhrase(state, meta.phrase ?? 'notes');
  const listen = usePhrase(state, 'listen');
  const seen = actInQuestion(state.trail) !== null;
  const limit = offers.find(({ type }) => type === 'limit.announced');
  const { repeated, visitDueAt, channel } = state.snapshot.context;
  const limitFirst = limit !== undefined && repeated && visitDueAt === null && channel !== 'letter';
  return (
    <>
      {limitFirst && (
        <div className="phrase limit">
          <h2>{words.ui('live.limit')}</h2>
          <OfferControl session={session} state={state} offer={limit} />
        </div>
      )}
      <PhraseCard lines={seen ? [...listen.lines, ...notes.lines] : notes.lines}>
        <div className="row">
          {meta.announces?.map((type) => (
            <Announcement key={type} session={session} state={state} type={type} />
          ))}
        </div>
      </PhraseCard>
    </>
  );
}

/** A question with a few answers. */
export function AskView(props: ViewProps) {
  const { session, state, meta, offers } = props;
  return (
    <>
      <StepHead state={state} meta={meta} />
      {meta.phrase !== undefined && <Opening {...props} />}
      <Earlier session={session} state={state} offers={offers} />
      <Prompts state={state} meta={meta} />
      <Basis state={state} meta={meta} />
      <RareChoices session={session} state={state} offers={offers} />
      <Choices session={session} state={state} offers={offers} />
    </>
  );
}
