import type { ComponentType } from 'react';
import { withoutBreaks } from './breaks';
import { fill, type Values } from './fill';
import { RubyLine } from './RubyLine';
import type { Register } from './registers';

/** The words of one register; those of the page are one too. */
export type Tongue = {
  language: string;
  /** Words of the flow; null when there are none. */
  maybe(key: string, values?: Values): string | null;
  /** As `maybe`, with its marks where a line may break; for what draws a line alone. */
  phrased(key: string, values?: Values): string | null;
  /** Draws one line of it; without, lines are drawn as those of the page. */
  Line?: ComponentType<{ text: string }>;
};

/** The last digit after which the counter for minutes is not read with a `p`. */
const FUN = [2, 5, 7, 9];

/** Readings change with the number before them: `_fun` is the sentence for the other reading. */
const ending = ({ minutes }: Values): string =>
  typeof minutes === 'number' && FUN.includes(minutes % 10) ? '_fun' : '';

function find(tree: object, key: string): string | null {
  let found: unknown = tree;
  for (const part of key.split('.')) {
    found = typeof found === 'object' ? (found as Record<string, unknown> | null)?.[part] : null;
  }
  return typeof found === 'string' ? found : null;
}

/** The words of a register, from the tree they are written in; what it does not have is null. */
export function tongueOf(register: Register, tree: object): Tongue {
  const phrased: Tongue['phrased'] = (key, values = {}) => {
    const text = find(tree, `${key}${ending(values)}`) ?? find(tree, key);
    return text === null ? null : fill(text, values);
  };
  const maybe: Tongue['maybe'] = (key, values) => {
    const text = phrased(key, values);
    return text === null ? null : withoutBreaks(text);
  };
  const drawn = register === 'ja-x-easy' ? { Line: RubyLine } : {};
  return { language: register, phrased, maybe, ...drawn };
}
