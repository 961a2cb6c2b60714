import { it } from 'vitest';
import { parse } from 'yaml';
import { readFileSync, readdirSync, writeFileSync, mkdirSync } from 'node:fs';
import { solutionTree } from '../workspace/trees.fixture';
import { moduleInTree } from '../workspace/module-in-tree';
import { moduleGenerator } from './generator';
import { docsGate } from '../../core/gates/docs/gate';
import { evaluate } from '../../core/gates/evaluate';
it('x', async () => {
  mkdirSync('/tmp/iface-out', { recursive: true });
  const files = readdirSync('e2e/blueprints', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.yaml')).filter((f) => !process.env['ONLY'] || f.includes(process.env['ONLY'])).sort();
  for (const file of files) {
    const one = parse(readFileSync('e2e/blueprints/' + file, 'utf8'));
    const tree = solutionTree();
    tree.write('.prettierrc', '{"singleQuote": true}');
    await moduleGenerator(tree, { ...one, blueprint: file.split('/')[0], milestone: one.milestone ?? 'poc', skipFormat: true, ...(one.options ? { options: JSON.stringify(one.options) } : {}) } as never);
    for (const root of [`modules/${one.domain}/${one.name}`, 'modules/infrastructure/kernel']) {
      const source = moduleInTree(tree, root);
      const view = { ...source, root, workspace: { domains: [], modules: [], references: new Map(), inputs: new Set() } };
      const t0 = process.cpuUsage();
      const verdict = evaluate(docsGate, { module: view } as never);
      const t = process.cpuUsage(t0);
      const docs = ['README.md', 'INTERFACE.md', 'ROADMAP.md', 'ModLog.md'].map((f) => source.read(f).split('\n').length - 1);
      console.log(file, root.split('/').pop(), docs.join('+'), '=', docs.reduce((a, b) => a + b), Math.round((t.user + t.system) / 1000) + 'ms', verdict.findings.map((f) => `\n   ${f.ruleId} ${f.file}:${f.line} ${f.message}`).join(''));
      writeFileSync('/tmp/iface-out/' + file.replace('/', '-') + '.' + root.split('/').pop() + '.md', source.read('INTERFACE.md'));
      if (file !== 'kernel.yaml' && root.endsWith(one.name) && !process.env['KERNEL']) break;
    }
  }
}, 600000);
