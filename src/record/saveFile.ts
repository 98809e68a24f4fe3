/**
 * Gives the person a file: through the share sheet where the page is an installed iPad app (a download
 * would cover the only window there), as a download elsewhere. Must be called from a tap.
 * Resolves true when the file was handed over; false when the person changed their mind.
 */
export async function saveFile(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type: string,
): Promise<boolean> {
  const file = new File([content], name, { type });
  const installed = 'standalone' in navigator && navigator.standalone === true;
  if (installed && navigator.canShare?.({ files: [file] })) {
    try {
      await navigator.share({ files: [file] });
      return true;
    } catch {
      return false;
    }
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return true;
}
