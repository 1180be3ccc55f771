/**
 * The branch's committee of the running term (RULES.md 5): the committee ledger, else roster rows with such a post,
 * else the register's secretary and number. Several posts in a cell or several rows of a person are one person.
 */
import type { CellRef, LedgerRow } from '../model';
import type { Answer } from './compare';
import type { Dossier } from './dossier';
import { memoisedAt } from './memo';
import { countsOn, matchPerson, type PersonMatch } from './people';
import { isSameMoment, type When } from './periods';
import { postsIn, type Post } from './posts';
import { absent, cellsOf, lackOf, told, valueOf, type Known } from './values';

/** Somebody who holds one post or several. */
export interface Holder {
  readonly name: string;
  readonly posts: readonly Post[];
  /** The posts in words; one outside the usual portfolios as the ledger writes it. */
  readonly titles: readonly string[];
  /** Rows of the committee ledger; empty when roster or register tell. */
  readonly rows: readonly LedgerRow<'committee'>[];
  readonly person: PersonMatch;
  /** 指派 by the superior rather than elected. */
  readonly isAppointed: boolean;
  readonly cells: readonly CellRef[];
}

/** A post that a row names and nobody holds. */
export interface Vacancy {
  readonly posts: readonly Post[];
  /** The posts in words; one outside the usual portfolios as the ledger writes it. */
  readonly titles: readonly string[];
  readonly cells: readonly CellRef[];
}

export interface Committee {
  readonly source: 'committee' | 'members' | 'branches';
  readonly holders: readonly Holder[];
  readonly vacancies: readonly Vacancy[];
  /** Distinct persons, or the register's number; null when the register has none. */
  readonly size: number | null;
  /** Every post that says how it was filled was filled by the superior. */
  readonly isAppointed: boolean;
  readonly cells: readonly CellRef[];
}

/** A row with a post and nobody in it: blank, 无, 空缺, 待补选. */
export const isVacancy = (row: LedgerRow<'committee'>): boolean => {
  const post = valueOf(row.post);
  return post !== null && postsIn(post).length > 0 && row.name.state === 'blank';
};

/** Of the running term: not left, or only after D. */
export const isRunning = (row: LedgerRow<'committee'>, { asOf }: Pick<When, 'asOf'>): boolean =>
  row.leftOn.state !== 'value' || row.leftOn.value.first > asOf;

/** Two rows are one person's when they share ID number, code or name. */
const personKey = (row: LedgerRow<'committee' | 'members'>, name: string): string =>
  valueOf(row.idNumber) ?? valueOf(row.personCode) ?? name;

/** 青年委员 is a post of its own to its branch, though one of several to the rules. */
function titlesOf(rows: readonly LedgerRow<'committee' | 'members'>[]): readonly string[] {
  const titles = rows.flatMap((row): readonly string[] => {
    const written = valueOf<string>(row.post) ?? '';
    const posts = postsIn(written);
    return posts.includes('其他委员') ? [written] : posts;
  });
  return [...new Set(titles)];
}

function fromCommittee(dossier: Dossier, when: When): Committee | null {
  const rows = dossier.rows.committee.filter((row) => isRunning(row, when));
  const byPerson = new Map<string, LedgerRow<'committee'>[]>();
  const keyOfName = new Map<string, string>();
  const vacancies: Vacancy[] = [];
  for (const row of rows) {
    const posts = postsIn(valueOf(row.post) ?? '');
    if (posts.length === 0) continue;
    if (isVacancy(row)) {
      vacancies.push({ posts, titles: titlesOf([row]), cells: cellsOf(row.post, row.name) });
      continue;
    }
    const name = valueOf(row.name);
    if (name === null) continue;
    const written = personKey(row, name);
    const key = written === name ? (keyOfName.get(name) ?? name) : written;
    keyOfName.set(name, key);
    byPerson.set(key, [...(byPerson.get(key) ?? []), row]);
  }
  if (byPerson.size === 0 && vacancies.length === 0) return null;
  const holders = [...byPerson.values()].map((own) => holderOf(dossier, own));
  return whole('committee', holders, vacancies, rows);
}

function holderOf(dossier: Dossier, rows: readonly LedgerRow<'committee'>[]): Holder {
  const [first] = rows;
  const posts = new Set(rows.flatMap((row) => postsIn(valueOf(row.post) ?? '')));
  return {
    name: first ? (valueOf(first.name) ?? '') : '',
    posts: [...posts],
    titles: titlesOf(rows),
    rows,
    person: first ? matchPerson(dossier, first) : { state: 'none' },
    isAppointed: rows.some((row) => valueOf(row.appointed) === '指派'),
    cells: rows.flatMap((row) => cellsOf(row.name, row.post)),
  };
}

const whole = (
  source: Committee['source'],
  holders: readonly Holder[],
  vacancies: readonly Vacancy[],
  rows: readonly LedgerRow<'committee'>[],
): Committee => {
  const ways = rows.map((row) => valueOf(row.appointed)).filter((way) => way !== null);
  return {
    source,
    holders,
    vacancies,
    size: holders.length,
    isAppointed: ways.length > 0 && ways.every((way) => way === '指派'),
    cells: [...holders, ...vacancies].flatMap(({ cells }) => cells),
  };
};

function fromRoster(dossier: Dossier, { asOf }: When): Committee | null {
  const holders = dossier.people.flatMap((person): readonly Holder[] => {
    const posts = postsIn(valueOf(person.row.post) ?? '');
    if (posts.length === 0 || countsOn(person, asOf) === 'no') return [];
    const { name, row } = person;
    const match: PersonMatch = { state: 'one', person };
    const titles = titlesOf([row]);
    return [
      {
        name,
        posts,
        titles,
        rows: [],
        person: match,
        isAppointed: false,
        cells: cellsOf(row.name, row.post),
      },
    ];
  });
  return holders.length === 0 ? null : whole('members', holders, [], []);
}

function fromRegister(dossier: Dossier): Known<Committee> {
  const { register } = dossier;
  if (!register) return lackOf(dossier.department, 'committee') ?? absent('branches');
  const { secretary, deputySecretary, committeeCount } = register;
  const holders = [
    ...named(dossier, '书记', valueOf(secretary), cellsOf(secretary)),
    ...named(dossier, '副书记', valueOf(deputySecretary), cellsOf(deputySecretary)),
  ];
  const size = valueOf(committeeCount);
  const cells = cellsOf(secretary, deputySecretary, committeeCount);
  const vacancies: Vacancy[] =
    secretary.state === 'blank' ? [{ posts: ['书记'], titles: ['书记'], cells: cellsOf(secretary) }] : [];
  if (holders.length > 0 || size !== null || vacancies.length > 0) {
    return told({ source: 'branches', holders, vacancies, size, isAppointed: false, cells }, cells);
  }
  if (secretary.state === 'unreadable') {
    return { state: 'unreadable', kind: 'branches', field: 'secretary', cells: cellsOf(secretary) };
  }
  return lackOf(dossier.department, 'committee') ?? absent('branches', ['secretary', 'committeeCount']);
}

const named = (
  dossier: Dossier,
  post: Post,
  names: readonly string[] | null,
  cells: readonly CellRef[],
): readonly Holder[] =>
  (names ?? []).map((name) => {
    const people = dossier.peopleByName.get(name) ?? [];
    const [person] = people;
    const match: PersonMatch = !person
      ? { state: 'none' }
      : people.length === 1
        ? { state: 'one', person }
        : { state: 'several', people };
    return { name, posts: [post], titles: [post], rows: [], person: match, isAppointed: false, cells };
  });

/** The committee as of D; unknown when no ledger says anything of a branch's posts. */
export const committeeOf: (dossier: Dossier, when: When) => Known<Committee> = memoisedAt(
  isSameMoment,
  (dossier: Dossier, when: When) => {
    const committee = fromCommittee(dossier, when) ?? fromRoster(dossier, when);
    return committee ? told(committee, committee.cells) : fromRegister(dossier);
  },
);

/** Whom of the roster a holder is. Of several who bear the name, whoever has left by D holds no post. */
export function personOf({ person }: Holder, { asOf }: When): PersonMatch {
  if (person.state !== 'several') return person;
  const [still, ...others] = person.people.filter((one) => countsOn(one, asOf) !== 'no');
  return still && others.length === 0 ? { state: 'one', person: still } : person;
}

/** Who holds a post; persons, each once. */
export const holdersOf = ({ holders }: Committee, post: Post): readonly Holder[] =>
  holders.filter(({ posts }) => posts.includes(post));

const SMALLEST_COMMITTEE = 2;
const isMemberPost = (post: Post): boolean => post !== '书记' && post !== '副书记';

/**
 * Whether the branch has a committee: any 委员 post is recorded (also a vacant one) or the register's number is two or
 * more. `no` when posts are recorded and no 委员 among them, or the number is below two; `unsure` when nothing tells.
 */
export function hasCommittee(dossier: Dossier, when: When): Answer {
  const known = committeeOf(dossier, when);
  const stated = dossier.register ? valueOf(dossier.register.committeeCount) : null;
  if (stated !== null && stated >= SMALLEST_COMMITTEE) return 'yes';
  if (known.state !== 'known') return 'unsure';
  const { source, holders, vacancies } = known.value;
  if ([...holders, ...vacancies].some(({ posts }) => posts.some(isMemberPost))) return 'yes';
  return source === 'branches' && stated === null ? 'unsure' : 'no';
}
