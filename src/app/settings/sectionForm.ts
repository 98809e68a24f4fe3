import { FIGURE_LIMITS, type Figures } from '../../../flows/encounter/figures';
import { written } from '../../../flows/shapes';
import { type Problem, readSection } from '../../session/readSection';
import type { Section } from '../../session/section';

/** Rows that a list offers beyond those that are filled. */
export const SPARE_ROWS = 2;

const FIGURES = Object.keys(FIGURE_LIMITS) as (keyof Figures)[];

/** Texts by id: those the form has fields for as they stand there, all others as they were. */
function texts(form: FormData, prefix: string, before: Readonly<Record<string, string>>) {
  const kept = new Map(Object.entries(before));
  for (const [key, value] of form) {
    if (!key.startsWith(prefix)) continue;
    const id = key.slice(prefix.length);
    const text = written(String(value));
    if (text === '') kept.delete(id);
    else kept.set(id, text);
  }
  return Object.fromEntries(kept);
}

/**
 * Reads the settings form into a section; the same reading as for a file of another tablet. What the
 * form has no field for, such as words in the other language, is taken over from `before`.
 */
export function sectionOf(
  form: FormData,
  before: Section,
): { section: Section; problems: Problem[] } {
  const text = (name: string) => written(String(form.get(name) ?? ''));
  const column = (name: string) => form.getAll(name).map((value) => written(String(value)));
  const roles = column('person.role');
  const numbers = column('contact.number');
  return readSection({
    name: text('name'),
    place: text('place'),
    callback: text('callback'),
    supportExtension: text('supportExtension'),
    opensAt: text('opensAt'),
    closesAt: text('closesAt'),
    swapRule: text('swapRule'),
    policy: text('policy'),
    consultation: text('consultation'),
    sound: form.get('sound') !== null,
    ...(form.has('keepDays') ? { keepDays: Number(text('keepDays') || Number.NaN) } : {}),
    people: column('person.name')
      .map((name, index) => ({ name, role: roles[index] }))
      .filter(({ name }) => name !== ''),
    contacts: column('contact.name')
      .map((name, index) => ({ name, number: numbers[index] }))
      .filter(({ name, number }) => name !== '' || number !== ''),
    numbers: texts(form, 'number.', before.numbers),
    phrases: texts(form, 'phrase:', before.phrases),
    figures: Object.fromEntries(
      FIGURES.map((figure) => [
        figure,
        text(`figure.${figure}`) === '' ? Number.NaN : Number(text(`figure.${figure}`)),
      ]),
    ),
  });
}
