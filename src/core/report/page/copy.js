// Puts `path:line:column` on the clipboard, as editors and terminals take it.
function place(button) {
  const { copy } = button.dataset;
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(copy);
  return Promise.reject(new Error('No clipboard.'));
}

function tell(button, text) {
  const label = button.firstChild;
  const before = label.data;
  label.data = text;
  setTimeout(() => (label.data = before), 1500);
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-copy]');
  if (button === null) return;
  place(button).then(
    () => tell(button, 'Copied'),
    () => tell(button, 'Not allowed'),
  );
});
for (const button of document.querySelectorAll('[data-copy]')) button.hidden = false;
