import type { CaseFactData } from '../../../flows/onlineAbuse/facts';
import { AGENDA, MEMBERS, type Member } from '../../../flows/onlineAbuse/sections';
import { useCaseWords } from '../../i18n/caseWords';
import type { CaseProps } from '../caseProps';
import { dayOfYear } from '../day';
import { lastOf } from '../recorded';
import { Sheet } from './Sheet';

type Held = CaseFactData['meeting.held'];

/** A member; whoever came as another head concerned by name, or room for it (S4c). */
function MemberName({ member, held }: { member: Member; held: Held | null }) {
  const words = useCaseWords();
  const name = words.say(`members.${member}`);
  if (member !== 'related') return name;
  const blank = words.say(held === null ? 'form.room' : 'form.missing');
  return (
    <>
      {name}
      {words.say('form.of')}
      <span dir="auto">{held?.related || blank}</span>
      {words.say('form.ofEnd')}
    </>
  );
}

/** Who is called, the agenda, and what was decided; before the meeting there is room to write. */
export function Minutes({ held }: { held: Held | null }) {
  const words = useCaseWords();
  const members = held?.members ?? MEMBERS;
  return (
    <div className="proceedings">
      {held !== null && <h3>{dayOfYear(held.day, words)}</h3>}
      <h3>{words.say('ui.meetingMembers')}</h3>
      <ul className="members">
        {members.map((member) => (
          <li key={member}>
            <MemberName member={member} held={held} />
          </li>
        ))}
        {held !== null && held.others !== '' && <li dir="auto">{held.others}</li>}
        {members.length === 0 && held?.others === '' && (
          <li>
            <em>{words.say('form.missing')}</em>
          </li>
        )}
      </ul>
      <p>{words.say('ui.meetingOffice')}</p>
      <h3>{words.say('ui.meetingAgenda')}</h3>
      <ol className="agenda">
        {AGENDA.map((point) => (
          <li key={point}>
            <strong>{words.say(`agenda.${point}`)}</strong>
            <p dir="auto">
              {held?.[point] === '' ? <em>{words.say('form.missing')}</em> : held?.[point]}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The sheet of the emergency meeting (S4b, S4c). */
export function MeetingSheet({ session, state }: Pick<CaseProps, 'session' | 'state'>) {
  const words = useCaseWords();
  const held = lastOf(state.trail, 'meeting.held')?.entry.data ?? null;
  return (
    <Sheet
      session={session}
      state={state}
      sheet="minutes"
      title={words.say('ui.meetingTitle')}
      back="meeting"
    >
      <Minutes held={held} />
    </Sheet>
  );
}
