import { type Actor, isDeputy } from '../../flows/actors';
import { isolated } from '../i18n/isolated';
import type { Words } from '../i18n/words';

/**
 * Who stands behind an entry, role and name as the record has them. Without a name only who acted for the
 * head is told: most entries are made by whoever holds the tablet.
 */
export const signedBy = ({ name, role }: Actor, words: Words): string =>
  name || isDeputy(role) ? `${words.flow(`roles.${role}`)} ${isolated(name)}`.trim() : '';
