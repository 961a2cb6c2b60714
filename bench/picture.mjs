// Draws ratios as bars: how much ours takes of what theirs takes, and what it may take.

const WIDTH = 960;
const LABELS = 470;
const VALUES = 150;
const ROW = 34;
const TOP = 64;
const BAR = 16;

const STYLE = `
  text { font: 14px system-ui, sans-serif; fill: #1f2328; }
  .title { font-size: 17px; font-weight: 600; }
  .quiet { fill: #59636e; font-size: 12px; }
  .theirs { fill: #d1d9e0; }
  .reached { fill: #1a7f37; }
  .missed { fill: #bc4c00; }
  .target { stroke: #1f2328; stroke-width: 2; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; }
    .quiet { fill: #9198a1; }
    .theirs { fill: #3d444d; }
    .reached { fill: #3fb950; }
    .missed { fill: #db6d28; }
    .target { stroke: #f0f6fc; }
  }`;

/**
 * @param rows `{ what, ours, theirs, unit, ratio, target? }`, of which none is negative.
 * @returns an SVG document that follows the reader's colour scheme.
 */
export function pictureOf(rows) {
  const most = Math.max(1, ...rows.flatMap(({ ratio, target = 0 }) => [ratio, target]));
  const scale = (WIDTH - LABELS - VALUES) / most;
  const height = TOP + rows.length * ROW + 30;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title">
<title id="title">What @wsp/amiw takes of what other tools take for the same, measured side by side</title>
<style>${STYLE}
</style>
<text class="title" x="0" y="20">What @wsp/amiw takes of what other tools take</text>
<text class="quiet" x="0" y="42">medians, measured in turns in one run; the grey bar is the other tool, the line is the aim</text>
${rows.map((row, index) => rowOf(row, TOP + index * ROW, scale)).join('\n')}
</svg>
`;
}

function rowOf({ what, ours, theirs, unit, ratio, target }, y, scale) {
  const bar = (share, kind) =>
    `<rect class="${kind}" x="${LABELS}" y="${y}" width="${round(share * scale)}" height="${BAR}" rx="2"/>`;
  const isMissed = target !== undefined && ratio > target;
  const aim = round(LABELS + (target ?? 0) * scale);
  return [
    `<text x="${LABELS - 12}" y="${y + 13}" text-anchor="end">${escaped(what)}</text>`,
    bar(1, 'theirs'),
    bar(ratio, isMissed ? 'missed' : 'reached'),
    ...(target === undefined
      ? []
      : [`<line class="target" x1="${aim}" x2="${aim}" y1="${y - 4}" y2="${y + BAR + 4}"/>`]),
    `<text x="${WIDTH}" y="${y + 13}" text-anchor="end">${ratio.toFixed(2)}<tspan class="quiet">  ${escaped(amount(ours))} : ${escaped(amount(theirs))} ${escaped(unit)}</tspan></text>`,
  ].join('\n');
}

function amount(value) {
  return String(Number(value.toPrecision(3)));
}

function round(value) {
  return Math.round(value * 10) / 10;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
