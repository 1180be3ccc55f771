import { BRANCH_HEADING, NAME_HEADING, PERSON_HEADINGS, kindSpec } from './spec';

export const training = kindSpec({
  kind: 'training',
  identifies: ['name', 'hours'],
  oneOf: [],
  headings: {
    ...PERSON_HEADINGS,
    branch: BRANCH_HEADING,
    name: `${NAME_HEADING} / 学员 姓名? / <培训 人 姓名? / 培训 党员 姓名? / <培训 对象 / ~实到 人 姓名? / <人 姓名?`,
    hours:
      '年度? 总 学时 数? 培训? 学习? 完成? / 学时 数? 总? / 完成 学时 数? 总? / 培训|学习 学时 数? 总? / 完成 培训 学时 数? 总? / 年度 培训? 学习? 学时 总? 数? 完成?',
    year: '年度 / 培训 年度',
    date: '培训|学习|活动|开展 时间 实到? / 时间 / 培训|学习 开始 时间 / 开始 时间',
    course:
      '培训|学习 内容|主题|名称 / 培训? 课程 名称? / 课程 / 培训 课程 内容 / 实到? 培训 名称 / <实到? 培训|学习 课程 / <主题 / <内容 / <名称 / <培训|学习 形式 内容 / <培训',
    category: '培训|学习|课程 类别 / ~类别 / <培训|学习 形式',
  },
  weights: { hours: 2.5 },
  titles: /培训|学时|教育|轮训|学习/,
  refuses: null,
  matrix: null,
  accepts: () => true,
  facts: [
    { fact: 'required', fields: ['name'] },
    { fact: 'date', field: 'date', nature: 'done' },
    { fact: 'branch', field: 'branch' },
  ],
});
