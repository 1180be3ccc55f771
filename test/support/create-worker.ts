/** Stands in for `create-worker` under jest: a test that needs the worker's answers hands in its own. */
export const createWorker = (): Worker => {
  throw new Error('Node 中没有浏览器的 Worker，测试需自备。');
};
