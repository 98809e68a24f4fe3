import { useSyncExternalStore } from 'react';
import { useWords } from '../i18n/words';
import type { Storage } from '../session/log';

/**
 * Says that both journals write and that no network is needed, once that is so. What is wrong is said
 * by the notices, so that nothing here is ever half true.
 */
export function ReadyMark({ storage, offline }: { storage: Storage; offline: boolean }) {
  const words = useWords();
  const { journals } = useSyncExternalStore(storage.onHealth, storage.health, storage.health);
  const ready = offline && journals.indexedDb === 'ok' && journals.opfs === 'ok';
  return (
    <span role="status" className="ready" data-ready={ready}>
      {ready && words.ui('offline.ready')}
    </span>
  );
}
