/** Clauses as they are cited: annex and number, or a passage of the main text. */
type Digit = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
export type ClauseNumber = Digit | 10 | `1${Digit}` | 20 | `2${Digit}` | 30;
export type AnnexClauseId = `${'U' | 'O'}${ClauseNumber}`;
export type ClauseId = AnnexClauseId | '三·2' | '四·1' | '四·3' | '四·4';
