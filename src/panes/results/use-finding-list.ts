import { useDeferredValue, useMemo, useState } from 'react';
import type { CheckResult } from '../../app/contract';
import type { Finding } from '../../engine/rule';
import type { CellRef } from '../../ledger/model';
import { citeClause } from '../../standard/clauses';
import type { MarkLevel } from '../../workbook/edit';
import { countLevels, groupFindings, listRows, narrow, type Grouping } from '../findings/grouping';

const turned = <T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> => {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
};

/** How a person looks at the list: kept from run to run. */
export function useListView() {
  const [words, setWords] = useState('');
  const [levels, setLevels] = useState<ReadonlySet<MarkLevel>>(new Set());
  const [grouping, setGrouping] = useState<Grouping>('branch');
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  /** The unfolded finding. */
  const [chosen, setChosen] = useState<Finding['id'] | null>(null);
  return {
    words,
    levels,
    grouping,
    toggled,
    chosen,
    setWords,
    setChosen,
    toggleLevel: (level: MarkLevel) => setLevels((set) => turned(set, level)),
    toggleGroup: (key: string) => setToggled((keys) => turned(keys, key)),
    groupBy: (next: Grouping) => {
      setGrouping(next);
      setToggled(new Set());
    },
    showAll: () => {
      setWords('');
      setLevels(new Set());
    },
  };
}
export type ListView = ReturnType<typeof useListView>;

/** The rows in view. Typing stays quick: the list may lag behind it. */
export function useFindingList(result: CheckResult, cell: CellRef | null, view: ListView) {
  const { levels, grouping, toggled } = view;
  const words = useDeferredValue(view.words);
  const counts = useMemo(() => countLevels(result.findings), [result]);
  const groups = useMemo(
    () => groupFindings(narrow(result.findings, { words, levels, cell }), grouping, result, citeClause),
    [result, words, levels, cell, grouping],
  );
  const rows = useMemo(() => listRows(groups, toggled), [groups, toggled]);
  return { counts, rows };
}
