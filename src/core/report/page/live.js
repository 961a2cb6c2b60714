// A page that is served loads itself again when evidence changes.
if ('live' in document.documentElement.dataset) {
  new EventSource('/changes').addEventListener('change', () => location.reload());
}
