const known = new Map<string, boolean>();

/** The pixels of a sign, as drawn on a small canvas. */
function pixels(sign: string): string | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 24;
  const context = canvas.getContext?.('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.font = '18px sans-serif';
  context.fillText(sign, 0, 20);
  return context.getImageData(0, 0, 24, 24).data.join();
}

/** Whether the machine has a font with a sign: one without looks like a place of Unicode that never has one. */
export function canDraw(sign: string): boolean {
  if (!known.has(sign)) {
    const drawn = pixels(sign);
    known.set(sign, drawn !== undefined && drawn !== pixels('\u{10FFFD}') && drawn !== pixels('\u{1FAFF}'));
  }
  return known.get(sign)!;
}
