/**
 * Posts of a branch committee in the words of a cell (RULES.md 5), by whole words: 书记助理, 第一书记, 党小组组长,
 * 总支书记, 党委书记 and 团支部书记 are none; 组织兼宣传委员 and 组宣委员 are two.
 */
export const POSTS = ['书记', '副书记', '组织委员', '宣传委员', '纪检委员', '其他委员', '委员'] as const;
export type Post = (typeof POSTS)[number];

/** Organisations and helpers whose 书记 or 委员 is not the branch's. */
const OTHER_ORGANISATION =
  /总支|党委|党组(?!织)|党工委|纪委|团委(?!员)|团支部|共青团|工会|妇委会|妇联|学生会|第一书记|助理|联络员|小组|组长|政协|人大|两代表/;

const BRANCH_PREFIX = /^.*支部(?:委员会)?|^支委会/u;
const SECRETARY = /^(?:党|支)?书记$/;
const DEPUTY = /^(?:常务)?副书记$/;
/** Portfolios by the one character that short forms such as 组宣委员 keep. */
const PORTFOLIOS: readonly (readonly [RegExp, Post])[] = [
  [/组织|组/g, '组织委员'],
  [/宣传|宣/g, '宣传委员'],
  [/纪律检查|纪检|纪律|纪/g, '纪检委员'],
  [
    /统一战线|统战|青年|群众|群工|保密|生活|文体|文艺|学习|妇女|女工|武装|保卫|安全|服务|工青妇|群团|老干部?|教育|监察|政工/g,
    '其他委员',
  ],
];

const SEPARATORS = /[、,;/|+&()]|兼任?|以及|及|和|与|\s+/u;

/** The same few words stand in thousands of rows. */
const kept = new Map<string, readonly Post[]>();
const MOST_KEPT = 2000;

/** The posts a cell names; empty when it names none of a branch committee's. */
export function postsIn(text: string): readonly Post[] {
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const posts = postsOf(text);
  kept.set(text, posts);
  return posts;
}

function postsOf(text: string): readonly Post[] {
  const parts = text.normalize('NFKC').split(SEPARATORS).map(bareTitle).filter(Boolean);
  const found = new Set<Post>();
  parts.forEach((part, index) => {
    for (const post of postsOfPart(part, parts[index + 1] ?? '')) found.add(post);
  });
  return POSTS.filter((post) => found.has(post));
}

const bareTitle = (part: string): string =>
  OTHER_ORGANISATION.test(part) ? '' : part.trim().replace(BRANCH_PREFIX, '');

function postsOfPart(part: string, next: string): readonly Post[] {
  if (SECRETARY.test(part)) return ['书记'];
  if (DEPUTY.test(part)) return ['副书记'];
  if (part === '支委') return ['委员'];
  if (part.endsWith('委员')) return portfolios(part.slice(0, -'委员'.length), ['委员']);
  // 组织兼宣传委员: the word 委员 stands once, after the last of several portfolios.
  return next.endsWith('委员') || isPortfolio(part) ? portfolios(part, []) : [];
}

const isPortfolio = (part: string): boolean => /^(?:组织|宣传|纪检)$/u.test(part);

function portfolios(words: string, otherwise: readonly Post[]): readonly Post[] {
  if (words === '' || words === '支') return otherwise;
  let rest = words;
  const posts: Post[] = [];
  for (const [pattern, post] of PORTFOLIOS) {
    const without = rest.replace(pattern, '');
    if (without !== rest) posts.push(post);
    rest = without;
  }
  if (posts.length > 0) return posts;
  return otherwise.length > 0 ? ['其他委员'] : [];
}
