export type Values = Record<string, string | number>;

/** Puts values into the `{{slots}}` of a text; a slot without a value stays as it is written. */
export const fill = (text: string, values: Values): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (slot, key: string) => String(values[key] ?? slot));
