import type { Rule } from '../../rule';
import type { ValidateFacts } from '../facts';
import { demoBlock } from '../demo-block';

export const demoTranscriptDiffers: Rule<ValidateFacts> = {
  id: 'demo-transcript-differs',
  severity: 'error',
  protocol: 'WSP 22',
  description: "Require the demo's output in README.md to be what the demo says",
  check({ records, module, project }, report) {
    const demo = records.find(({ gate }) => gate === 'demo');
    if (demo?.evidence.state !== 'present' || !module.files.includes('README.md')) return;
    const said = demo.evidence.evidence.data['lines'];
    if (!Array.isArray(said)) return;
    const block = demoBlock(module.read('README.md'));
    const command = `nx g @wsp/amiw:docs ${project}`;
    if (block === undefined) {
      const message =
        'README.md has no block `<!-- amiw:demo:start -->` … `<!-- amiw:demo:end -->` with one fence; expected the output of the demo there.';
      report({
        file: 'README.md',
        message,
        fix: `Write the two marks there, and run \`${command}\`.`,
      });
      return;
    }
    const at = firstDifference(block.lines, said as readonly string[]);
    if (at === undefined) return;
    const message = `README.md says ${quote(block.lines[at])} where the demo says ${quote((said as readonly string[])[at])}.`;
    report({
      file: 'README.md',
      line: block.line + Math.min(at, Math.max(block.lines.length - 1, 0)),
      message,
      fix: `Run \`${command}\` to write the block.`,
    });
  },
};

function firstDifference(
  documented: readonly string[],
  said: readonly string[],
): number | undefined {
  const length = Math.max(documented.length, said.length);
  for (let index = 0; index < length; index++) {
    if (documented[index]?.trimEnd() !== said[index]?.trimEnd()) return index;
  }
  return undefined;
}

function quote(line: string | undefined): string {
  return line === undefined ? 'nothing' : `\`${line}\``;
}
