// Why: the panel beside the picture, and the same as a table.
const LINKS_SHOWN = 3;
const PEOPLE_SHOWN = 9;
const RELATED_SHOWN = 8;

function choose(what) {
    view.chosen = what;
    const old = explorer.querySelector('.panel');
    if (old) old.replaceWith(panel());
    mark();
}

/** Marks the chosen shape or line and what it touches. */
function mark() {
    const chosen = view.chosen;
    const node = chosen && chosen.node ? view.nodes.indexOf(chosen.node) : -1;
    const near = new Set([node]);
    view.lines.forEach(line => {
        const on = chosen && (chosen.line === line || line.a === node || line.b === node);
        line.element.classList.toggle('chosen', Boolean(on));
        if (on) { near.add(line.a); near.add(line.b); }
    });
    view.nodes.forEach((n, i) => n.element.classList.toggle('near', near.has(i)));
    if (node >= 0) {
        view.nodes[view.focus].element.setAttribute('tabindex', -1);
        view.focus = node;
        view.nodes[node].element.setAttribute('tabindex', 0);
    }
}

function panel() {
    const chosen = view.chosen;
    const content = !chosen ? startPanel() : chosen.node ? nodePanel(chosen.node) : linePanel(chosen.line);
    return h('div', {class: 'panel', role: 'region', tabindex: 0, 'aria-label': t('evidence.panel'), 'aria-live': 'polite'}, content);
}

/** Where to begin: the people whom most tips name. */
function startPanel() {
    const people = view.nodes.filter(node => node.type === 'suspect' || node.type === 'victim')
        .map(node => ({node, tips: view.lines.filter(line => view.nodes[line.b] === node).length}))
        .sort((a, b) => b.tips - a.tips).slice(0, PEOPLE_SHOWN);
    return [h('p', {class: 'hint'}, t('links.hint')), h('ul', {class: 'choices'}, people.map(({node, tips}) =>
        h('li', null, h('button', {type: 'button', onclick: () => choose({node})},
            v(nodeName(node)), h('span', {class: 'n'}, counted('in.tips', tips)))))), ...related()];
}

function related() {
    const cases = [...new Set(view.nodes.flatMap(node => node.elsewhere || []))].sort();
    return cases.length ? [h('p', {class: 'note related'}, t('links.related')), h('p', {class: 'actions'}, cases.slice(0, RELATED_SHOWN).map(caseLink))] : [];
}

function nodePanel(node) {
    const number = view.nodes.indexOf(node);
    const lines = view.lines.filter(line => line.a === number || line.b === number)
        .sort((a, b) => (b.bits === null ? -1 : b.bits) - (a.bits === null ? -1 : a.bits));
    const key = node.type === 'tip' ? 'node.tipNames' : 'node.namedIn';
    return [h('h3', null, v(nodeName(node))), ...about(node),
        lines.length ? h('p', {class: 'note'}, t(key)) : h('p', {class: 'note'}, t('node.alone')),
        h('ul', {class: 'choices'}, lines.map(line => {
            const other = view.nodes[line.a === number ? line.b : line.a];
            return h('li', null, h('button', {type: 'button', onclick: () => choose(line.value ? {node: other} : {line})},
                v(nodeName(other)), line.bits === null ? '' : h('span', {class: 'n'}, t('evidence.bits', {n: line.bits.toFixed(1)}))));
        }))];
}

function about(node) {
    if (node.type === 'tip') {
        return [h('p', null, shape(node.band), ' ', t('band.' + BANDS[node.band]), ' ', h('b', null, node.priority)),
            h('p', {class: 'note'}, [node.platform, node.at === null ? t('row.timeUnknown') : minute(node.at)].filter(Boolean).join(' · '))];
    }
    return node.type === 'value' ? [valueLine(node)] : elsewhere(node);
}

/** The other cases that name a person: those of this page can be opened. */
function elsewhere(node) {
    if (!node.elsewhere.length) return [];
    return [h('p', {class: 'note'}, t('node.elsewhere')), h('p', {class: 'actions'}, node.elsewhere.map(caseLink))];
}
const caseLink = id => data.cases.some(c => c.id === id)
    ? h('button', {type: 'button', onclick: () => openCase(id)}, v(id))
    : h('span', {class: 'note'}, t('links.noCase', {id}));

/** A shared value: masked until someone asks for it. */
function valueLine(node) {
    const text = h('bdi', {class: 'secret'}, view.shown.has(node) ? node.value : node.masked);
    if (node.value === null) return h('p', null, node.scope, ' ', text);
    return h('p', null, node.scope, ' ', text, ' ', h('button', {type: 'button', class: 'reveal',
        onclick: () => { view.shown.delete(node) || view.shown.add(node); choose({node}); }},
        t(view.shown.has(node) ? 'reveal.hide' : 'reveal.show')));
}

function linePanel(line) {
    const tip = view.nodes[line.a];
    const person = view.nodes[line.b];
    const links = [...line.links].sort((a, b) => b[3] - a[3]);
    const rest = links.length - LINKS_SHOWN;
    const alone = view.lines.filter(other => other.b === line.b).length === 1;
    return [h('h3', null, v(t('evidence.title', {tip: tip.id, person: nodeName(person)}))),
        links.length ? h('p', {class: 'note'}, t('evidence.read')) : h('p', {class: 'note'}, t(alone ? 'evidence.only' : 'evidence.none')),
        ...links.slice(0, LINKS_SHOWN).map(link => linkBlock(link, line.tip)),
        rest > 0 ? h('p', {class: 'note'}, counted('evidence.more', rest)) : ''];
}

function linkBlock(link, tip) {
    const other = view.file.tips[link[0] === tip ? link[1] : link[0]];
    return h('section', {class: 'evidence'},
        h('h4', null, v(t('evidence.with', {tip: other[0]}))),
        h('p', {class: 'likely'}, likely(link[4]), ' ', h('span', {class: 'note'}, percent(link[4]))),
        waterfall(evidence(link), 1));
}

/** What weighed nothing is not shown: it would only be read. */
const evidence = link => {
    const steps = [];
    for (let i = 5; i < link.length; i += 2) if (link[i + 1]) steps.push({label: word(link[i]), value: link[i + 1]});
    return steps;
};
const likely = p => t('likely.' + (p >= 0.999 ? 'certain' : p >= 0.95 ? 'very' : p >= 0.7 ? 'likely' : p >= 0.4 ? 'even' : 'unlikely'));
const percent = p => p >= 0.9999 ? '> 99.99 %' : (p * 100).toFixed(p > 0.99 ? 2 : 0) + ' %';

function linkTable() {
    const columns = ['evidence.a', 'evidence.b', 'evidence.person', 'evidence.weight', 'evidence.chance', 'evidence.why'];
    const links = view.file.links.filter(link => link[3] >= view.least);
    return h('div', {class: 'scroll tall', tabindex: 0, role: 'region', 'aria-label': t('links.viewTable')},
        h('table', {class: 'links'}, h('thead', null, h('tr', null, columns.map(key => h('th', {scope: 'col'}, t(key))))),
            h('tbody', null, links.map(link => h('tr', null,
                h('td', null, v(view.file.tips[link[0]][0])), h('td', null, v(view.file.tips[link[1]][0])),
                h('td', null, v(nodeName(view.nodes[view.file.tips.length + link[2]]))), h('td', {class: 'n'}, link[3].toFixed(1)),
                h('td', null, likely(link[4])),
                h('td', null, evidence(link).map(step => h('span', {class: 'reason'}, h('b', null, signed(step.value, 1)), ' ', v(step.label)))))))));
}
