import { type BallastFile, ballastFile } from './ballastFile';
import { blank, type Folder, type JournalFiles, journalFiles, takingTurns } from './journalFiles';
import type { JournalReply, JournalRequest } from './journalPort';
import { type MemoFiles, memoFiles } from './memoFile';
import { type KeySlots, keySlots } from './seal/slotFile';

type Files = { journal: JournalFiles; slots: KeySlots; memos: MemoFiles; ballast: BallastFile };

/**
 * The worker's side of the journal port, one request at a time. `openFolder` gives the directory of
 * a name; `answer` posts a reply. Never throws: what fails becomes a reply.
 */
export function journalServer(
  openFolder: (name: string) => Promise<Folder>,
  pause: (ms: number) => Promise<void>,
  answer: (reply: JournalReply) => void,
): (request: JournalRequest) => void {
  let files: Files | null = null;
  let wipe = async () => {};
  let folder = '';
  let last: Promise<void> = Promise.resolve();

  async function reopen(): Promise<void> {
    const opened = await openFolder(folder);
    const withFile = takingTurns(opened, pause);
    wipe = async () => {
      const names: string[] = [];
      for await (const name of opened.keys()) names.push(name);
      for (const name of names) {
        await withFile(name, blank);
        await opened.removeEntry(name);
      }
    };
    files = {
      journal: journalFiles(opened, withFile),
      slots: keySlots(withFile),
      memos: memoFiles(withFile),
      ballast: ballastFile(withFile),
    };
  }

  /** Site data cleared under a running page takes the folder away: it is made again, once. */
  async function serve(request: JournalRequest): Promise<unknown> {
    try {
      return await handle(request);
    } catch (error) {
      if (!files || (error as Error).name !== 'NotFoundError') throw error;
      await reopen();
      return handle(request);
    }
  }

  async function handle(request: JournalRequest): Promise<unknown> {
    if (request.op === 'open') {
      folder = request.folder;
      await reopen();
      return null;
    }
    if (!files) throw new Error('not open');
    const { journal, slots, memos, ballast } = files;
    switch (request.op) {
      case 'numbers':
        return journal.numbers();
      case 'read':
        return journal.read(request.file, request.from);
      case 'append':
        return journal.append(request.file, request.size, request.at, request.bytes);
      case 'rotate':
        return journal.rotate(request.file, request.size, request.bytes);
      case 'erase':
        return journal.erase(request.file);
      case 'slots':
        return slots.all();
      case 'putSlot':
        return slots.put(request.slot);
      case 'wipeSlot':
        return slots.wipe(request.encounterId);
      case 'readMemo':
        return memos.read(request.name);
      case 'writeMemo':
        return memos.write(request.name, request.edition);
      case 'fillBallast':
        return ballast.fill();
      case 'releaseBallast':
        return ballast.release();
      case 'wipe':
        return wipe();
    }
  }

  return (request) => {
    const { id } = request;
    last = last.then(() =>
      serve(request).then(
        (value) => answer({ id, ok: true, value }),
        (error: Error) => answer({ id, ok: false, name: error.name, message: error.message }),
      ),
    );
  };
}
