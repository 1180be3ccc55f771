/** Superiors of which only the first is a university: colleges and offices are not asked for studies or contacts. */
export const UNIVERSITY_AND_OTHERS = {
  given: {
    annex: 'U',
    branches: [
      '中共西安文理学院委员会',
      '示例大学文学院党委',
      '计算机学院党委',
      '中共示例大学机关委员会',
      '中共示例市委党校委员会',
      '示例市护理学院党委',
      '示例大学公共行政学院党委',
      '公共行政学院党委',
    ].map((superior) => ({ branch: '第一党支部', superior })),
  },
  superiorOutcome: {
    中共西安文理学院委员会: 'review',
    示例大学文学院党委: 'na',
    计算机学院党委: 'na',
    中共示例大学机关委员会: 'na',
    中共示例市委党校委员会: 'review',
    示例市护理学院党委: 'review',
    示例大学公共行政学院党委: 'na',
    公共行政学院党委: 'na',
  },
} as const;
