// Ground: the data, the words in the current language, and elements made without parsing any text as HTML.
const data = JSON.parse(document.getElementById('data').textContent);
const root = document.documentElement;
const BANDS = ['IMMEDIATE', 'URGENT', 'STANDARD', 'MONITOR', 'INFORMATIONAL'];
const BANGKOK = 7 * 3600e3;
const BUDDHIST = 543;
const SVG = 'http://www.w3.org/2000/svg';
const redraws = [];

const language = () => root.dataset.lang;
const word = number => data.words[number][language() === 'th' ? 1 : 0];
const grouped = number => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
const signed = (number, digits = 0) =>
    (number < 0 ? '−' : '+') + Math.abs(number).toFixed(digits);

/** The message of a key, `{name}` replaced by its value. */
const t = (key, values = {}) =>
    data.texts[language()][key].replace(/\{(\w+)\}/g, (all, name) => name in values ? values[name] : all);
const counted = (key, n) => t(key + (n === 1 ? '.one' : '.other'), {n: grouped(n)});

function filled(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes || {})) {
        if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
        else if (value === true) element.setAttribute(name, '');
        else if (value !== false && value != null) element.setAttribute(name, value);
    }
    element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ''));
    return element;
}
const h = (tag, attributes, ...children) => filled(document.createElement(tag), attributes, children);
const s = (tag, attributes, ...children) => filled(document.createElementNS(SVG, tag), attributes, children);
/** Text from outside: it must not turn the reading direction of its neighbours. */
const v = text => h('bdi', null, text);
const shape = band => s('svg', {class: 'shape b' + band, viewBox: '0 0 20 20', 'aria-hidden': 'true'},
    s('use', {href: '#band' + band}));

/** A moment in Bangkok: English in the Gregorian calendar, Thai in the Buddhist era. */
function minute(at) {
    const there = new Date(at + BANGKOK);
    const clock = there.toISOString().slice(11, 16);
    const month = t('month.' + (there.getUTCMonth() + 1));
    return language() === 'th'
        ? `${there.getUTCDate()} ${month} ${there.getUTCFullYear() + BUDDHIST} ${clock} น.`
        : `${there.getUTCDate()} ${month} ${there.getUTCFullYear()}, ${clock}`;
}

/** A length of time in its two largest parts; seconds only in the last ten minutes. */
function span(milliseconds) {
    const seconds = Math.floor(milliseconds / 1000);
    const [d, h2, m] = [Math.floor(seconds / 86400), Math.floor(seconds / 3600), Math.floor(seconds / 60)];
    if (d >= 3) return t('time.d', {n: grouped(d)});
    if (h2 >= 24) return join('time.d', d, 'time.h', h2 % 24);
    if (h2 >= 1) return join('time.h', h2, 'time.m', m % 60);
    if (m >= 10) return t('time.m', {n: m});
    return m >= 1 ? join('time.m', m, 'time.s', seconds % 60) : t('time.s', {n: seconds});
}
const join = (a, n, b, k) => t(a, {n}) + (k ? ' ' + t(b, {n: k}) : '');
/** The moment clocks count from: the reader's; on a page of invented tips the page's own, or all would have run out. */
const now = () => data.still ? data.asOf : Date.now();
const left = at => at >= now() ? t('clock.left', {t: span(at - now())}) : t('clock.over', {t: span(now() - at)});
const since = at => now() - at < 60e3 ? t('ago.now') : t('ago', {t: span(now() - at)});
