/** What holds for every rule. A failure says what to do about it. */
import { CATALOGUE } from '../../src/rules/catalogue';
import { ANNEX_CLAUSES, findClause } from '../../src/standard/clauses';
import { MANUAL_ITEMS } from '../../src/standard/manual-items';
import { THRESHOLDS } from '../../src/standard/thresholds';
import type { MessageTemplate, Rule, Severity } from '../../src/engine/rule';

/** Public ids: none may go or change, since waivers, settings and ledgers of years stand on them. */
const IDS = `
  branch.min-members branch.max-members branch.joint-units branch.unit-entitled branch.self-check branch.approval
  branch.dissolved-members branch.temporary-approval branch.temporary-ended branch.unassigned-member
  group.needed group.leader
  committee.required committee.not-expected committee.size committee.posts committee.secretary committee.deputies
  committee.member committee.vacancy secretary.party-age
  election.overdue election.term election.extension election.request election.reminded
  development.order development.activist development.probation development.age development.introducers
  training.hours training.secretary member.floating pledge.missing points.missing dues.standard dues.unpaid
  meeting.assembly meeting.committee meeting.group meeting.lesson meeting.filing
  theme-day.monthly theme-day.fixed-day theme-day.elements
  org-life.annual org-life.season org-life.topic org-life.committee-first dual-life.leader
  rating.annual rating.excellent-cap rating.grade rating.probationary rating.unrated rating.sum
  talk.annual report.superior report.assembly birthday.date birthday.held attendance.six-months
  venue.room venue.items venue.board venue.register leadership.study leadership.contact
  rectify.measure rectify.overdue rectify.proof
  data.required data.date data.duplicate data.branch-unknown data.branch-ambiguous data.id-number data.member-dates
  data.headcount data.attendance data.conflict
`
  .trim()
  .split(/\s+/);

const isOff = ({ limits }: Rule): boolean =>
  limits.length > 0 && limits.every((key) => THRESHOLDS[key].value === null);

interface Said {
  readonly where: string;
  readonly rule: Rule;
  readonly severity: Severity;
  readonly message: MessageTemplate;
}

const ALL: readonly Said[] = CATALOGUE.flatMap((rule) =>
  Object.entries(rule.messages).map(([key, message]) => ({
    where: `${rule.id}.${key}`,
    rule,
    severity: message.severity ?? rule.severity,
    message,
  })),
);
/** What finds a fault, beside what only says that nobody can tell. */
const FAULTS = ALL.filter(({ message }) => !/无法判断|无法识别/.test(message.text));
const remediesOf = ({ remedy }: MessageTemplate): readonly string[] =>
  typeof remedy === 'string' ? [remedy] : Object.values(remedy);
const wheres = (said: readonly Said[]): readonly string[] => said.map(({ where }) => where);

describe('the catalogue', () => {
  it('has the public ids, each once', () => {
    expect(CATALOGUE.map(({ id }) => id).sort()).toEqual([...IDS].sort());
  });

  it('covers every clause of both annexes by a rule that is on by default or by a manual item', () => {
    const byRule = CATALOGUE.filter((rule) => !isOff(rule)).flatMap(({ clauses }) =>
      clauses.map(({ clause }) => clause),
    );
    const covered = new Set<string>([...byRule, ...MANUAL_ITEMS.map(({ clause }) => clause)]);
    expect(ANNEX_CLAUSES.filter(({ id }) => !covered.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('leaves no clause to partial rules alone: beside them stands a manual item or a full rule', () => {
    const full = CATALOGUE.flatMap(({ clauses }) => clauses.filter(({ coverage }) => coverage === 'full'));
    const whole = new Set<string>([
      ...full.map(({ clause }) => clause),
      ...MANUAL_ITEMS.map(({ clause }) => clause),
    ]);
    expect(ANNEX_CLAUSES.filter(({ id }) => !whole.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('cites clauses that are there; only rules about the data cite none', () => {
    const unknown = CATALOGUE.flatMap(({ id, clauses }) =>
      clauses.filter(({ clause }) => findClause(clause) === null).map(({ clause }) => `${id} ${clause}`),
    );
    expect(unknown).toEqual([]);
    const without = CATALOGUE.filter(({ clauses, severity }) => clauses.length === 0 && severity !== 'data');
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('takes its severity from the document’s word', () => {
    const wrong = CATALOGUE.filter(({ modal, severity }) => {
      if (/^(?:应|应当|至少|不超过|不评定)$/.test(modal)) return severity !== 'error';
      if (/^(?:一般|一般应当|原则上|通常)$/.test(modal)) return severity !== 'warning';
      if (/^(?:可|可以|必要时可以|根据工作需要|推行|探索|提倡|鼓励)$/.test(modal)) return severity !== 'info';
      return modal === '工具' && severity !== 'data';
    });
    expect(wrong.map(({ id, modal, severity }) => `${id}: ${modal} → ${severity}`)).toEqual([]);
  });

  it('never judges harder than a warning by limits of the tool’s own that are off by default', () => {
    expect(CATALOGUE.filter((rule) => isOff(rule) && rule.severity === 'error').map(({ id }) => id)).toEqual(
      [],
    );
  });

  it('has a short name and a summary for every rule', () => {
    const faulty = CATALOGUE.filter(({ name, summary }) => name.length > 20 || !summary.endsWith('。'));
    expect(faulty.map(({ id }) => id)).toEqual([]);
  });
});

describe('the house style of messages', () => {
  it('names whom it is about', () => {
    const about = /\{(?:branch|subject|org|which|place|names|written)\}/;
    expect(wheres(ALL.filter(({ message }) => !about.test(message.text)))).toEqual([]);
  });

  it('says behind the fact what is required', () => {
    expect(wheres(FAULTS.filter(({ message }) => !/（.+）$/.test(message.text)))).toEqual([]);
  });

  it('has the limit in its words where a rule has one', () => {
    const limited = FAULTS.filter(
      ({ message }) => /\{actual\}/.test(message.text) && /不少于|不超过|至少|以上/.test(message.text),
    );
    const bare = limited.filter(({ message }) => !/\{required\}|[一二三四五六七八九十\d]/.test(message.text));
    expect(wheres(bare.filter(({ rule }) => rule.severity !== 'data'))).toEqual([]);
  });

  it('is as strong as the clause’s word: 应 for an error, 一般 for a warning of that word, 可 for a reminder', () => {
    const weakOrStrong = FAULTS.filter(({ severity, rule, message: { text } }) => {
      if (severity === 'error') return !/应|至少|不超过|一般/.test(text);
      if (severity === 'warning' && /^一般|原则上|通常/.test(rule.modal)) return !/一般|通常/.test(text);
      return severity === 'info' && !/可|一般|通常|必要时/.test(text);
    });
    expect(wheres(weakOrStrong)).toEqual([]);
  });

  it('has Chinese punctuation, no full stop at the end, and none of the words to avoid', () => {
    const faulty = ALL.filter(({ message }) =>
      [message.text, ...remediesOf(message)].some(
        (words) => /。$|请确保|非法|[,;:()?!]/.test(words.replace(/\{\w+\}/g, '')) || /\s/.test(words),
      ),
    );
    expect(wheres(faulty)).toEqual([]);
  });

  it('begins every remedy with a deed', () => {
    const DEED =
      /^(?:请?核[对实准定算减]|请查档|及时|按|对|补|调整|查[找阅]|查档|报|办理|划分|选定|结合|研究|在|向|尽快|与|提醒|指导|召开|安排|组织|采取|恢复|相对固定|开展|更正|建立|利用|确定|督促|把)/;
    expect(
      wheres(ALL.filter(({ message }) => !remediesOf(message).every((remedy) => DEED.test(remedy)))),
    ).toEqual([]);
  });
});
