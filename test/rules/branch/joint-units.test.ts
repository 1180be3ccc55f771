import { jointUnits } from '../../../src/rules/branch/joint-units';
import { describeRule } from '../rule-tester';

describeRule(jointUnits, {
  'five units pass, six do not; the host counts': {
    given: {
      branches: [
        { branch: '甲联合党支部', type: '联合', units: '甲科、乙科、丙科、丁科' },
        { branch: '乙联合党支部', type: '联合', units: '甲科等5家单位' },
        { branch: '丙联合党支部', type: '联合', units: '甲科、乙科、丙科、丁科、戊科、己科' },
        { branch: '丁党支部', type: '正式', units: '甲科等6家单位' },
      ],
    },
    outcome: { 甲联合党支部: 'pass', 乙联合党支部: 'pass', 丙联合党支部: 'violation', 丁党支部: 'na' },
    messages: ['丙联合党支部覆盖单位6个（联合党支部一般不超过5个）'],
  },
  'units are blank for one branch': {
    given: {
      branches: [
        { branch: '甲联合党支部', type: '联合', units: null },
        { branch: '乙联合党支部', type: '联合', units: '甲科、乙科' },
      ],
    },
    outcome: { 甲联合党支部: 'review', 乙联合党支部: 'pass' },
  },
  'no column of units': {
    given: { branches: [{ branch: '甲联合党支部', type: '联合' }] },
    outcome: { 甲联合党支部: 'review' },
    messages: [
      '“党支部基本情况”台账中没有“覆盖单位”栏，或者整栏未填，“联合党支部覆盖单位数”待核查（涉及1个党支部）',
    ],
  },
  'a temporary branch is not judged': {
    given: { branches: [{ branch: '抗疫临时党支部', type: '临时', units: '甲科等9家单位' }] },
    outcome: { 抗疫临时党支部: 'na' },
  },
});
