import { lackOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, listed, noRow } from '../wording';
import { takeStock, venueOf } from './venue';

const RECORDS = { register: '设施设备登记', upkeep: '管理维护制度' } as const;

export const venueRegister = branchRule({
  id: 'venue.register',
  name: '设施登记和管护制度',
  clauses: bothAnnexes('23', 'partial'),
  severity: 'warning',
  modal: '（无情态词）',
  summary: '活动场所设施设备登记清楚，各类管理维护制度健全。',
  reads: { venues: ['branch', 'register', 'upkeep'] },
  limits: [],
  yearly: false,
  forTemporary: true,
  messages: {
    missing: {
      text: '{branch}活动场所没有{missing}（应做到设施设备登记清楚、管理维护制度健全）',
      remedy: '补充{missing}，已有的补录台账',
    },
    unreadable: {
      text: '{branch}活动场所{missing}的登记无法识别，无法判断是否齐全',
      remedy: '核对登记内容，按“有”或“无”填写',
    },
    noRow: noRow('venues'),
  },
  evaluate(dossier, { say }) {
    const lack = lackOf(dossier.department, 'venues', 'register', 'upkeep');
    if (lack) return say.cannotTell(lack);
    const venue = venueOf(dossier);
    if (!venue) return say.review('noRow', {});
    const { missing, unreadable, cells, lacks } = takeStock(dossier, venue, RECORDS);
    const where = { cells, evidence: [...missing, ...unreadable] };
    if (missing.length > 0) return say.violation('missing', { missing: listed(missing) }, where);
    if (unreadable.length > 0) return say.review('unreadable', { missing: listed(unreadable) }, where);
    return lacks.length > 0 ? lacks.map((one) => say.cannotTell(one)) : say.pass();
  },
});
