import { type FormOne, missingIn } from '../../../flows/onlineAbuse/formOne';
import { useCaseWords } from '../../i18n/caseWords';
import type { CaseProps } from '../caseProps';
import { dateInEra } from '../day';
import { formOneFrom } from '../formOneFrom';
import { lastOf } from '../recorded';
import { Sheet } from './Sheet';

/** What the form prints after the names of an office. */
const LEVELS = ['department', 'division', 'unit'] as const;

type SheetProps = Pick<CaseProps, 'session' | 'state' | 'section'>;

/** Form 1 (SF1), field by field as the ward's form names them; what is missing is flagged. */
export function FormOneSheet({ session, state, section }: SheetProps) {
  const words = useCaseWords();
  const form: Partial<FormOne> =
    lastOf(state.trail, 'notice.written')?.entry.data ??
    formOneFrom({ session, state, section }, words);
  const missing = missingIn(form);
  const value = (field: keyof FormOne) => {
    const text = String(form[field] ?? '');
    if (text !== '') return <span dir="auto">{text}</span>;
    return missing.includes(field) ? <em>{words.say('form.missing')}</em> : null;
  };
  const office = (...fields: readonly (keyof FormOne)[]) => (
    <span className="office">
      {fields.map((field, index) => {
        const printed = words.say(`form.${LEVELS[index] ?? 'unit'}`);
        // A name that ends as the form goes on is not said twice.
        const goesOn = !String(form[field] ?? '').endsWith(printed);
        return (
          <span key={field}>
            {value(field)} {goesOn && printed}
          </span>
        );
      })}
    </span>
  );
  const hour =
    form.occurredHour === undefined
      ? words.say('form.noHour')
      : `${form.occurredHour}${words.say('form.hour')}`;
  const [at, minute] = form.reportedAt?.split(':') ?? [];
  const reported =
    at === undefined || minute === undefined
      ? `${dateInEra(form.reportedOn, words)}${words.say('form.noTime')}`
      : words.say('form.dateTime', {
          date: dateInEra(form.reportedOn, words),
          hour: Number(at),
          minute,
        });
  return (
    <Sheet
      session={session}
      state={state}
      sheet="formOne"
      title={words.say('form.title')}
      back="notice"
    >
      <p className="route">{words.say('form.route')}</p>
      <table>
        <tbody>
          <tr>
            <th scope="row">{words.say('form.occurred')}</th>
            <td>
              {dateInEra(form.occurredOn, words)} {hour}{' '}
              {missing.some((field) => /^occurred/.test(field)) && (
                <em>{words.say('form.missing')}</em>
              )}
            </td>
          </tr>
          <tr>
            <th scope="row">{words.say('form.staff')}</th>
            <td>
              <p className="named">
                <span>{words.say('form.staffSection')}</span>
                {office('staffDepartment', 'staffDivision', 'staffUnit')}
              </p>
              <p className="named">
                <span>{words.say('form.staffName')}</span>
                {value('staffName')}
              </p>
            </td>
          </tr>
          {(['background', 'situation', 'response', 'other'] as const).map((field) => (
            <tr key={field} className="long">
              <th scope="row">{words.say(`form.${field}`)}</th>
              <td>{value(field)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.say('form.statement')}</p>
      <dl className="signature">
        <div>
          <dt>{words.say('form.reported')}</dt>
          <dd>{reported}</dd>
        </div>
        <div>
          <dt>{words.say('form.section')}</dt>
          <dd>{office('department', 'division', 'unit')}</dd>
        </div>
        <div>
          <dt>{words.say('form.contactName')}</dt>
          <dd>{value('contactName')}</dd>
        </div>
        <div>
          <dt>{words.say('form.contact')}</dt>
          <dd>{value('contact')}</dd>
        </div>
      </dl>
    </Sheet>
  );
}
