/**
 * The assignment problem: each row gets at most one column so that the scores add up to the most.
 */

/**
 * Chosen column of each row, or -1. `scores[row][column]` must not be negative; 0 means that the two don't go together.
 * Hungarian method (shortest augmenting paths), cubic in the larger side; callers pass some dozens at most.
 */
export function assign(scores: readonly (readonly number[])[], columns: number): number[] {
  const rows = scores.length;
  const size = Math.max(rows, columns);
  const costAt = (row: number, column: number): number => -(scores[row]?.[column] ?? 0);
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) augment(row, size, costAt, rowPotential, columnPotential, rowOf);
  const chosen = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= size; column += 1) {
    const row = (rowOf[column] ?? 0) - 1;
    if (row >= 0 && row < rows && column <= columns && (scores[row]?.[column - 1] ?? 0) > 0)
      chosen[row] = column - 1;
  }
  return chosen;
}

function augment(
  start: number,
  size: number,
  costAt: (row: number, column: number) => number,
  rowPotential: Float64Array,
  columnPotential: Float64Array,
  rowOf: Int32Array,
): void {
  const slack = new Float64Array(size + 1).fill(Infinity);
  const previous = new Int32Array(size + 1);
  const visited = new Uint8Array(size + 1);
  rowOf[0] = start;
  let column = 0;
  do {
    visited[column] = 1;
    const row = rowOf[column] ?? 0;
    let least = Infinity;
    let next = 0;
    for (let other = 1; other <= size; other += 1) {
      if (visited[other]) continue;
      const reduced = costAt(row - 1, other - 1) - (rowPotential[row] ?? 0) - (columnPotential[other] ?? 0);
      if (reduced < (slack[other] ?? Infinity)) {
        slack[other] = reduced;
        previous[other] = column;
      }
      const open = slack[other] ?? Infinity;
      if (open < least) {
        least = open;
        next = other;
      }
    }
    for (let other = 0; other <= size; other += 1) {
      if (visited[other]) {
        const matched = rowOf[other] ?? 0;
        rowPotential[matched] = (rowPotential[matched] ?? 0) + least;
        columnPotential[other] = (columnPotential[other] ?? 0) - least;
      } else slack[other] = (slack[other] ?? 0) - least;
    }
    column = next;
  } while ((rowOf[column] ?? 0) !== 0);
  while (column !== 0) {
    const before = previous[column] ?? 0;
    rowOf[column] = rowOf[before] ?? 0;
    column = before;
  }
}
