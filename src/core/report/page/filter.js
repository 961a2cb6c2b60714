// Narrows every section to the modules that the form asks for.
const form = document.querySelector('.filter');
const subjects = JSON.parse(document.querySelector('#subjects').textContent);
const rows = [...document.querySelectorAll('[data-subject]')].map((element) => ({
  element,
  ids: element.dataset.subject.split(' '),
}));

function applyFilter() {
  const { text, standing, domain } = Object.fromEntries(new FormData(form));
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = new Set(
    subjects
      .filter((subject) => standing === '' || subject.standing === standing)
      .filter((subject) => domain === '' || subject.domain === domain)
      .filter((subject) => words.every((word) => subject.words.includes(word)))
      .map(({ id }) => id),
  );
  for (const { element, ids } of rows) element.hidden = !ids.some((id) => shown.has(id));
  const isAll = shown.size === subjects.length;
  form.querySelector('output').value = isAll ? '' : `${shown.size} of ${subjects.length}`;
}

/** A link may lead to what is folded or filtered away. */
function reveal() {
  const target = document.getElementById(location.hash.slice(1));
  if (target === null) return;
  if (target.closest('[hidden]') !== null) {
    form.reset();
    applyFilter();
  }
  for (let at = target; at !== null; at = at.parentElement) {
    if (at.localName === 'details') at.open = true;
  }
  target.scrollIntoView();
}

form.addEventListener('input', applyFilter);
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', reveal);
form.hidden = false;
applyFilter();
reveal();
