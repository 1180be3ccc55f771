import { type Evidence, BRANCH_HEADING, NAME_HEADING, PARTY_WORDS, PERSON_HEADINGS, kindSpec } from './spec';

/** What only a party roster records of a person. */
const PARTY_FACTS = ['joinedOn', 'formalOn', 'status', 'standing', 'introducers', 'movedInOn'] as const;
const PERSON_FACTS = [
  'sex',
  'ethnicity',
  'idNumber',
  'bornOn',
  'education',
  'personType',
  'duty',
  'unit',
  'post',
  'group',
] as const;

/** Lists of members in some plight or trouble; a whole roster may record such things too. */
const SPECIAL_LIST =
  /困难(?:原因|情况)|慰问金|表彰名称|捐款|流动(?:原因|去向|类型|时间)|外出(?:地点|原因|时间)|失联(?:时间|原因)|处分(?:时间|类型|原因)|出党(?:时间|原因)|停止党籍(?:时间|原因)|去世时间/;
const WHOLE_ROSTER = 6;

/** The national form asks every member for it; without the roster's own dates it is a list of floating members. */
const FLOATING = /外出流向/;

/** Asked where some are members and others not. */
const WHETHER_MEMBER = /是否(?:是|为)?(?:中共)?党员$/m;

const MOST_OF_THEM = 0.7;

/** An employer's list, or one of cadres: there 转正 ends a time on trial, not one of probation. */
const EMPLOYER =
  /入职|入司|试用期|合同(?:起|终|期|类|签)|离职|用工|招聘|干部名册|任现职|职级|任(?:正|副)(?:科|处)/;

/** Staff or students of whom some are members: no branch, a status or a joining date of the Party for the few. */
function isStaffList(sheet: Evidence): boolean {
  if (WHETHER_MEMBER.test(sheet.words)) return true;
  if (sheet.has('branch') || /党/.test(sheet.title)) return false;
  if (EMPLOYER.test(sheet.words)) return true;
  // 政治面貌 is asked of everybody, 党员类别 of members only.
  const isAsked = sheet.has('status') && !/政治面貌/.test(sheet.words);
  if (isAsked || !sheet.hasValues) return false;
  const dated = Math.max(sheet.fullness('joinedOn'), sheet.fullness('formalOn'));
  return dated < MOST_OF_THEM && (sheet.agrees('status') ?? 0) < MOST_OF_THEM;
}

export const members = kindSpec({
  kind: 'members',
  identifies: ['branch', 'name'],
  oneOf: [],
  headings: {
    ...PERSON_HEADINGS,
    branch: BRANCH_HEADING,
    name: NAME_HEADING,
    sex: '性别',
    ethnicity: '民族',
    bornOn: '出生 时间? / <出生',
    education: '学历 / 学历 学位 / 学历 情况',
    joinedOn:
      '加入党组织 时间 / 入党 时间 党员? / 批准|确定 入党 时间 / 讨论 入党 时间 支部? 会议? / 预备期 开始 时间 / 确定 预备 时间 / 发展 党员? 时间 / <入党 / <政治生日 时间? / <预备 时间',
    formalOn: '转正 时间 预备? 入党? 批准? 届满? / 确定? 正式 时间 / <转正',
    status:
      '~党籍 状态|情况|类别 / ~党员 类别|身份|状态 / ~政治面貌 / ~人 类别 / ~类别 / ~身份 / ~状态 / ~党籍 / ~正式 预备 / ~是否 正式|预备',
    group: '小组 名称?',
    post: '党内 职务 本届? / 支部|支委|组织 职务 本届? / ~职务 / ~党员 职务',
    unit: '单位 名称? 工作? 学习? / 岗位 单位 职务? / <单位 职务',
    isLeader: '是否 领导 党员? / 领导 党员? / 党员 领导 是否?',
    isFloating: '是否 流动 党员? / 流动 党员',
    isLost: '是否 失联 党员? / 失联 党员 / <失联 情况',
    movedInOn: '转入 时间 / 组织关系 转入 时间 / 转入 支部 时间 / 组织关系 转入 / 组织关系 确定 时间',
    movedOutOn: '转出 时间 支部? / 组织关系 转出 时间',
    standing: '~是否 党籍 / ~党籍 状态|情况 / ~党籍 / ~状态 / ~党员 状态',
    duty: '~岗位|工作 状态|情况 / ~人 状态 / ~状态 / ~人 类别 / ~类别 / ~是否 岗位 / ~岗位 / ~党员 状态',
    introducers: '介绍人 姓名?',
    personType: '~人 类别|身份 / ~身份 类别 / ~身份 / ~类别 / ~党员 类别 / ~人 状态',
  },
  // Other ledgers of persons record sex, birth and the like as well: they say little about the kind.
  weights: {
    sex: 0.5,
    ethnicity: 0.5,
    bornOn: 0.6,
    education: 0.5,
    unit: 0.6,
    status: 1.3,
    joinedOn: 1.3,
    formalOn: 1.3,
    standing: 1.2,
    post: 1.3,
    movedInOn: 1.3,
  },
  titles:
    /^(?!.*(?:支委|支部委员(?!会)|委员会成员|委员名|班子|党小组)).*(?:名册|花名册|支部成员|党员(?:基本)?(?:信息|情况|名单|详情|登记|台账|一览|库|管理|数据|档案|列表|花名|明细|汇总)|^党员$)/m,
  refuses: null,
  refusesTitle:
    /支部委员(?!会)|支委(?:会)?(?:成员|委员|名册|名单|花名册)|困难|慰问|帮扶|表彰|优秀|先进|志愿|捐款|纪念章|在党5\d年|处分|失联|流动|外出|党代表|积极分子|评议|测评|培训|学时|党费|积分|承诺|政治生日|谈心|考勤|签到|等次/,
  surroundings: /党籍|党内|组织关系|电话|手机|住址|籍贯|参加工作|职称|党龄|奖励/,
  matrix: null,
  accepts: (sheet) => {
    const party = sheet.count(...PARTY_FACTS);
    const person = sheet.count(...PERSON_FACTS);
    if (party === 0 && !PARTY_WORDS.test(sheet.words)) return false;
    if (party + person < WHOLE_ROSTER && SPECIAL_LIST.test(sheet.words)) return false;
    if (FLOATING.test(sheet.words) && sheet.count('joinedOn', 'formalOn', 'status') < 2) return false;
    if (isStaffList(sheet)) return false;
    if (sheet.titled) return party + person >= 1 || sheet.has('branch');
    if (person >= 2 && sheet.has('branch')) return true;
    return (party >= 1 && party + person >= 2) || (party >= 1 && sheet.has('branch')) || person >= 3;
  },
  facts: [
    { fact: 'required', fields: ['name'] },
    { fact: 'unique', fields: ['idNumber'], within: 'department' },
    { fact: 'unique', fields: ['personCode'], within: 'department' },
    { fact: 'unique', fields: ['name', 'bornOn'], within: 'branch' },
    { fact: 'date', field: 'bornOn', nature: 'birth' },
    { fact: 'date', field: 'joinedOn', nature: 'done' },
    { fact: 'date', field: 'formalOn', nature: 'done' },
    { fact: 'date', field: 'movedInOn', nature: 'done' },
    { fact: 'date', field: 'movedOutOn', nature: 'done' },
    { fact: 'order', earlier: 'bornOn', later: 'joinedOn' },
    { fact: 'order', earlier: 'movedInOn', later: 'movedOutOn' },
    { fact: 'branch', field: 'branch' },
  ],
});
