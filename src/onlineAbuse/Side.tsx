import { useCaseWords } from '../i18n/caseWords';
import { later } from '../record/later';
import { NoteForm } from '../record/NoteForm';
import { observationsOf } from '../record/observations';
import { Timeline } from '../record/Timeline';
import { useDraft } from '../record/useDraft';
import { useHappened } from '../record/useHappened';
import { POSTED_ACTS } from './CaseFields';
import type { CaseProps } from './caseProps';

const HeadCode = later(
  async () => (await import('../record/HeadCode')).headCodePart,
  () => <section className="evidence" />,
);

/** What kind of post it is, the record so far with the code that stands for it, and one field for words. */
export function Side({
  session,
  state,
  writable,
}: Pick<CaseProps, 'session' | 'state'> & { writable: boolean }) {
  const words = useCaseWords();
  const draft = useDraft(session, 'note');
  const happened = useHappened();
  const seen = observationsOf(state.trail);
  return (
    <aside className="case-side">
      {writable && (
        <section aria-labelledby="seen-title">
          <h2 id="seen-title">{words.say('ui.seenTitle')}</h2>
          <div className="chips">
            {POSTED_ACTS.map((act) => (
              <button
                key={act}
                type="button"
                className="chip"
                data-event="observation.noted"
                data-value={act}
                data-count={seen.get(act)?.count ?? 0}
                onClick={() => session.report([{ type: 'observation.noted', data: { act } }])}
              >
                {words.maybe(`acts.${act}.short`)}
                {seen.has(act) && <b> {seen.get(act)?.count}</b>}
              </button>
            ))}
          </div>
        </section>
      )}
      <Timeline session={session} />
      {writable && <NoteForm session={session} draft={draft} happened={happened} />}
      <HeadCode session={session} />
    </aside>
  );
}
