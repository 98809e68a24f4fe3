import {
  armor,
  Decrypter,
  Encrypter,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption';
import type { WorkerReply } from '../workerPort';

/** What the age worker is asked. Bytes are age files, or what goes into one. */
export type AgeAsked =
  /** Makes the office's pair and keeps it open; gives both halves once, for paper. */
  | { op: 'make' }
  /** Takes a private half from paper. */
  | { op: 'take'; identity: string }
  /** Opens the private half that lies under a passphrase. */
  | { op: 'unlock'; locked: string; passphrase: string }
  /** The private half under a passphrase, as an armored age file. */
  | { op: 'lockUp'; passphrase: string; workFactor: number }
  | { op: 'seal'; bytes: Uint8Array; recipient: string }
  | { op: 'open'; bytes: Uint8Array }
  | { op: 'sealUnder'; bytes: Uint8Array; passphrase: string; workFactor: number }
  | { op: 'openUnder'; bytes: Uint8Array; passphrase: string };

export type AgeRequest = AgeAsked & { id: number };

/**
 * Names of what goes wrong. `WrongKey`: another passphrase or another office's key. `Damaged`: not
 * what age wrote. `Locked`: the private half is not open.
 */
export type AgeFault = 'WrongKey' | 'Damaged' | 'Locked';

const fault = (name: AgeFault): Error => Object.assign(new Error(name), { name });

/** age says it by text alone. */
const NO_MATCH = 'no identity matched';

const named = (error: unknown): Error =>
  fault(String((error as Error).message).includes(NO_MATCH) ? 'WrongKey' : 'Damaged');

async function opened(bytes: Uint8Array, ready: (decrypter: Decrypter) => void) {
  try {
    const decrypter = new Decrypter();
    ready(decrypter);
    return await decrypter.decrypt(bytes);
  } catch (error) {
    throw named(error);
  }
}

function sealed(bytes: Uint8Array | string, ready: (encrypter: Encrypter) => void) {
  const encrypter = new Encrypter();
  ready(encrypter);
  return encrypter.encrypt(bytes);
}

const under = (passphrase: string, workFactor: number) => (encrypter: Encrypter) => {
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
};

const IDENTITY = /^AGE-SECRET-KEY-1[0-9A-Z]{58}$/;

/**
 * The worker in which age runs: scrypt would hold up the screen, and the office's private half stays
 * in here. Answers every request; never throws.
 */
export function ageServer(answer: (reply: WorkerReply) => void): (request: AgeRequest) => void {
  let identity: string | null = null;

  async function take(candidate: string): Promise<string> {
    if (!IDENTITY.test(candidate)) throw fault('Damaged');
    const recipient = await identityToRecipient(candidate).catch(() => {
      throw fault('Damaged');
    });
    identity = candidate;
    return recipient;
  }

  async function handle(request: AgeRequest): Promise<unknown> {
    switch (request.op) {
      case 'make': {
        const made = await generateX25519Identity();
        return { identity: made, recipient: await take(made) };
      }
      case 'take':
        return take(request.identity.trim().toUpperCase());
      case 'unlock': {
        const bytes = attempt(() => armor.decode(request.locked));
        const file = await opened(bytes, (decrypter) =>
          decrypter.addPassphrase(request.passphrase),
        );
        return take(identityIn(new TextDecoder().decode(file)));
      }
      case 'lockUp': {
        if (identity === null) throw fault('Locked');
        const recipient = await identityToRecipient(identity);
        // The shape of age's own identity files, so that `age -d -i` reads what comes out.
        const file = `# public key: ${recipient}\n${identity}\n`;
        return armor.encode(await sealed(file, under(request.passphrase, request.workFactor)));
      }
      case 'seal':
        return sealed(request.bytes, (encrypter) => encrypter.addRecipient(request.recipient));
      case 'open': {
        const own = identity;
        if (own === null) throw fault('Locked');
        return opened(request.bytes, (decrypter) => decrypter.addIdentity(own));
      }
      case 'sealUnder':
        return sealed(request.bytes, under(request.passphrase, request.workFactor));
      case 'openUnder':
        return opened(request.bytes, (decrypter) => decrypter.addPassphrase(request.passphrase));
    }
  }

  return (request) => {
    const { id } = request;
    handle(request).then(
      (value) => answer({ id, ok: true, value }),
      (error: Error) => answer({ id, ok: false, name: error.name, message: '' }),
    );
  };
}

/** The key in an identity file, whatever comments stand around it. */
const identityIn = (file: string): string =>
  file
    .split('\n')
    .find((line) => line.startsWith('AGE-SECRET-KEY-'))
    ?.trim() ?? '';

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch {
    throw fault('Damaged');
  }
}
