import { useContext } from 'react';
import type { SessionState } from '../session/board';
import { staysInMatter } from '../session/matterOf';
import type { Session } from '../session/session';
import { MatterDoor } from './matter';

type Props = { session: Session; state: SessionState };

/** Which matter this is, asked for whoever came back without its being said. Its place is kept. */
export function WhichMatter({ session, state }: Props) {
  const Door = useContext(MatterDoor);
  if (Door === null || state.readOnly !== null || staysInMatter(state.trail)) return null;
  return (
    <div className="which-matter">
      <Door session={session} />
    </div>
  );
}
