import type { Actor } from '../../flows/actors';
import { isolated } from '../i18n/isolated';
import type { Words } from '../i18n/words';

/**
 * Who stands behind an entry, role and name as the record has them. Empty where nobody gave a name: most
 * entries are made by whoever holds the tablet.
 */
export const signedBy = ({ name, role }: Actor, words: Words): string =>
  name && `${words.flow(`roles.${role}`)} ${isolated(name)}`;
