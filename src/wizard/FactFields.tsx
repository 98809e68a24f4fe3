import { useEffect } from 'react';
import { ACTS, type Act, type Axis, actsOf, HARM_SIGNS } from '../../flows/encounter/acts';
import { type FactData, type FactType, ROLES } from '../../flows/encounter/facts';
import { useWords, type Words } from '../i18n/words';
import { DraftField } from '../record/DraftField';
import { confirmedActs, observationsOf } from '../record/observations';
import { useDraft } from '../record/useDraft';
import type { SessionState } from '../session/board';
import type { TrailLine } from '../session/replay';
import type { Session } from '../session/session';
import type { FieldName } from './factForms';
import { lastJudge } from './people';
import { useSection } from './section';

type Props = {
  session: Session;
  state: SessionState;
  type: FactType;
  field: FieldName;
  /** How to clear the drafts of this form. */
  kept: Set<() => void>;
};

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
              <q key={quote}>{quote}</q>
            ))}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What is offered first: the figures in force, as the first entry tells them. */
function minutesFor(type: FactType, { snapshot, trail }: SessionState): number {
  const { entry } = trail[0] as TrailLine;
  const { figures } = entry.data as FactData['encounter.started'];
  return type === 'limit.announced' ? figures.visitMinutes : snapshot.context.noProgressMinutes;
}

/** A reason to start from: for a verdict what was confirmed, in plain facts and no opinion. */
function usualReason(type: FactType, { trail, snapshot }: SessionState, words: Words): string {
  if (type !== 'verdict.given') return words.maybe(`facts.${type}.reason`) ?? '';
  const { harmed } = snapshot.context;
  const acts = confirmedActs(trail).map((act) => words.maybe(`acts.${act}.name`));
  if (acts.length === 0) return words.flow('facts.verdict.given.nothing');
  const harm = words.flow(`facts.harm.assessed.values.${harmed === true ? 'harmed' : 'notHarmed'}`);
  return `${acts.join(', ')} / ${harm}`;
}

type DraftedProps = Pick<Props, 'session' | 'type' | 'kept'> & {
  label: string;
  name: string;
  usual?: string;
  rows?: number;
  limit?: number;
  placeholder?: string;
  among?: readonly string[];
};

/** A text field of the form; cleared together with it once the fact was reported. */
function Drafted({ session, type, kept, usual, name, ...field }: DraftedProps) {
  const draft = useDraft(session, `${type}.${name}`, usual);
  const { clear } = draft;
  useEffect(() => {
    kept.add(clear);
    return () => {
      kept.delete(clear);
    };
  }, [kept, clear]);
  return <DraftField name={name} draft={draft} {...field} />;
}

/** One native field of a fact's form, prefilled so that one tap is valid. */
export function FactField({ session, state, type, field, kept }: Props) {
  const words = useWords();
  const form = { session, type, kept };
  const section = useSection();
  const known = lastJudge(state.trail);
  const [first] = section.people.filter(({ role }) => role === 'head');
  const judge = known.name === '' && first !== undefined ? { ...known, name: first.name } : known;
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
      return (
        <div className="row by">
          <label>
            {words.ui('live.role')}
            <select name="by.role" defaultValue={judge.role}>
              {ROLES.filter((role) => role !== 'clock').map((role) => (
                <option key={role} value={role}>
                  {words.flow(`roles.${role}`)}
                </option>
              ))}
            </select>
          </label>
          <Drafted
            {...form}
            label={words.ui('live.name')}
            name="by.name"
            limit={100}
            placeholder={words.ui('live.namePlaceholder')}
            usual={judge.name}
            among={section.people.map(({ name }) => name)}
          />
        </div>
      );
    case 'reason':
      return (
        <Drafted
          {...form}
          label={words.ui(type === 'verdict.given' ? 'live.reasonForVerdict' : 'live.reason')}
          name="reason"
          usual={usualReason(type, state, words)}
        />
      );
    case 'actingReason':
    case 'departure':
      return <Drafted {...form} label={words.ui(`live.${field}`)} name="reason" />;
    case 'policy':
      return <Drafted {...form} label={words.ui('live.policy')} name="text" />;
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
            defaultValue={0}
          />
        </label>
      );
    case 'weapon':
      return (
        <label className="tick">
          <input type="checkbox" name="weapon" />
          <span>{words.ui('live.weapon')}</span>
        </label>
      );
    case 'where':
      return (
        <Drafted
          {...form}
          label={words.ui('live.storedWhere')}
          name="text"
          limit={200}
          usual={words.flow('facts.recording.stored.where')}
        />
      );
    case 'text':
      return (
        <Drafted
          {...form}
          label={words.ui(type === 'addendum.written' ? 'live.addendum' : 'live.damageText')}
          name="text"
          rows={3}
        />
      );
  }
}
