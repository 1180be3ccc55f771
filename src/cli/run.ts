/** What a call of the command line does: reads, checks, writes copies. The terminal and the disk are handed in. */
import { applyPlan } from '../app/apply';
import type { CheckResult, Workbooks } from '../app/contract';
import { planRemoval } from '../app/write';
import { Session } from '../app/session';
import type { Annex, Finding } from '../engine/rule';
import type { Day } from '../ledger/calendar';
import type { Codec } from '../hosts/xlsx/codec';
import { newXlsx, openXlsx, type XlsxWorkbook } from '../hosts/xlsx/workbook';
import { WorkbookFailure } from '../workbook/failure';
import type { OwnSheetId } from '../workbook/grid';
import type { WorkbookContent } from '../workbook/port';
import type { Arguments } from './args';

/** The files of the machine. Paths are as the caller gave them. */
export interface Disk {
  read(path: string): Promise<Uint8Array>;
  /** The bytes of a file that is there, or null. */
  readIfThere(path: string): Promise<Uint8Array | null>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** The same file always has the same real path. */
  realPath(path: string): string;
  baseName(path: string): string;
  inFolder(folder: string, name: string): string;
  codec: Codec;
}

export interface FileChecked {
  /** As the caller named it. */
  readonly file: string;
  /** Its place in `result.files`. */
  readonly index: number;
  readonly result: CheckResult;
}
export interface FileFailed {
  readonly file: string;
  readonly error: string;
}

export interface Checking {
  /** Of the first file that could be read; null when none could. */
  readonly year: number | null;
  readonly annex: Annex | null;
  readonly assumed: boolean;
  /** In the order they were named. */
  readonly files: readonly (FileChecked | FileFailed)[];
  /** What could not be done, one line each, for stderr. */
  readonly complaints: readonly string[];
  /** What was done otherwise than asked, one line each, for stderr. */
  readonly remarks: readonly string[];
  readonly exitCode: 0 | 1 | 2;
}

interface Opened {
  readonly file: string;
  readonly workbook: XlsxWorkbook;
  readonly content: WorkbookContent;
}

/** What is written into a copy. The on-site sheet is made on demand in the pane; one that is there is kept up. */
const SHEETS: readonly OwnSheetId[] = ['issues', 'verdicts', 'rectification'];

export async function runCheck(asked: Arguments, today: Day, disk: Disk): Promise<Checking> {
  const read = await Promise.all(asked.files.map((file) => opened(file, disk)));
  const readable = read.filter((one): one is Opened => 'workbook' in one);
  const groups = asked.together ? [readable] : readable.map((one) => [one]);

  const checkedOf = new Map<string, FileChecked>();
  const complaints = read.flatMap((one) => ('error' in one ? [`${one.file}：${one.error}`] : []));
  const writer = new CopyWriter(asked, disk);
  for (const group of groups.filter((one) => one.length > 0)) {
    const session = new Session(group.map(({ content }) => content));
    const result = session.check({ year: asked.year, annex: asked.annex, asOf: asked.asOf, today });
    group.forEach(({ file }, index) => checkedOf.set(file, { file, index, result }));
    if (asked.out !== null) complaints.push(...(await writer.write(group, session)));
  }
  const files = read.map(
    (one) => checkedOf.get(one.file) ?? { file: one.file, error: 'error' in one ? one.error : '' },
  );
  const [first] = checkedOf.values();
  const results = [...new Set([...checkedOf.values()].map(({ result }) => result))];
  return {
    year: first?.result.year ?? asked.year,
    annex: first?.result.annex ?? asked.annex,
    assumed:
      results.length > 0
        ? results.some(({ assumed }) => assumed.year || assumed.annex)
        : asked.year === null || asked.annex === null,
    files,
    complaints,
    remarks: writer.remarks,
    exitCode: complaints.length > 0 ? 2 : results.some(({ findings }) => findings.some(isLeft)) ? 1 : 0,
  };
}

/** Reviews and infos alone are no failure. */
const isLeft = ({ outcome, severity }: Finding): boolean => outcome === 'violation' && severity !== 'info';

async function opened(file: string, disk: Disk): Promise<Opened | FileFailed> {
  try {
    const workbook = await openXlsx(disk.baseName(file), await disk.read(file), disk.codec);
    return { file, workbook, content: await workbook.read() };
  } catch (error) {
    return { file, error: sentenceOf(error) };
  }
}

/** The sentence of a failure; anything else is said without its words, which may hold ledger text. */
export const sentenceOf = (error: unknown): string =>
  error instanceof WorkbookFailure ? error.message : new WorkbookFailure('unknown').message;

/** Writes `<name>-校验.xlsx` beside nothing that was given as input, and never over what people have filled in. */
class CopyWriter {
  readonly remarks: string[] = [];
  private readonly taken: Set<string>;

  constructor(
    private readonly asked: Arguments,
    private readonly disk: Disk,
  ) {
    this.taken = new Set(asked.files.map((file) => disk.realPath(file)));
  }

  /** Complaints, one a file that could not be written. */
  async write(group: readonly Opened[], session: Session): Promise<string[]> {
    const complaints: string[] = [];
    for (const [index, one] of group.entries()) {
      const complaint = await this.writeCopy(one, index, session);
      if (complaint !== null) complaints.push(`${one.file}：${complaint}`);
    }
    return complaints;
  }

  private async writeCopy(
    { file, workbook, content }: Opened,
    index: number,
    session: Session,
  ): Promise<string | null> {
    const obstacle = content.obstacles.find(({ sheet }) => sheet === null);
    const name = copyName(this.disk.baseName(file));
    const path = this.disk.inFolder(this.asked.out ?? '', obstacle ? name.replace(/xlsm$/, 'xlsx') : name);
    const real = this.disk.realPath(path);
    if (this.taken.has(real)) return `副本“${path}”与输入文件或另一个副本同名，没有写入；请换一个文件夹。`;
    this.taken.add(real);
    try {
      const filled = await this.losses(path);
      if (filled > 0) {
        return `副本“${path}”中有您填写的内容（${filled}处），没有覆盖；请改为校验这个副本，或换一个文件夹。`;
      }
      if (obstacle) {
        await this.disk.write(path, await newXlsx(session.lists(), this.disk.codec));
        const why = new WorkbookFailure(obstacle.code).message;
        this.remarks.push(`${file}：${why}清单已另存为“${path}”。`);
        return null;
      }
      const hasOnSite = content.grids.some(({ own }) => own === 'onSite');
      const sheets = hasOnSite ? [...SHEETS, 'onSite' as const] : SHEETS;
      await applyPlan(workbook, session.plan({ deed: 'write', sheets, marks: true }, index));
      await this.disk.write(path, workbook.toBytes());
      return null;
    } catch (error) {
      return error instanceof WorkbookFailure
        ? error.message
        : `副本“${path}”无法写入；请检查文件夹是否可写。`;
    }
  }

  /** How much people have filled into an earlier copy. */
  private async losses(path: string): Promise<number> {
    const bytes = await this.disk.readIfThere(path);
    if (!bytes) return 0;
    const earlier: Workbooks = [
      await (await openXlsx(this.disk.baseName(path), bytes, this.disk.codec)).read(),
    ];
    return earlier.flatMap((workbook) => planRemoval(workbook).losses).length;
  }
}

/** `名册.xlsx` → `名册-校验.xlsx`; a workbook with macros stays one. */
export function copyName(name: string): string {
  const match = /^(.*?)(\.xls[xm])?$/i.exec(name);
  return `${match?.[1] ?? name}-校验${match?.[2]?.toLowerCase() ?? '.xlsx'}`;
}
