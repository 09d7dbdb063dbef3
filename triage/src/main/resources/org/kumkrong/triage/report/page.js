// The page as a whole: language, light and dark, keys, clocks, and what is shown on request.
const SUBJECTS = 10;
const STALE = 12 * 3600e3;
const dark = matchMedia('(prefers-color-scheme: dark)');
let subjectsShown = SUBJECTS;

function setLanguage(code) {
    root.dataset.lang = code;
    root.lang = code;
    remember('lang', code);
    document.querySelectorAll('[data-label]').forEach(element => element.setAttribute('aria-label', t(element.dataset.label)));
    document.querySelectorAll('[data-set-lang]').forEach(button => button.setAttribute('aria-pressed', String(button.dataset.setLang === code)));
    redraws.forEach(redraw => redraw());
    tickAll();
}

function setTheme(name) {
    const system = dark.matches ? 'dark' : 'light';
    if (name === system) delete root.dataset.theme; else root.dataset.theme = name;
    document.getElementById('theme').setAttribute('aria-pressed', String(name === 'dark'));
    remember('theme', root.dataset.theme || '');
}
const theme = () => root.dataset.theme || (dark.matches ? 'dark' : 'light');

/** Choices survive a reload where the browser allows it; nothing about the tips is ever kept. */
function remember(name, value) {
    try { localStorage.setItem('kumkrong.' + name, value); } catch { /* a file may not be allowed to */ }
}
function remembered(name) {
    try { return localStorage.getItem('kumkrong.' + name); } catch { return null; }
}

function tickAll() {
    const moment = now();
    document.querySelectorAll('time[data-at]').forEach(time => {
        const text = left(+time.dataset.at);
        if (time.textContent !== text) time.replaceChildren(text);
        time.classList.toggle('over', +time.dataset.at < moment);
        time.classList.toggle('soon', +time.dataset.at >= moment && +time.dataset.at - moment < 6 * 3600e3);
    });
    document.querySelectorAll('time[data-since]').forEach(time => {
        time.replaceChildren(since(+time.dataset.since));
        time.title = minute(+time.dataset.since);
    });
    const stale = document.getElementById('stale');
    stale.hidden = moment - data.made < STALE;
    stale.textContent = t('stale', {ago: span(Math.max(0, moment - data.made))});
}

function drawSubjects() {
    const subjects = [...document.querySelectorAll('.subject')];
    subjects.forEach((subject, i) => { subject.hidden = i >= subjectsShown; });
    const more = document.getElementById('more-subjects');
    const rest = subjects.length - subjectsShown;
    more.hidden = rest <= 0;
    more.textContent = t('subjects.more', {n: Math.min(SUBJECTS, rest)});
}
redraws.push(drawSubjects);

function reveal(button) {
    const show = !button.dataset.on;
    if (show) button.dataset.on = 'on';
    else delete button.dataset.on;
    button.replaceChildren(t(show ? 'reveal.hide' : 'reveal.show'));
    document.querySelectorAll(`[data-value^="${button.dataset.subject},"]`).forEach(element => {
        const [subject, i] = element.dataset.value.split(',');
        if (!element.dataset.masked) element.dataset.masked = element.textContent;
        const values = subject === 'context' ? data.contexts : data.subjects[subject];
        element.replaceChildren(v(show ? values[i] : element.dataset.masked));
    });
}
redraws.push(() => document.querySelectorAll('button.reveal[data-subject]').forEach(button =>
    button.replaceChildren(t(button.dataset.on ? 'reveal.hide' : 'reveal.show'))));

function openFirst() {
    const first = data.queue[0];
    clearFilters();
    const details = list.querySelector(`li[data-tip="${CSS.escape(first.id)}"] details`);
    details.open = true;
    details.querySelector('summary').focus();
}

function step(by) {
    const rows = [...list.querySelectorAll('summary')];
    const now = rows.indexOf(document.activeElement.closest('#rows li')?.querySelector('summary'));
    const next = rows[Math.max(0, Math.min(rows.length - 1, now + by))];
    if (next) { next.focus(); next.scrollIntoView({block: 'nearest'}); }
}

function clearFilters() {
    if (!filter.bands.size && !filter.text && !filter.only) return;
    Object.assign(filter, {text: '', only: null});
    filter.bands.clear();
    document.getElementById('search').value = '';
    refilter();
}

addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest('input, select, textarea');
    if (event.key === 'Escape') { clearFilters(); if (typing) typing.blur(); return; }
    if (typing) return;
    if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else if (event.key === '/') { event.preventDefault(); document.getElementById('search').focus(); }
});
document.addEventListener('click', event => {
    const button = event.target.closest('[data-set-lang], .reveal[data-subject], .to-case, .to-queue, [data-band], .go-first');
    if (!button) return;
    if (button.dataset.setLang) setLanguage(button.dataset.setLang);
    else if (button.classList.contains('reveal')) reveal(button);
    else if (button.classList.contains('to-case')) openCase(button.dataset.case);
    else if (button.classList.contains('to-queue')) only('subject', button.dataset.entity);
    else if (button.classList.contains('go-first')) { event.preventDefault(); openFirst(); }
    else { filter.bands.clear(); filter.bands.add(+button.dataset.band); refilter(); }
});
document.querySelector('.filters').addEventListener('submit', event => event.preventDefault());
document.getElementById('search').addEventListener('input', event => { filter.text = event.target.value.trim(); refilter(); });
document.getElementById('only-filter').addEventListener('click', () => { filter.only = null; refilter(); });
document.getElementById('more-rows').addEventListener('click', () => { limit += PAGE; drawQueue(); });
document.getElementById('more-subjects').addEventListener('click', () => { subjectsShown += SUBJECTS; drawSubjects(); });
document.getElementById('theme').addEventListener('click', () => setTheme(theme() === 'dark' ? 'light' : 'dark'));
document.getElementById('print').addEventListener('click', () => print());

document.querySelectorAll('.to-case').forEach(button => {
    if (!data.cases.some(c => c.id === button.dataset.case)) button.remove();
});
root.classList.add('scripted');
setTheme(remembered('theme') || theme());
setLanguage(data.texts[remembered('lang')] ? remembered('lang') : language());
setInterval(tickAll, 1000);
