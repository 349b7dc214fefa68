/** Runs as the next frame begins, before it is laid out. Returns how to call it off. */
export function nextFrame(run: () => void): () => void {
  const id = requestAnimationFrame(run);
  return () => cancelAnimationFrame(id);
}
