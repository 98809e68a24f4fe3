import { useState } from 'react';
import { announcesFor } from '../../../flows/encounter/meta';
import { useWords } from '../../i18n/words';
import { timeOf } from '../../record/describe';
import { isJustBegun } from '../../record/justBegun';
import { later } from '../../record/later';
import { actInQuestion } from '../../record/observations';
import type { NewFact } from '../../session/flow';
import { Choices, RareChoices } from '../Choices';
import { Earlier } from '../Earlier';
import { minutesFor } from '../FactFields';
import { announcedMinutes, Limit } from '../Limit';
import { PhraseCard, type Sheet, usePhrase } from '../Phrase';
import { Registers, useTongue } from '../Registers';
import { Basis, Prompts, StepHead } from '../StepParts';
import { useSection } from '../section';
import { WhichMatter } from '../WhichMatter';
import type { ViewProps } from './view';

const Mistaken = later(async () => (await import('../Mistaken')).mistaken);

type Announced = 'notes.announced' | 'recording.announced';

/** One announcement: a tap that turns into the past tense. */
function Announcement({
  session,
  state,
  type,
  lang,
}: Pick<ViewProps, 'session' | 'state'> & { type: Announced; lang: string }) {
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
  const facts: NewFact[] = [{ type: 'phrase.said', data: { id: phrase, lang } }, { type }];
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
  const section = useSection();
  const [tongue, register] = useTongue();
  const notes = usePhrase(state, meta.phrase ?? 'notes', tongue);
  const listen = usePhrase(state, 'listen', tongue);
  const seen = actInQuestion(state.trail) !== null;
  const limit = offers.find(({ type }) => type === 'limit.announced');
  const { repeated, visitDueAt, channel } = state.snapshot.context;
  const limitFirst = limit !== undefined && repeated && visitDueAt === null && channel !== 'letter';
  const announced = announcedMinutes(state.trail);
  const [typed, setTyped] = useState(() => minutesFor('limit.announced', state));
  const sheetOf = (id: string, minutes?: number): Sheet => ({
    id,
    circumstances: { act: null, orderedAt: [], section, minutes },
  });
  const time = sheetOf('limit.general', announced ?? typed);
  const sheets = [
    ...(limitFirst ? [time] : []),
    ...(seen ? [listen.sheet] : []),
    notes.sheet,
    sheetOf('recording.general'),
    ...(limitFirst || announced === null ? [] : [time]),
  ];
  const row = <Registers {...register} session={session} state={state} sheets={sheets} />;
  return (
    <>
      {limitFirst && (
        <Limit
          session={session}
          state={state}
          offer={limit}
          sheet={time}
          tongue={tongue}
          onMinutes={setTyped}
        />
      )}
      {limitFirst && row}
      <PhraseCard lines={seen ? [...listen.lines, ...notes.lines] : notes.lines} tongue={tongue}>
        <div className="row">
          {announcesFor(meta, state.snapshot.context).map((type) => (
            <Announcement
              key={type}
              session={session}
              state={state}
              type={type}
              lang={tongue.language}
            />
          ))}
        </div>
      </PhraseCard>
      {!limitFirst && row}
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
      {meta.matter && isJustBegun(state.trail) && <Mistaken session={session} state={state} />}
      {meta.matter && <WhichMatter session={session} state={state} />}
      <Earlier session={session} state={state} offers={offers} />
      <Prompts state={state} meta={meta} />
      <Basis state={state} meta={meta} />
      <RareChoices session={session} state={state} offers={offers} />
      <Choices session={session} state={state} offers={offers} />
    </>
  );
}
