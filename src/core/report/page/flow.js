// Pans and zooms the picture of the data flow, and shows what belongs to one module.
const canvas = document.querySelector('.canvas');

if (canvas !== null) {
  const svg = canvas.querySelector('svg');
  const all = svg.getAttribute('viewBox').split(' ').map(Number);
  let [x, y, width, height] = all;

  function show() {
    svg.setAttribute('viewBox', [x, y, width, height].join(' '));
  }

  function showAll() {
    [x, y, width, height] = all;
    show();
  }

  /** Around a point that stays where it is. */
  function zoom(factor, at = { x: x + width / 2, y: y + height / 2 }) {
    const most = all[2] * 2;
    const least = Math.min(all[2], 240);
    const scale = Math.min(most, Math.max(least, width * factor)) / width;
    x = at.x - (at.x - x) * scale;
    y = at.y - (at.y - y) * scale;
    width *= scale;
    height *= scale;
    show();
  }

  function pan(dx, dy) {
    x += dx;
    y += dy;
    show();
  }

  function pointOf(event) {
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  }

  const keys = {
    '+': () => zoom(0.8),
    '=': () => zoom(0.8),
    '-': () => zoom(1.25),
    0: showAll,
    ArrowLeft: () => pan(-width / 10, 0),
    ArrowRight: () => pan(width / 10, 0),
    ArrowUp: () => pan(0, -height / 10),
    ArrowDown: () => pan(0, height / 10),
  };

  canvas.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });

  // The wheel alone scrolls the page.
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(Math.exp(event.deltaY / 300), pointOf(event));
    },
    { passive: false },
  );

  let held;
  svg.addEventListener('pointerdown', (event) => {
    held = pointOf(event);
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener('pointermove', (event) => {
    if (held === undefined) return;
    const at = pointOf(event);
    pan(held.x - at.x, held.y - at.y);
  });
  for (const end of ['pointerup', 'pointercancel']) {
    svg.addEventListener(end, () => (held = undefined));
  }

  const nodes = new Map([...svg.querySelectorAll('.node')].map((one) => [one.dataset.node, one]));
  const edges = [...svg.querySelectorAll('.edge')];

  function focusOn(name) {
    svg.classList.toggle('focused', name !== undefined);
    for (const element of svg.querySelectorAll('.near')) element.classList.remove('near');
    if (name === undefined) return;
    nodes.get(name).classList.add('near');
    for (const edge of edges) {
      const { from, to } = edge.dataset;
      if (from !== name && to !== name) continue;
      edge.classList.add('near');
      nodes.get(from)?.classList.add('near');
      nodes.get(to)?.classList.add('near');
    }
  }

  svg.addEventListener('pointerover', (event) => {
    if (held === undefined) focusOn(event.target.closest('.node')?.dataset.node);
  });
  svg.addEventListener('pointerleave', () => focusOn(undefined));

  const buttons = { in: () => zoom(0.8), out: () => zoom(1.25), all: showAll };
  for (const button of canvas.querySelectorAll('[data-zoom]')) {
    button.addEventListener('click', buttons[button.dataset.zoom]);
  }
  canvas.querySelector('.zoom').hidden = false;
}
