import { committeeOf, hasCommittee, type Committee } from '../../ledger/dossier/committee';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, listed } from '../wording';

const USUAL_POSTS = ['组织委员', '宣传委员', '纪检委员'] as const;

/** Which of them a branch needs is its own affair; a vacant one is a matter of committee.vacancy. */
const hasUsualPost = ({ holders, vacancies }: Committee): boolean =>
  [...holders, ...vacancies].some(({ posts }) => USUAL_POSTS.some((post) => posts.includes(post)));

/** Somebody is listed as 委员 and nothing more: the post may be that person's. */
const hasPlainMember = ({ holders }: Committee): boolean =>
  holders.some(({ posts }) => posts.every((post) => post === '委员'));

export const committeePosts = branchRule({
  id: 'committee.posts',
  name: '支部委员会分工',
  clauses: bothAnnexes('6', 'partial'),
  severity: 'info',
  modal: '根据工作需要',
  summary: '根据工作需要，支部委员会设组织委员、宣传委员、纪检委员等。',
  reads: {
    committee: ['branch', 'name', 'post', 'leftOn', 'appointed'],
    members: ['branch', 'name', 'post'],
    branches: ['branch', 'committeeCount', 'deputySecretary', 'secretary'],
  },
  limits: [],
  yearly: false,
  forTemporary: false,
  messages: {
    missing: {
      text: '{branch}支部委员会没有设{posts}（可根据工作需要设立）',
      remedy: '研究支部委员会分工，可由一名委员兼任',
    },
    undivided: {
      text: '{branch}支部委员会有成员只记为委员，无法判断是否设有{posts}（可根据工作需要设立）',
      remedy: '补录支部委员会各委员的分工',
    },
    unlisted: {
      text: '{branch}支部委员会成员没有记录职务，无法判断是否设有{posts}（可根据工作需要设立）',
      remedy: '补录支部委员会成员及职务',
    },
  },
  evaluate(dossier, context) {
    const { say } = context;
    const committee = committeeOf(dossier, context);
    if (committee.state !== 'known') return say.cannotTell(committee);
    if (hasCommittee(dossier, context) !== 'yes') return say.na('没有设立支部委员会');
    if (hasUsualPost(committee.value)) return say.pass();
    const holes = { posts: listed(USUAL_POSTS) };
    const where = { cells: committee.cells };
    if (committee.value.source === 'branches') return say.review('unlisted', holes, where);
    return hasPlainMember(committee.value)
      ? say.review('undivided', holes, where)
      : say.violation('missing', holes, where);
  },
});
