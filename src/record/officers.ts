import { type Actor, ROLES, type Role } from '../../flows/actors';
import { foldTrail } from '../session/foldTrail';
import type { TrailLine } from '../session/replay';

/** Who has been there for the office, by name, and who holds the tablet. */
export type Officers = { holder: Actor; roles: Map<string, Role> };

const roleOf = (value: unknown): Role => ROLES.find((role) => role === value) ?? 'officer';

function follow(officers: Officers, { entry: { type, data }, status }: TrailLine): Officers {
  if (status !== 'accepted') return officers;
  const { roles } = officers;
  if (type === 'officer.joined') {
    const holder = { name: String(data.name), role: roleOf(data.role) };
    return { holder, roles: roles.set(holder.name, holder.role) };
  }
  if (type === 'officer.swapped') {
    const name = String(data.to);
    const role = roles.get(name) ?? 'officer';
    return { holder: { name, role }, roles: roles.set(name, role) };
  }
  return officers;
}

/**
 * The tablet is with whoever joined or swapped in last; nobody is named until somebody was. A swap does
 * not tell a role: it is the one they joined in, else an officer's.
 */
export const officersOf = foldTrail<Officers>(
  () => ({ holder: { name: '', role: 'officer' }, roles: new Map() }),
  follow,
);
