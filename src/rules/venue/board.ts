import { knownIn, lackOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, noRow } from '../wording';
import { venueOf } from './venue';

export const venueBoard = branchRule({
  id: 'venue.board',
  name: '党支部宣传栏',
  clauses: bothAnnexes('22', 'partial'),
  severity: 'info',
  modal: '可',
  summary: '利用办公、活动和廊道等场所设置宣传栏，具备条件的可以增设宣传展板。',
  reads: { venues: ['branch', 'board'] },
  limits: [],
  yearly: false,
  forTemporary: true,
  messages: {
    none: {
      text: '{branch}登记的宣传栏为“无”（可利用办公、活动和廊道等场所设置）',
      remedy: '利用现有场所设置宣传栏',
    },
    noRow: noRow('venues'),
  },
  evaluate(dossier, { say }) {
    const lack = lackOf(dossier.department, 'venues', 'board');
    if (lack) return say.cannotTell(lack);
    const venue = venueOf(dossier);
    if (!venue) return say.review('noRow', {});
    const board = knownIn(venue, 'board');
    if (board.state !== 'known') return say.cannotTell(board);
    return board.value ? say.pass() : say.violation('none', {}, { cells: board.cells });
  },
});
