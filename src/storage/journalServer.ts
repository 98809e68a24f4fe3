import { type Folder, type JournalFiles, journalFiles } from './journalFiles';
import type { JournalReply, JournalRequest } from './journalPort';

/**
 * The worker's side of the journal port, one request at a time. `openFolder` gives the directory of
 * a name; `answer` posts a reply. Never throws: what fails becomes a reply.
 */
export function journalServer(
  openFolder: (name: string) => Promise<Folder>,
  pause: (ms: number) => Promise<void>,
  answer: (reply: JournalReply) => void,
): (request: JournalRequest) => void {
  let files: JournalFiles | null = null;
  let folder = '';
  let last: Promise<void> = Promise.resolve();

  async function reopen(): Promise<void> {
    files = journalFiles(await openFolder(folder), pause);
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
    switch (request.op) {
      case 'numbers':
        return files.numbers();
      case 'read':
        return files.read(request.file, request.from);
      case 'append':
        return files.append(request.file, request.size, request.at, request.bytes);
      case 'rotate':
        return files.rotate(request.file, request.size, request.bytes);
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
