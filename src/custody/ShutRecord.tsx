import { useCustodyWords } from '../i18n/custody';
import type { Unopened, Vault } from '../session/vault';
import { Page } from './Page';
import { Unlock } from './Unlock';

type Props = { vault: Vault; why: Unopened; onOpen: () => void };

const SAYS = {
  locked: 'unlock.record',
  foreign: 'unlock.recordForeign',
  damaged: 'unlock.recordDamaged',
} as const;

/** In the place of a record whose key is shut. */
export default function ShutRecord({ vault, why, onOpen }: Props) {
  const words = useCustodyWords();
  return (
    <Page state="shut" title={words('unlock.title')}>
      <p data-shut={why}>{words(SAYS[why])}</p>
      {why === 'locked' && <Unlock vault={vault} onOpen={onOpen} />}
      <p>{words('unlock.meanwhile')}</p>
    </Page>
  );
}
