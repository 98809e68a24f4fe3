import { ACTS, type Act, type Axis, actsOf, HARM_SIGNS } from '../../flows/encounter/acts';
import type { FactData, FactType } from '../../flows/encounter/facts';
import { isolated } from '../i18n/isolated';
import { useWords, type Words } from '../i18n/words';
import { ActorFields } from '../record/ActorFields';
import { DraftedField } from '../record/DraftedField';
import { dangersOf } from '../record/dangers';
import { lastJudge } from '../record/lastJudge';
import { observationsOf } from '../record/observations';
import { shortened } from '../record/shortened';
import { verdictReason } from '../record/verdictReason';
import type { SessionState } from '../session/board';
import type { TrailLine } from '../session/replay';
import type { Session } from '../session/session';
import type { FieldName } from './factForms';
import { useSection } from './section';

type Props = {
  session: Session;
  state: SessionState;
  type: FactType;
  field: FieldName;
  /** How to clear the drafts of this form. */
  kept: Set<() => void>;
};

/** Of words that stand beside an act; the record has them whole. */
const BESIDE = 100;

/** The acts on one axis, those that were seen already ticked; each with the guide's weight. */
function ActFields({ state, axis }: { state: SessionState; axis: Axis }) {
  const words = useWords();
  const seen = observationsOf(state.trail);
  return (
    <fieldset className="acts">
      <legend>{words.ui('live.axisNone')}</legend>
      {actsOf(axis).map((act: Act) => (
        <label key={act} data-seen={seen.has(act)}>
          <input type="checkbox" name="acts" value={act} defaultChecked={seen.has(act)} />
          <span>
            {words.maybe(`acts.${act}.name`)}
            {seen.has(act) && <b> {seen.get(act)?.count}</b>}
            <small>{words.flow(`weights.${ACTS[act].weight}`)}</small>
            {seen.get(act)?.quotes.map((quote) => (
              <q key={quote}>{isolated(shortened(quote, BESIDE))}</q>
            ))}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What is offered first: the figures in force, as the first entry tells them. */
export function minutesFor(type: FactType, { snapshot, trail }: SessionState): number {
  const { entry } = trail[0] as TrailLine;
  const { figures } = entry.data as FactData['encounter.started'];
  return type === 'limit.announced' ? figures.visitMinutes : snapshot.context.noProgressMinutes;
}

/** A reason to start from. */
const usualReason = (type: FactType, { trail, snapshot }: SessionState, words: Words): string =>
  type === 'verdict.given'
    ? verdictReason(trail, snapshot.context.harmed, words)
    : (words.maybe(`facts.${type}.reason`) ?? '');

/** One native field of a fact's form, prefilled so that one tap is valid. */
export function FactField({ session, state, type, field, kept }: Props) {
  const words = useWords();
  const form = { session, type, kept };
  const section = useSection();
  switch (field) {
    case 'acts':
      return <ActFields state={state} axis={type.split('.')[0] as Axis} />;
    case 'signs':
      return (
        <fieldset className="acts">
          {HARM_SIGNS.map((sign) => (
            <label key={sign}>
              <input type="checkbox" name="signs" value={sign} />
              <span>{words.flow(`signs.${sign}`)}</span>
            </label>
          ))}
        </fieldset>
      );
    case 'by':
      return <ActorFields form={form} known={lastJudge(state.trail)} people={section.people} />;
    case 'reason':
      return (
        <DraftedField
          {...form}
          label={words.ui(type === 'verdict.given' ? 'live.reasonForVerdict' : 'live.reason')}
          name="reason"
          usual={usualReason(type, state, words)}
        />
      );
    case 'actingReason':
    case 'departure':
      return <DraftedField {...form} label={words.ui(`live.${field}`)} name="reason" />;
    case 'policy':
      return <DraftedField {...form} label={words.ui('live.policy')} name="text" />;
    case 'minutes':
      return (
        <label className="minutes">
          {words.ui('live.minutes')}
          <input
            type="number"
            name="minutes"
            inputMode="numeric"
            min={1}
            max={240}
            defaultValue={minutesFor(type, state)}
          />
        </label>
      );
    case 'injured':
      return (
        <label className="minutes">
          {words.ui('live.injured')}
          <input
            type="number"
            name="injured"
            inputMode="numeric"
            min={0}
            max={99}
            defaultValue={dangersOf(state.trail).injured}
          />
        </label>
      );
    case 'weapon':
      return (
        <label className="tick">
          <input type="checkbox" name="weapon" defaultChecked={dangersOf(state.trail).weapon > 0} />
          <span>{words.ui('live.weapon')}</span>
        </label>
      );
    case 'where':
      return (
        <DraftedField
          {...form}
          label={words.ui('live.storedWhere')}
          name="text"
          limit={200}
          usual={words.flow('facts.recording.stored.where')}
        />
      );
    case 'text':
      return (
        <DraftedField
          {...form}
          label={words.ui(type === 'addendum.written' ? 'live.addendum' : 'live.damageText')}
          name="text"
          rows={3}
        />
      );
  }
}
