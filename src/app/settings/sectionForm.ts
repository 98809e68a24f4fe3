import { FIGURE_LIMITS, type Figures } from '../../../flows/encounter/figures';
import { type Problem, readSection, type Section } from '../../session/section';

/** Rows that a list offers beyond those that are filled. */
export const SPARE_ROWS = 2;

const FIGURES = Object.keys(FIGURE_LIMITS) as (keyof Figures)[];

/** Reads the settings form into a section; the same reading as for a file of another tablet. */
export function sectionOf(form: FormData): { section: Section; problems: Problem[] } {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const column = (name: string) => form.getAll(name).map((value) => String(value).trim());
  const roles = column('person.role');
  const numbers = column('contact.number');
  const phrases = [...form.keys()]
    .filter((key) => key.startsWith('phrase:') && text(key) !== '')
    .map((key) => [key.slice('phrase:'.length), text(key)] as const);
  return readSection({
    name: text('name'),
    place: text('place'),
    callback: text('callback'),
    supportExtension: text('supportExtension'),
    opensAt: text('opensAt'),
    closesAt: text('closesAt'),
    swapRule: text('swapRule'),
    sound: form.get('sound') !== null,
    people: column('person.name')
      .map((name, index) => ({ name, role: roles[index] }))
      .filter(({ name }) => name !== ''),
    contacts: column('contact.name')
      .map((name, index) => ({ name, number: numbers[index] }))
      .filter(({ name, number }) => name !== '' || number !== ''),
    phrases: Object.fromEntries(phrases),
    figures: Object.fromEntries(
      FIGURES.map((figure) => [
        figure,
        text(`figure.${figure}`) === '' ? Number.NaN : Number(text(`figure.${figure}`)),
      ]),
    ),
  });
}
