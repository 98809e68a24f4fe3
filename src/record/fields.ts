import { written } from '../../flows/shapes';

/** Native fields, read once at submit. */
export type Fields = {
  text(name: string): string;
  number(name: string): number;
  checked(name: string): boolean;
  all(name: string): string[];
};

export const fieldsOf = (form: HTMLFormElement): Fields => {
  const data = new FormData(form);
  const text = (name: string) => written(String(data.get(name) ?? ''));
  return {
    text,
    number: (name) => (text(name) === '' ? Number.NaN : Number(text(name))),
    checked: (name) => data.get(name) !== null,
    all: (name) => data.getAll(name).map(String),
  };
};

/** A member only where something was filled in. */
export const optional = (key: string, value: string) => (value === '' ? {} : { [key]: value });
