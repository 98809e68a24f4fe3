/**
 * Calls back once the frame that is being prepared is on the screen, for what nobody waits for to see.
 * Returns the way to stop it. In a page that nobody looks at it waits until somebody does.
 */
export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
