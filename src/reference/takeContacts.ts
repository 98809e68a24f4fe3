import { OFFICE_IDS, type Office } from '../../flows/offices';
import { MOST_CONTACTS } from '../session/readSection';
import type { Section } from '../session/section';
import { type ContactsFile, type GoodRow, sameName } from './contactsFile';

/** What a row of a file would do: the office or contact it belongs to, and what stands there now. */
export type Change = GoodRow & { office: Office | null; before: string | null };

/** Names by which an office is known: in every language, and its id. */
export type OfficeNames = Readonly<Record<Office, readonly string[]>>;

/** What a file comes to here: what would be taken, and what would not, with the reason. */
export type Proposal = { changes: Change[]; bad: ContactsFile['bad'] };

/**
 * Looks at a file beside what is there; nothing is changed by asking. New contacts that the list has
 * no room for are told like the broken rows.
 */
export function proposalOf(file: ContactsFile, section: Section, names: OfficeNames): Proposal {
  const room = MOST_CONTACTS - section.contacts.length;
  const all = changesOf(file.good, section, names);
  const added = all.filter(({ office, before }) => office === null && before === null);
  const over = new Set(added.slice(Math.max(0, room)));
  const many = [...over].map(({ row, name, number }) => ({
    row,
    text: `${name},${number}`,
    wrong: 'many' as const,
  }));
  return {
    changes: all.filter((change) => !over.has(change)),
    bad: [...file.bad, ...many].sort((a, b) => a.row - b.row),
  };
}

function changesOf(rows: readonly GoodRow[], section: Section, names: OfficeNames): Change[] {
  return rows.map((row) => {
    const name = sameName(row.name);
    const office = OFFICE_IDS.find((id) =>
      [id, ...names[id]].some((one) => sameName(one) === name),
    );
    const known =
      office === undefined
        ? section.contacts.find((contact) => sameName(contact.name) === name)?.number
        : section.numbers[office] || undefined;
    return { ...row, office: office ?? null, before: known ?? null };
  });
}

/** The section with the changes in it; what the file does not name stays as it is. */
export function withChanges(section: Section, changes: readonly Change[]): Section {
  const numbers = { ...section.numbers };
  let contacts = [...section.contacts];
  for (const { office, name, number, before } of changes) {
    if (office !== null) numbers[office] = number;
    else if (before === null) contacts.push({ name, number });
    else
      contacts = contacts.map((contact) =>
        sameName(contact.name) === sameName(name) ? { ...contact, number } : contact,
      );
  }
  return { ...section, numbers, contacts };
}
