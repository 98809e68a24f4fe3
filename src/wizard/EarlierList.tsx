import { isolated } from '../i18n/isolated';
import { loadLateWords, useLateWords } from '../i18n/lateWords';
import { useWords } from '../i18n/words';
import { Quote } from '../record/Quote';
import { whenOf } from '../record/when';
import type { SessionState } from '../session/board';
import type { EarlierVerdict } from '../session/matter';
import type { Offer } from '../session/offers';
import type { Session } from '../session/session';
import { FactForm } from './FactForm';
import { actingReason, type FactForm as Form } from './factForms';
import './earlier.css';

type Props = {
  session: Session;
  state: SessionState;
  offer: Offer;
  found: readonly EarlierVerdict[];
};

/** Earlier verdicts of the matter, and the one form in which one of them is carried over. */
function EarlierList({ session, state, offer, found }: Props) {
  const words = useWords();
  const texts = useLateWords('panels');
  const upheld = found.filter(({ verdict }) => verdict === 'harassment');
  const now = session.clock.wall();
  const form: Form = {
    fields: ['judge', 'reason'],
    values: upheld.map(({ encounterId }) => encounterId),
    captions: Object.fromEntries(
      upheld.map(({ encounterId, at, tz }) => [
        encounterId,
        texts.say('matter.carry', { when: whenOf(at, tz, now, words) }),
      ]),
    ),
    data: (fields, from) => ({ from, reason: fields.text('reason'), ...actingReason(fields) }),
  };
  return (
    <section className="earlier" aria-labelledby="earlier-title">
      <h2 id="earlier-title">{texts.say('matter.earlier')}</h2>
      <ul>
        {found.map(({ encounterId, at, tz, by, verdict, reason }) => (
          <li key={encounterId} data-earlier={encounterId}>
            <time>{whenOf(at, tz, now, words)}</time>{' '}
            <strong>{words.flow(`facts.verdict.given.values.${verdict}`)}</strong>{' '}
            {texts.say('matter.judged', {
              role: words.flow(`roles.${by.role}`),
              name: isolated(by.name) || words.ui('live.namePlaceholder'),
            })}
            <Quote text={reason} />
          </li>
        ))}
      </ul>
      <details>
        <summary>{texts.say('matter.carryOpen')}</summary>
        <FactForm
          session={session}
          state={state}
          type={offer.type}
          form={form}
          who={offer.by}
          tone="choice"
        />
      </details>
    </section>
  );
}

export const earlierList = { default: EarlierList, ready: () => loadLateWords('panels') };
