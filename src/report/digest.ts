/** Temporary until engine/identity appears. */
export function digest(parts: readonly (string | number)[]): string {
  let a = 0xdeadbeef,
    b = 0x41c6ce57;
  for (const c of parts.join('\u001f')) {
    const x = c.codePointAt(0) ?? 0;
    a = Math.imul(a ^ x, 2654435761);
    b = Math.imul(b ^ x, 1597334677);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}
export const hasGrown = (before: string, now: string): boolean => before !== now;
