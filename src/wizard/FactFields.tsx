import { type Axis, HARM_SIGNS } from '../../flows/encounter/acts';
import type { FactData, FactType } from '../../flows/encounter/facts';
import { useWords, type Words } from '../i18n/words';
import { DraftedField } from '../record/DraftedField';
import { dangersOf } from '../record/dangers';
import { lastJudge } from '../record/lastJudge';
import { ordersIn } from '../record/orders';
import { verdictReason } from '../record/verdictReason';
import type { SessionState } from '../session/board';
import type { TrailLine } from '../session/replay';
import type { Session } from '../session/session';
import { ActFields } from './ActFields';
import type { FieldName } from './factForms';
import { Signature } from './Signature';

type Props = {
  session: Session;
  state: SessionState;
  type: FactType;
  field: FieldName;
  /** How to clear the drafts of this form. */
  kept: Set<() => void>;
};

/** Where whoever acts for the head says why. */
const WHY = { by: {}, judge: { why: 'actingReason' }, orderer: { why: 'reason' } } as const;

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
  switch (field) {
    case 'acts':
      return (
        <ActFields state={state} axis={type.split('.')[0] as Axis} now={session.clock.wall()} />
      );
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
    case 'judge':
    case 'orderer': {
      // Who orders once is likely to order again.
      const ordered = field === 'orderer' ? ordersIn(state.trail).at(-1)?.entry.by : undefined;
      return <Signature form={form} known={ordered ?? lastJudge(state.trail)} {...WHY[field]} />;
    }
    case 'reason':
      return (
        <DraftedField
          {...form}
          label={words.ui(type === 'verdict.given' ? 'live.reasonForVerdict' : 'live.reason')}
          name="reason"
          usual={usualReason(type, state, words)}
        />
      );
    case 'departure':
      return <DraftedField {...form} label={words.ui('live.departure')} name="reason" />;
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
