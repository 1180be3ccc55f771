/**
 * Names of branches (RULES.md 5): what is one, when two spellings are one, and cells that name several.
 */
import { NUMERAL_CHARACTERS, numberOfNumeral } from './numerals';

const BRANCH_WORD = '(?:党支部委员会|支部委员会|党支部|支部)';
const ENDS_LIKE_A_BRANCH = new RegExp(`${BRANCH_WORD}(?=\\(|$)`);
/** 总支 stands one level higher; a 团支部 is the Youth League's. */
const NOT_A_BRANCH_WORD = /总支|团支部|团总支|团委/;
const HIGHER_BODY = /(?:党委|党工委|工委|党组|委员会|总支|总支部)(?:\(.*\))?$/;

/** Full width made half, all spaces and a leading 中共 removed. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^中国共产党|^中共/, '');
}

/** True when the words name a party branch: 直属党支部 does, 党委, 党总支, 团支部 and plain units do not. */
export function isBranchName(name: string): boolean {
  const text = plain(name);
  return ENDS_LIKE_A_BRANCH.test(text) && !NOT_A_BRANCH_WORD.test(text);
}

/** True for 党委, 总支, 党组 and the Youth League's bodies: never a branch, whatever the column is called. */
export function isOtherBody(name: string): boolean {
  const text = plain(name);
  if (NOT_A_BRANCH_WORD.test(text)) return true;
  return HIGHER_BODY.test(text) && !ENDS_LIKE_A_BRANCH.test(text);
}

const arabic = (numeral: string): string => String(numberOfNumeral(numeral) ?? numeral);
const ORDINAL = new RegExp(`第([${NUMERAL_CHARACTERS}]+)`, 'g');
const BARE_ORDINAL = new RegExp(`([${NUMERAL_CHARACTERS}]+)(?=${BRANCH_WORD})`, 'g');
const ARABIC_ORDINAL = new RegExp(`第?(\\d+)(?=${BRANCH_WORD})`, 'g');
const EVERY_BRANCH_WORD = new RegExp(BRANCH_WORD, 'g');
const BRACKETED_ORDINAL = new RegExp(`\\(([${NUMERAL_CHARACTERS}]+)\\)`, 'g');

/**
 * The spelling that all spellings of one branch share: NFKC, no spaces, no leading 中共, 支部委员会 = 党支部 = 支部,
 * 第一 = 第1 = 一 before 支部. For comparing only, never for showing.
 */
export function normaliseBranchName(name: string): string {
  return plain(name)
    .toUpperCase()
    .replace(ORDINAL, (_, numeral: string) => `第${arabic(numeral)}`)
    .replace(BARE_ORDINAL, (_, numeral: string) => arabic(numeral))
    .replace(BRACKETED_ORDINAL, (_, numeral: string) => `(${arabic(numeral)})`)
    .replace(ARABIC_ORDINAL, '$1')
    .replace(EVERY_BRANCH_WORD, '支部');
}

/**
 * What a superior's name contributes to the front of its branches' names: 计算机学院党委 → 计算机学院. All spellings of one
 * organisation share it.
 */
export function superiorStem(superior: string): string {
  return normaliseBranchName(superior).replace(
    /(?:机关)?(?:党的|直属)?(?:委员会|党委|党工委|工委|党组|党总支|总支部|总支|党支部|支部)$/,
    '',
  );
}

/**
 * The normalised name without the superior's name in front, where that leaves more than 支部 alone; otherwise the
 * normalised name itself. `计算机学院第一党支部` under `中共计算机学院委员会` → `1支部`.
 */
export function withoutSuperior(name: string, superior: string): string {
  const normal = normaliseBranchName(name);
  const stem = superiorStem(superior);
  if (stem.length < 2 || !normal.startsWith(stem)) return normal;
  const rest = normal.slice(stem.length).replace(/^(?:党委|党总支|总支|委员会)/, '');
  return rest === '' || /^(?:党)?支部$/.test(rest) ? normal : rest;
}

const SEPARATORS = /[、,;/\n\r|]+/;
/** Words that join two branches, but also stand inside names: only between two branch names. */
const JOINERS = new RegExp(`(?<=${BRANCH_WORD})(?:和|与|及|暨|\\s+)(?=.*${BRANCH_WORD})`, 'g');
const ORDINAL_ONLY = new RegExp(`^第?[${NUMERAL_CHARACTERS}\\d]+$`);
const TRAILING_ORDINAL = new RegExp(`第?[${NUMERAL_CHARACTERS}\\d]+$`);

/**
 * The branches that one cell names, as written: `第一党支部、第二党支部`, `机关第一、二党支部`. A cell that names one, or
 * none, comes back as it is (trimmed); a blank one gives none. A joint branch may itself be called 人事处、财务处党支部:
 * look the whole cell up in the register first.
 */
export function splitBranchNames(cell: string): readonly string[] {
  const parts = cell
    .normalize('NFKC')
    .replace(JOINERS, '、')
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return parts;
  const last = parts[parts.length - 1] ?? '';
  const ending = new RegExp(`${BRANCH_WORD}$`).exec(last)?.[0];
  if (!ending) return parts.every(isBranchName) ? parts : [cell.trim()];
  return completed(parts, ending);
}

/** Short members of a list borrow what the last says behind and, where the first is short too, what it says in front. */
function completed(parts: readonly string[], ending: string): readonly string[] {
  const [first = ''] = parts;
  const front = isBranchName(first) ? '' : first.replace(TRAILING_ORDINAL, '');
  return parts.map((part, index) => {
    const whole = isBranchName(part) ? part : part + ending;
    const isOrdinal = ORDINAL_ONLY.test(whole.slice(0, -ending.length));
    const full = isOrdinal && !whole.startsWith('第') ? `第${whole}` : whole;
    return isOrdinal && index > 0 ? front + full : full;
  });
}
