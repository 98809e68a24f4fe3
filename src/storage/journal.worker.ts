import type { Folder } from './journalFiles';
import type { JournalRequest } from './journalPort';
import { journalServer } from './journalServer';

// Sync access handles exist only here: `createWritable()` was measured to lose the whole file.
const serve = journalServer(
  async (name) => {
    const root = await navigator.storage.getDirectory();
    return (await root.getDirectoryHandle(name, { create: true })) as unknown as Folder;
  },
  (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  (reply) => self.postMessage(reply),
);

self.onmessage = ({ data }: MessageEvent<JournalRequest>) => serve(data);
