import { ASSESSMENTS, isWanting } from '../../flows/onlineAbuse/evidence';
import { useCaseWords } from '../i18n/caseWords';
import { CaseFactForm } from './CaseFactForm';
import type { CaseProps, TrackProps } from './caseProps';
import { dayInWords, todayOf } from './day';
import { evidenceOf, type Kept } from './recorded';
import { completing, unobtainable } from './repeatedForms';

type RowProps = Pick<CaseProps, 'session' | 'state' | 'section'> & { kept: Kept; index: number };

/** What is still to be had for a record of something false or private. */
function Completing({ session, state, section, kept: { evidence } }: RowProps) {
  const words = useCaseWords();
  const { id, kept, contact } = evidence;
  const props = { session, state, section, tone: 'choice' as const };
  return (
    <>
      <p role="status">{words.say('ui.wanting')}</p>
      <CaseFactForm
        {...props}
        type="evidence.completed"
        form={completing(id)}
        usual={{ kept, contact }}
        captions={{ [id]: words.say('facts.evidence.completed.do') }}
        draft={`evidence.completed.${id}`}
      />
      <details>
        <summary>{words.say('facts.evidence.unobtainable.do')}</summary>
        <CaseFactForm
          {...props}
          type="evidence.unobtainable"
          form={unobtainable(id)}
          captions={{ [id]: words.say('facts.evidence.unobtainable.do') }}
          draft={`evidence.unobtainable.${id}`}
        />
      </details>
    </>
  );
}

/** What is found out of it later, one tap each; what is known already is not asked. */
function Assessing({ session, kept: { evidence } }: Pick<RowProps, 'session' | 'kept'>) {
  const words = useCaseWords();
  const open = ASSESSMENTS.filter((result) => !evidence[result]);
  if (open.length === 0) return null;
  return (
    <div className="choices">
      {open.map((result) => (
        <button
          key={result}
          type="button"
          className="choice"
          data-event="evidence.assessed"
          data-value={`${evidence.id} ${result}`}
          onClick={() =>
            session.report([{ type: 'evidence.assessed', data: { id: evidence.id, result } }])
          }
        >
          {words.say(`facts.evidence.assessed.values.${result}`)}
        </button>
      ))}
    </div>
  );
}

/** What is longer is folded after its beginning. */
const LONG = 400;

function Text({ text }: { text: string }) {
  if (text.length <= LONG) return text;
  return (
    <details>
      <summary>{[...text].slice(0, LONG / 4).join('')}…</summary>
      {text}
    </details>
  );
}

/** One post as it was kept; what it says stays what it says, whatever marks are in it. */
function EvidenceRow(props: RowProps) {
  const { session, state, kept, index } = props;
  const words = useCaseWords();
  const { evidence, unobtainable: reason } = kept;
  const { platform, content, address, ip, postedOn, postedAt, untrue, personal } = evidence;
  const posted = postedOn === undefined ? '' : dayInWords(postedOn, todayOf(session.clock), words);
  const rows = [
    ['fields.platform', words.say(`platforms.${platform}`)],
    ['fields.content', content],
    ['fields.address', address],
    ['fields.ip', ip],
    ['fields.postedOn', [posted, postedAt].filter(Boolean).join(' ')],
    ['fields.kept', evidence.kept],
    ['fields.siteContact', evidence.contact],
    ['fields.reason', reason ?? ''],
  ] as const;
  return (
    <li data-evidence={index}>
      <h3>
        {words.say('ui.evidenceNumber', { number: index })}
        {untrue && <em> {words.say('fields.untrue')}</em>}
        {personal && <em> {words.say('fields.personal')}</em>}
      </h3>
      <dl>
        {rows
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{words.say(label)}</dt>
              <dd dir="auto">
                <Text text={value} />
              </dd>
            </div>
          ))}
      </dl>
      {isWanting(evidence) && reason === null && state.readOnly === null && (
        <Completing {...props} />
      )}
      {state.readOnly === null && <Assessing session={session} kept={kept} />}
    </li>
  );
}

/** The evidence of a case, the first one first. */
export function EvidenceList({ session, state, section }: TrackProps) {
  const words = useCaseWords();
  const all = [...evidenceOf(state.trail).values()];
  return (
    <section className="recorded" aria-labelledby="evidence-title">
      <h2 id="evidence-title">{words.say('ui.evidenceList')}</h2>
      {all.length === 0 && <p>{words.say('ui.evidenceNone')}</p>}
      <ol>
        {all.map((kept, index) => (
          <EvidenceRow
            key={kept.evidence.id}
            session={session}
            state={state}
            section={section}
            kept={kept}
            index={index + 1}
          />
        ))}
      </ol>
    </section>
  );
}
