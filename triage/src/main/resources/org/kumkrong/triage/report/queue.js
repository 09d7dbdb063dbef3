// The queue: filters, rows, and what made each row's points.
const PAGE = 50;
const HUMAN = new Set(['PAYMENT', 'MEETING', 'THREAT']);
const FRESH = 72 * 3600e3;
const SHOWN = 3;
const list = document.getElementById('rows');
const filter = {bands: new Set(), text: '', only: null};
let limit = PAGE;
let fitting = data.queue;

/** The next deadline set for a child; else one that ran out lately; else whatever is next; else the last. */
function nextClock(clocks) {
    const from = now();
    const byTime = [...clocks].sort((a, b) => a[1] - b[1]);
    const human = byTime.filter(clock => HUMAN.has(clock[0]));
    return human.find(clock => clock[1] >= from)
        || human.filter(clock => clock[1] > from - FRESH).pop()
        || byTime.find(clock => clock[1] >= from)
        || byTime.pop();
}

function clockCell(row) {
    const clock = nextClock(row.clocks);
    if (!clock) return h('span', {class: 'clock none'}, h('span', {class: 'kind'}, t('clock.none')));
    return h('span', {class: 'clock'}, tick(clock[1]), exact(clock[1]),
        h('span', {class: 'kind'}, t('clock.' + clock[0])));
}
const tick = at => h('time', {class: 'tick', 'data-at': at, datetime: new Date(at).toISOString()}, left(at));
const exact = at => h('span', {class: 'exact'}, minute(at));

function people(row) {
    const parts = [];
    if (row.children) {
        const age = row.age === undefined ? '' : ', ' + t(row.children === 1 ? 'age.one' : 'age.youngest', {n: row.age});
        parts.push(counted('children', row.children) + age);
    }
    if (row.subjectTips) parts.push(counted('subject.tips', row.subjectTips));
    else if (row.suspects) parts.push(t('subject.new'));
    if (row.subjectChildren) parts.push(counted('subject.children', row.subjectChildren));
    return parts.join(' · ') || t('people.none');
}

const reason = ([, points, text]) => h('span', {class: 'reason'}, h('b', null, signed(points)), ' ', v(word(text)));

function rowElement(row) {
    const rest = row.reasons.length - SHOWN;
    const body = h('div', {class: 'more'});
    const details = h('details', {class: 'row edge' + row.band},
        h('summary', null,
            h('span', {class: 'rank'}, h('span', {class: 'big'}, row.priority),
                h('span', {class: 'name'}, shape(row.band), t('band.' + BANDS[row.band]))),
            clockCell(row),
            h('span', {class: 'what'}, h('span', {class: 'who'}, people(row)),
                h('span', {class: 'why'}, row.reasons.slice(0, SHOWN).map(reason),
                    rest > 0 && h('span', {class: 'rest'}, counted('row.more', rest)) || '')),
            h('span', {class: 'where'}, h('span', null, t('incident.' + row.incident)), h('span', null, v(row.platform)),
                h('span', {class: 'ids'}, v(row.id), ' · ', v(row.case)),
                row.alike ? h('span', {class: 'alike'}, counted('row.alike', row.alike)) : '')),
        body);
    details.addEventListener('toggle', () => {
        if (details.open && !body.firstChild) body.append(...rowBody(row));
    });
    return h('li', {'data-tip': row.id}, details);
}

function rowBody(row) {
    return [
        h('div', {class: 'essentials'}, ...essentials(row)),
        h('div', {class: 'points'}, h('h3', null, t('row.reasons', {n: row.priority})),
            waterfall(row.reasons.map(([rule, points, text]) => ({label: word(text), note: rule, value: points})), 0),
            capNote(row)),
        h('div', {class: 'about'}, h('h3', null, t('row.clocks')), clockList(row),
            h('h3', null, t('row.about')), facts(row), completeness(row)),
    ];
}

/** Whom a tip names and how its words begin: masked until someone asks, then shown in every row that is open. */
let revealed = false;
function essentials(row) {
    return [h('div', {class: 'named'}, h('h3', null, t('row.people')),
            row.people.length ? h('ul', null, row.people.map(named)) : h('p', {class: 'note'}, t('people.none')),
            row.refused.length ? h('div', {class: 'refused'}, h('h3', null, t('row.refused')),
                h('ul', null, row.refused.map(text => h('li', null, v(word(text)))))) : ''),
        h('div', {class: 'words'}, h('h3', null, t('row.words')), ...words(row), revealButton(row))];
}

function named([role, entity, more, ...values]) {
    return h('li', null, h('p', {class: 'person'}, t('role.' + role), ' ', h('span', {class: 'ids'}, v(entity))),
        h('ul', {class: 'values'}, values.map(([kind, scope, masked, value, tips]) => h('li', null,
            h('span', {class: 'kind'}, t('kind.' + kind), scope ? [' ', v(scope)] : ''), ' ',
            h('span', {class: 'secret'}, v(revealed && value !== null ? value : masked)),
            tips ? h('span', {class: 'n'}, ' ', counted('in.tips', tips)) : ''))),
        more ? h('p', {class: 'note'}, counted('row.valuesMore', more)) : '');
}

function words(row) {
    if (!row.text) return [h('p', {class: 'note'}, t(row.cut === 2 ? 'row.wordsLeftOut' : 'row.wordsNone'))];
    if (!revealed) return [h('p', {class: 'note'}, t('row.wordsHidden'))];
    return [h('div', {class: 'quote'}, row.text.map(line => h('p', null, v(line)))),
        row.cut ? h('p', {class: 'note'}, t('row.wordsCut')) : ''];
}

const hasValues = row => row.text || row.people.some(([, , , ...values]) => values.some(value => value[3] !== null));
const revealButton = row => hasValues(row)
    ? h('button', {type: 'button', class: 'reveal', onclick: () => revealRows(row.id)}, t(revealed ? 'reveal.hide' : 'reveal.show')) : '';

function revealRows(id) {
    revealed = !revealed;
    for (const part of list.querySelectorAll('.essentials')) {
        const row = data.queue.find(each => each.id === part.closest('li[data-tip]').dataset.tip);
        part.replaceChildren(...essentials(row));
    }
    list.querySelector(`li[data-tip="${CSS.escape(id)}"] .words .reveal`).focus();
}

function capNote(row) {
    const sum = row.reasons.reduce((total, [, points]) => total + points, 0);
    return sum === row.priority ? '' : h('p', {class: 'note'}, t('row.capped', {sum}));
}

/** Steps that add up: each bar starts where the one before ended. */
function waterfall(steps, digits) {
    let sum = 0;
    const ends = steps.map(step => (sum += step.value));
    const low = Math.min(0, ...ends);
    const high = Math.max(1e-9, 0, ...ends);
    const x = value => (100 * (value - low) / (high - low)).toFixed(2);
    const rows = steps.map((step, i) => {
        const from = ends[i] - step.value;
        const bar = s('svg', {viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true'},
            low < 0 ? s('path', {class: 'zero', d: `M${x(0)} -6v20`}) : '',
            s('path', {class: step.value < 0 ? 'minus' : 'plus',
                d: `M${x(Math.min(from, ends[i]))} 0H${x(Math.max(from, ends[i]))}V8H${x(Math.min(from, ends[i]))}z`}));
        return h('tr', null, h('th', {scope: 'row'}, v(step.label), step.note ? h('code', null, step.note) : ''),
            h('td', {class: 'step'}, bar), h('td', {class: 'n'}, signed(step.value, digits)));
    });
    return h('table', {class: 'waterfall'}, h('tbody', null, rows),
        h('tfoot', null, h('tr', null, h('th', {scope: 'row'}, t('evidence.sum')), h('td'),
            h('td', {class: 'n'}, (sum < 0 ? '−' : '') + Math.abs(sum).toFixed(digits)))));
}

function clockList(row) {
    if (!row.clocks.length) return h('p', {class: 'note'}, t('row.noClocks'));
    return h('ul', {class: 'clocks'}, [...row.clocks].sort((a, b) => a[1] - b[1]).map(([kind, at, label]) =>
        h('li', null, h('span', null, t('clock.' + kind)), ' ', tick(at),
            h('span', {class: 'note'}, minute(at), word(label) ? h('span', null, ' · ', v(word(label))) : ''))));
}

function facts(row) {
    const pairs = [
        ['row.tip', v(row.id)],
        ['row.case', v(row.case)],
        ['row.subject', row.subject && v(row.subject)],
        ['row.time', row.at === undefined ? t('row.timeUnknown') : minute(row.at)],
        ['row.from', [v(row.source), ' · ', t('format.' + row.format)]],
        ['row.flags', row.flags.map(flag => t('flag.' + flag)).join(', ')],
        ['row.file', [v(row.file), row.line ? ' ' + t('row.line', {n: row.line}) : '']],
    ];
    const notes = [
        row.childTips && counted('row.childTips', row.childTips),
        row.scriptTips && counted('row.scriptTips', row.scriptTips),
        row.fileTips > 1 && t('row.fileTips', {n: grouped(row.fileTips)}),
        row.alsoVictim && t('subject.alsoVictim'),
        row.alike && counted('row.alike', row.alike),
    ].filter(Boolean);
    return h('div', null,
        h('dl', null, pairs.filter(([, value]) => value && value.length !== 0).map(([key, value]) =>
            h('div', null, h('dt', null, t(key)), h('dd', null, value))),
        h('div', null, h('dt', null, 'SHA-256'), h('dd', null, h('code', {class: 'hash'}, row.sha256)))),
        notes.length ? h('ul', {class: 'notes'}, notes.map(note => h('li', null, note))) : '',
        h('p', {class: 'actions'},
            data.cases.some(c => c.id === row.case)
                ? h('button', {type: 'button', onclick: () => openCase(row.case)}, t('row.links', {id: row.case})) : '',
            h('button', {type: 'button', onclick: () => only('case', row.case)}, t('row.queueCase'))));
}

const completeness = row => h('div', {class: 'complete'},
    s('svg', {viewBox: '0 0 100 4', preserveAspectRatio: 'none', 'aria-hidden': 'true'},
        s('path', {class: 'all', d: 'M0 0h100v4H0z'}), s('path', {class: 'part', d: `M0 0h${row.complete}v4H0z`})),
    h('p', {class: 'note'}, t('row.complete', {n: row.complete})));

const haystack = row => row.haystack || (row.haystack = [row.id, row.case, row.subject, row.platform, row.source, row.sha256, row.file,
    ...row.people.flatMap(([, entity, , ...values]) => [entity, ...values.flatMap(([kind, scope, , value]) =>
        [scope, value || '', kind === 'PHONE' && value && value.startsWith('+66') ? '0' + value.slice(3) : ''])],
    ), ...(row.text || []),
    ...['en', 'th'].map(code => data.texts[code]['incident.' + row.incident] + '\n' + data.texts[code]['band.' + BANDS[row.band]]),
    ...row.reasons.flatMap(([rule, , text]) => [rule, ...data.words[text]])].join('\n').toLowerCase());

const fits = row => (!filter.bands.size || filter.bands.has(row.band))
    && (!filter.only || row[filter.only.by] === filter.only.id)
    && filter.text.toLowerCase().split(/\s+/).every(part => found(part, haystack(row)));

/** `subject-1` is not `subject-10`; a number is found however it is written: 081-555-0142, (081) 5550142. */
function found(part, text) {
    if (/^[a-z]+-\d+$/.test(part)) return new RegExp(`${part}(?!\\d)`).test(text);
    return text.includes(part) || (/^[\d().+-]{5,}$/.test(part) && text.includes(part.replace(/[().-]/g, '')));
}

function drawQueue() {
    fitting = data.queue.filter(fits);
    const focused = document.activeElement.closest('#rows li');
    const open = new Set([...list.querySelectorAll('details[open]')].map(d => d.parentNode.dataset.tip));
    list.replaceChildren(...fitting.slice(0, limit).map(rowElement));
    if (!fitting.length) list.append(h('li', {class: 'empty'}, t('queue.empty')));
    for (const item of list.children) if (open.has(item.dataset.tip)) item.firstChild.open = true;
    if (focused) focusTip(focused.dataset.tip);
    drawFilters();
}

function focusTip(id) {
    const row = list.querySelector(`li[data-tip="${CSS.escape(id)}"] summary`);
    if (row) row.focus();
}

function drawFilters() {
    document.getElementById('band-filter').replaceChildren(...BANDS.map((name, band) =>
        h('button', {type: 'button', class: 'chip', 'aria-pressed': String(filter.bands.has(band)), onclick: () => toggleBand(band)},
            shape(band), t('band.' + name))));
    const shown = Math.min(limit, fitting.length);
    document.getElementById('queue-count').textContent = t('queue.count', {shown: grouped(shown), fit: grouped(fitting.length)})
        + (data.rows > data.queue.length ? ' · ' + t('queue.cut', {n: grouped(data.queue.length), all: grouped(data.rows)}) : '');
    const more = document.getElementById('more-rows');
    more.hidden = shown === fitting.length;
    more.textContent = t('queue.more', {n: Math.min(PAGE, fitting.length - shown)});
    const onlyButton = document.getElementById('only-filter');
    onlyButton.hidden = !filter.only;
    onlyButton.replaceChildren(...filter.only ? [t('only.' + filter.only.by, {id: filter.only.id}), ' · ', t('only.clear')] : []);
    document.getElementById('search').placeholder = t('search.label');
}

function toggleBand(band) {
    filter.bands.delete(band) || filter.bands.add(band);
    refilter();
    document.getElementById('band-filter').children[band].focus();
}
/** Shows the rows of one case or one subject, whatever else was chosen. */
function only(by, id) {
    clearFilters();
    filter.only = {by, id};
    refilter();
    document.getElementById('queue').scrollIntoView();
}
function refilter() {
    limit = PAGE;
    drawQueue();
}
redraws.push(drawQueue);
