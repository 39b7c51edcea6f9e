const boxes = document.querySelectorAll('.items input');
const done = document.getElementById('ticked');
const hide = document.getElementById('hide-ticked');
const key = 'voicemap:' + document.title;
function kept() {
  try { return new Set(JSON.parse(sessionStorage.getItem(key) || '[]')); } catch (e) { return new Set(); }
}
function keep() {
  const ticked = [...boxes].filter(b => b.checked).map(b => b.id);
  try { sessionStorage.setItem(key, JSON.stringify(ticked)); } catch (e) { /* then they last until the page is left */ }
  done.textContent = ticked.length + ' of ' + boxes.length + ' ticked';
}
if (boxes.length > 0) {
  const before = kept();
  boxes.forEach(b => { b.checked = before.has(b.id); b.addEventListener('change', keep); });
  hide.addEventListener('change', () => document.body.classList.toggle('hiding', hide.checked));
  document.querySelector('.tools').hidden = false;
  keep();
}
