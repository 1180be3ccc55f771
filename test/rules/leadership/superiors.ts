/** Superiors of which only the first is a university: colleges and offices are not asked for studies or contacts. */
export const UNIVERSITY_AND_OTHERS = {
  given: {
    annex: 'U',
    branches: [
      '中共西安文理学院委员会',
      '示例大学文学院党委',
      '计算机学院党委',
      '中共示例大学机关委员会',
    ].map((superior) => ({ branch: '第一党支部', superior })),
  },
  superiorOutcome: {
    中共西安文理学院委员会: 'review',
    示例大学文学院党委: 'na',
    计算机学院党委: 'na',
    中共示例大学机关委员会: 'na',
  },
} as const;
