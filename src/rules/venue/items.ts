import { lackOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, listed, noRow } from '../wording';
import { hasNoRoom, takeStock, venueOf } from './venue';

const ITEMS = {
  flag: '党旗',
  oath: '入党誓词',
  chart: '党支部工作挂图',
  flowchart: '发展党员工作流程图',
} as const;

export const venueItems = branchRule({
  id: 'venue.items',
  name: '活动室悬挂内容',
  clauses: bothAnnexes('21', 'partial'),
  severity: 'warning',
  modal: '（无情态词）',
  summary: '党员活动室内醒目位置悬挂党旗、入党誓词、党支部工作挂图和发展党员工作流程图。',
  reads: { venues: ['branch', 'room', 'flag', 'oath', 'chart', 'flowchart'] },
  limits: [],
  yearly: false,
  forTemporary: true,
  messages: {
    missing: {
      text: '{branch}党员活动室缺少{missing}（应悬挂党旗、入党誓词、工作挂图、发展党员工作流程图）',
      remedy: '补齐悬挂{missing}，已悬挂的补录台账',
    },
    unreadable: {
      text: '{branch}党员活动室{missing}的登记无法识别，无法判断是否悬挂',
      remedy: '核对登记内容，按“有”或“无”填写',
    },
    noRow: noRow('venues'),
  },
  evaluate(dossier, { say }) {
    const lack = lackOf(dossier.department, 'venues', 'flag', 'oath', 'chart', 'flowchart');
    if (lack) return say.cannotTell(lack);
    const venue = venueOf(dossier);
    if (!venue) return say.review('noRow', {});
    if (hasNoRoom(venue)) return say.na('没有活动室，不检查悬挂内容');
    const { missing, unreadable, cells, lacks } = takeStock(dossier, venue, ITEMS);
    const where = { cells, evidence: [...missing, ...unreadable] };
    if (missing.length > 0) return say.violation('missing', { missing: listed(missing) }, where);
    if (unreadable.length > 0) return say.review('unreadable', { missing: listed(unreadable) }, where);
    return lacks.length > 0 ? lacks.map((one) => say.cannotTell(one)) : say.pass();
  },
});
