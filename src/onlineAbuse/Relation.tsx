import type { StateMeta } from '../../flows/onlineAbuse/meta';
import { useCaseWords } from '../i18n/caseWords';
import { lastJudge } from '../record/lastJudge';
import type { Offer } from '../session/offers';
import type { CaseKind } from '../session/onlineAbuseFlow';
import { CaseFactForm } from './CaseFactForm';
import type { CaseForm } from './caseFields';
import type { CaseProps } from './caseProps';
import { Discovery } from './Discovery';
import { Advice, Head } from './Head';

type Props = CaseProps & { meta: StateMeta; offers: readonly Offer<CaseKind>[] };

/** Two ways on that carry their reason: dealing with it likewise, or leaving it aside. */
const reasonedRelation = (relation: 'likewise' | 'outside'): CaseForm => ({
  fields: [{ kind: 'reason' }, { kind: 'by' }],
  values: [relation],
  data: (fields) => ({ relation, reason: fields.text('reason') }),
});

const LIKEWISE = reasonedRelation('likewise');
const OUTSIDE = reasonedRelation('outside');

/** The first question: does it come from the officer's work? One tap goes on (S1, S2). */
export function Relation({ session, state, section, meta, offers }: Props) {
  const words = useCaseWords();
  const asked = offers.some(({ type }) => type === 'relation.judged');
  const props = { session, state, section, type: 'relation.judged' as const };
  return (
    <>
      <Head id={state.stateId} meta={meta} />
      <Advice id={state.stateId} meta={meta} place={session.encounterId} />
      {asked && (
        <>
          <button
            type="button"
            className="main"
            data-event="relation.judged"
            data-value="work"
            onClick={() =>
              session.report([
                {
                  type: 'relation.judged',
                  data: { relation: 'work' },
                  by: lastJudge(state.trail),
                },
              ])
            }
          >
            <strong>{words.say('facts.relation.judged.values.work')}</strong>
            <small>{words.say('facts.relation.judged.hints.work')}</small>
          </button>
          <details className="more">
            <summary>{words.say('facts.relation.judged.values.likewise')}</summary>
            <CaseFactForm {...props} form={LIKEWISE} tone="choice" draft="relation.likewise" />
          </details>
          <details className="more">
            <summary>{words.say('facts.relation.judged.values.outside')}</summary>
            <p>{words.say('ui.outsideHint')}</p>
            <CaseFactForm
              {...props}
              form={OUTSIDE}
              tone="choice"
              draft="relation.outside"
              usual={{ reason: words.say('facts.relation.judged.reason') }}
            />
          </details>
        </>
      )}
      <Discovery session={session} state={state} section={section} offers={offers} open />
    </>
  );
}
