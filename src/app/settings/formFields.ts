/** A native field of a form that a person fills in. */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What was typed, by field. */
export type Typed = Readonly<Record<string, string>>;

const isField = (element: Element): element is Field =>
  element.matches('input[name], textarea[name], select[name]');

/** The fields of a form by name, and by place among those of one name: `person.name 2`. */
export function fieldsOf(form: HTMLFormElement): Map<string, Field> {
  const fields = new Map<string, Field>();
  const counted = new Map<string, number>();
  for (const element of form.elements) {
    if (!isField(element)) continue;
    const place = (counted.get(element.name) ?? 0) + 1;
    counted.set(element.name, place);
    fields.set(`${element.name} ${place}`, element);
  }
  return fields;
}

const isTick = (field: Field): field is HTMLInputElement => field.type === 'checkbox';

/** What stands in a field; of one to tick, whether it is ticked. */
export const textIn = (field: Field): string =>
  isTick(field) ? String(field.checked) : field.value;

export function setValue(field: Field, value: string): void {
  if (isTick(field)) field.checked = value === 'true';
  else field.value = value;
}

/** Reads what was kept of a form; nothing where it cannot be read. */
export function readTyped(text: string | undefined): Typed {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).filter(([, typed]) => typeof typed === 'string'),
    );
  } catch {
    return {};
  }
}
