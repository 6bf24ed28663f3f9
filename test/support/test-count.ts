export interface TestCount {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Reads from a step's output how many tests it ran: the sums of Node's test runner (`ℹ pass 12`) or a line
 * `12 passed, 0 failed`. A step that counts nothing, a lint for instance, is one test; a step that ends badly has
 * failed even where no single test says so.
 */
export function countTests(output: string, endedWell: boolean): TestCount {
  const count: TestCount = { passed: 0, failed: 0, skipped: 0 };
  for (const coloured of output.split('\n')) {
    const line = coloured.replace(/\u001b\[[0-9;]*m/g, '').trim();
    const [, kind, number] = /^[ℹ#] (pass|fail|cancelled|skipped) (\d+)$/.exec(line) ?? [];
    const [, passed, failed] = /^(\d+) passed, (\d+) failed$/.exec(line) ?? [];
    if (kind === 'pass') count.passed += Number(number);
    else if (kind === 'skipped') count.skipped += Number(number);
    else if (kind) count.failed += Number(number);
    count.passed += Number(passed ?? 0);
    count.failed += Number(failed ?? 0);
  }
  if (!endedWell && !count.failed) count.failed = 1;
  if (endedWell && !count.passed && !count.failed) count.passed = 1;
  return count;
}
