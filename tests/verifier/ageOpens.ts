import { armor, Decrypter } from 'age-encryption';

/** What the age command makes of a sealed backup, with the office's key out of its recovery file. */
export async function asAgeOpensIt(
  recoveryFile: string | null,
  passphrase: string,
  sealed: string | Uint8Array<ArrayBuffer> = '',
): Promise<string> {
  const recovery = new Decrypter();
  recovery.addPassphrase(passphrase);
  const paper = await recovery.decrypt(armor.decode(recoveryFile ?? ''), 'text');
  const office = new Decrypter();
  office.addIdentity(paper.split('\n').find((line) => line.startsWith('AGE-SECRET-')) ?? '');
  return office.decrypt(sealed as Uint8Array, 'text');
}
