import { applyPlan } from '../../src/app/apply';
import type { WritePlan } from '../../src/app/contract';
import { NO_EDIT, type Edit } from '../../src/workbook/edit';
import type { WorkbookPort } from '../../src/workbook/port';

const plan = (own: Partial<WritePlan>): WritePlan => ({
  edit: { ...NO_EDIT, marks: [] },
  summary: '',
  losses: [],
  notedHiddenMarks: 0,
  ...own,
});

async function applied(asked: WritePlan, hiddenMarks: number): Promise<readonly Edit[]> {
  const edits: Edit[] = [];
  const port: WorkbookPort = {
    read: () => Promise.reject(new Error('not read')),
    apply: (edit) => {
      edits.push(edit);
      return Promise.resolve({ hiddenMarks, unmarkedSheets: [] });
    },
  };
  expect(await applyPlan(port, asked)).toEqual({ hiddenMarks, unmarkedSheets: [] });
  return edits.slice(1);
}

describe('applying a plan', () => {
  it('completes the list’s note once it is known how many marks can not be seen', async () => {
    expect(await applied(plan({}), 12)).toEqual([
      {
        ...NO_EDIT,
        patch: [
          {
            id: 'issues',
            cells: [
              {
                row: 3,
                column: 0,
                cell: {
                  value:
                    '位置为生成时的位置，台账排序或增删行后以重新校验为准。有12处标记位于您自己的条件格式之下，可能显示不出来。',
                  role: 'note',
                },
              },
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    ['the note says so already', plan({ notedHiddenMarks: 12 })],
    ['there is no list', plan({ notedHiddenMarks: null })],
    ['no marks were written', plan({ edit: NO_EDIT })],
  ])('writes once where %s', async (_, asked) => {
    expect(await applied(asked, 12)).toEqual([]);
  });
});
