const BOUNDS = [-3, -1.5, -0.5, 0.5, 1.5, 3];

/** How sure a small model is by its margin in points: 1, surely not, to 7, surely; 4 tells nothing. */
export function levelOf(margin: number): number {
  let level = 1;
  for (const bound of BOUNDS) if (bound < margin) level++;
  return level;
}
