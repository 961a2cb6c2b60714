import { it } from 'vitest';
import { examplesOf } from '/tmp/h/examples/src/core/examples/examples';
import { parseMarkdown } from '/tmp/h/examples/src/core/markdown/parse-markdown';
import { runExamples } from '/tmp/h/examples/src/host/examples/run-examples';
import { readFileSync } from 'node:fs';
it('x', async () => {
  const ws='/tmp/h/examples-ws/acme';
  await 0; for (const root of ['modules/communication/intent-log','modules/communication/demand-log','modules/infrastructure/kernel','modules/communication/intent-log']) {
    const c=process.cpuUsage();
    const { programs } = examplesOf('README.md', parseMarkdown(readFileSync(`${ws}/${root}/README.md`,'utf8').replace("closed.version, records.length); // 2 1", "closed.version, records.length); // 2 1").replace('closed.version, records.length); // 2 1','closed.version, records.length); // => 2 1\nrecords.length; // => 2\nrecords.at(0)?.title; // => First\n records.map((r) => {\n  r.labels; // => ["example"]\n});\nrecords.at(0)?.labels; // => []\nconsole.log("a", 1); // => a 2\nawait intentLog?.get("none"); // => throws INTENT_NOT_FOUND\nconst five = Promise.resolve(6); // => 5\nsetTimeout(() => {\n five; // => 6\n}, 1000);\nthrow new RangeError("far");')), new Set());
    const run = await runExamples({workspaceRoot: ws, root, dependencyRoots: ['modules/infrastructure/kernel'], programs, timeoutMs: 5000});
    const d=process.cpuUsage(c);
    console.log(root, (d.user+d.system)/1000, JSON.stringify({...run, reads: run.reads?.length},null,1));
  }
}, 60000);
