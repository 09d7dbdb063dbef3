// The picture of a case: tips, the people they name, the values they share.
const explorer = document.getElementById('explorer');
const NAME_MAX = 12;
const SIZE_MAX = 2.4;
const LABELS_MAX = 25;
const VALUES_MAX = 30;
let view = null;

function openCase(id) {
    const number = data.cases.findIndex(c => c.id === id);
    if (number < 0) return;
    view = newView(number);
    drawExplorer();
    document.getElementById('links').scrollIntoView();
}

/** Nodes and lines of one case; a line from tip to person is as strong as that tip's best link to the person's others. */
function newView(number, values = data.cases[number].tips.length + data.cases[number].people.length <= VALUES_MAX) {
    const file = data.cases[number];
    const nodes = [
        ...file.tips.map(([id, band, priority, at, platform]) => ({type: 'tip', id, band, priority, at, platform})),
        ...file.people.map(([id, role, elsewhere]) => ({type: role === 'victim' ? 'victim' : 'suspect', id, elsewhere})),
        ...(values ? file.shared : []).map(([kind, scope, masked, value, tips]) => ({type: 'value', kind, scope, masked, value, tips})),
    ];
    const lines = [];
    file.people.forEach(([, , , ...tips], p) => tips.forEach(tip => {
        const links = file.links.filter(l => l[2] === p && (l[0] === tip || l[1] === tip));
        const bits = links.reduce((most, l) => Math.max(most, l[3]), -Infinity);
        lines.push({a: tip, b: file.tips.length + p, person: p, tip, links, bits: links.length ? bits : null});
    }));
    if (values) file.shared.forEach(([, , , , , ...tips], i) => tips.forEach(tip =>
        lines.push({a: tip, b: file.tips.length + file.people.length + i, value: true, bits: null, links: []})));
    const at = layout(nodes.length, lines.map(line => [line.a, line.b, line.value ? 95 : 70]));
    nodes.forEach((node, i) => { node.x = at[i].x; node.y = at[i].y; });
    return {number, values, file, nodes, lines, least: 0, table: view ? view.table : false, chosen: null, focus: 0, box: fitBox(nodes), shown: new Set()};
}

function fitBox(nodes) {
    const xs = nodes.map(n => n.x);
    const ys = nodes.map(n => n.y);
    const [left, right] = [Math.min(...xs) - 70, Math.max(...xs) + 70];
    const [top, bottom] = [Math.min(...ys) - 45, Math.max(...ys) + 50];
    const [w, h2] = [Math.max(560, right - left), Math.max(420, bottom - top)];
    return {x: (left + right - w) / 2, y: (top + bottom - h2) / 2, w, h: h2};
}

function drawExplorer() {
    if (!data.cases.length) {
        explorer.replaceChildren(h('p', {class: 'empty'}, t('links.none')));
        return;
    }
    if (!view) view = newView(0);
    explorer.replaceChildren(controls(), view.table ? linkTable() : h('div', {class: 'canvas'}, pictureBox(), panel()));
    if (!view.table) {
        place();
        weaken();
        mark();
    }
}

function controls() {
    const file = view.file;
    const strongest = Math.ceil(Math.max(1, ...file.links.map(l => l[3])));
    const output = h('output', {for: 'least'}, leastText());
    return h('div', {class: 'controls'},
        h('label', null, t('links.pick'), ' ', h('select', {id: 'case-pick', onchange: e => { view = newView(+e.target.value); drawExplorer(); refocus('case-pick'); }},
            data.cases.map((c, i) => h('option', {value: i, selected: i === view.number},
                t('links.option', {id: c.id, band: t('band.' + BANDS[c.band]), tips: counted('tips', c.tipCount), about: c.about ? t('links.about', {id: c.about}) : ''}).replace(/ · $/, ''))))),
        h('label', {class: 'strength'}, t('links.strength'), ' ',
            h('input', {type: 'range', id: 'least', min: 0, max: strongest, step: 1, value: view.least,
                oninput: e => { view.least = +e.target.value; output.textContent = leastText(); view.table ? explorer.lastChild.replaceWith(linkTable()) : weaken(); }}), output),
        h('div', {class: 'switch', role: 'group', 'aria-label': t('links.view')},
            [false, true].map(table => h('button', {type: 'button', id: 'view-' + table, 'aria-pressed': String(view.table === table),
                onclick: () => { view.table = table; drawExplorer(); refocus('view-' + table); }},
                t(table ? 'links.viewTable' : 'links.viewPicture')))),
        !view.table && file.shared.length ? h('label', {class: 'tick-box'}, h('input', {type: 'checkbox', id: 'values', checked: view.values,
            onchange: e => { view = newView(view.number, e.target.checked); drawExplorer(); refocus('values'); }}), ' ', t('links.values')) : '',
        h('p', {class: 'note'}, shape(file.band), ' ', t('band.' + BANDS[file.band]), ' · ', t('links.counts', {
            tips: counted('tips', file.tipCount), subjects: counted('subjects.count', file.subjects), children: counted('children', file.children)}),
        file.clock ? [' · ', t('clock.' + file.clock[0]), ' ', tick(file.clock[1]), ' ', exact(file.clock[1])] : '',
        file.tipCount > file.tips.length ? ' · ' + t('links.cut', {tips: file.tips.length, all: grouped(file.tipCount)}) : ''));
}
const leastText = () => view.least ? t('evidence.bits', {n: view.least}) : t('links.strengthAll');
const refocus = id => { const element = document.getElementById(id); if (element) element.focus(); };
const isWeak = line => line.bits !== null && line.bits < view.least;

function pictureBox() {
    const svg = s('svg', {class: 'picture', role: 'group', 'aria-label': t('links.picture', {id: view.file.id})});
    view.svg = svg;
    view.lines.forEach(line => svg.append(lineElement(line)));
    view.nodes.forEach((node, i) => svg.append(nodeElement(node, i)));
    wirePicture(svg);
    const button = (key, sign, act) => h('button', {type: 'button', class: 'icon', 'aria-label': t(key), onclick: act}, sign);
    return h('div', {class: 'stage'}, svg,
        h('div', {class: 'zoom'}, button('links.zoomIn', '+', () => zoom(0.8)), button('links.zoomOut', '−', () => zoom(1.25)),
            h('button', {type: 'button', onclick: () => { view.box = fitBox(view.nodes); place(); }}, t('links.fit'))),
        legend());
}

function legend() {
    const types = ['tip', 'suspect', 'victim', ...view.values && view.file.shared.length ? ['value'] : []];
    const entry = (type, key) => h('span', null, s('svg', {viewBox: '-14 -14 28 28', class: 'mark', 'aria-hidden': 'true'},
        s('g', {class: 'node ' + type}, symbol({type, band: 2}))), t(key));
    return h('p', {class: 'key'}, types.map(type => entry(type, 'links.legend.' + type)));
}

function lineElement(line) {
    line.visible = s('line', {class: line.value ? 'line shares' : 'line', 'stroke-width': line.value ? 1 : width(line.bits)});
    line.element = s('g', {class: 'link'}, line.visible);
    if (!line.value) {
        line.hit = s('line', {class: 'hit'});
        line.element.append(line.hit);
        line.element.addEventListener('click', () => choose({line}));
    }
    return line.element;
}
const width = bits => bits === null ? 1.25 : Math.min(6, 1.25 + Math.max(0, bits) / 8);

function symbol(node) {
    switch (node.type) {
        case 'tip': return s('use', {href: '#band' + node.band, x: -9, y: -9, width: 18, height: 18, class: 'b' + node.band});
        case 'suspect': return s('path', {class: 'person', d: 'M0 -14 14 0 0 14 -14 0z'});
        case 'victim': return s('g', null, s('circle', {class: 'halo', r: 12}), s('circle', {class: 'core', r: 5}));
        default: return s('rect', {class: 'pill', x: -9, y: -5, width: 18, height: 10, rx: 5});
    }
}

function nodeElement(node, i) {
    const label = node.type === 'value' ? t('kind.' + node.kind) : short(node.id);
    const quiet = isQuiet(node, i);
    node.element = s('g', {class: `node ${node.type}${quiet ? ' quiet' : ''}`, role: 'button', tabindex: i === view.focus ? 0 : -1,
        'aria-label': nodeName(node), 'data-node': i},
        s('circle', {class: 'touch', r: 18}), symbol(node),
        s('text', {y: node.type === 'value' ? 19 : 27, 'text-anchor': 'middle', 'aria-hidden': 'true'}, label));
    return node.element;
}
/** Whether a shape shows its label only when asked: in large pictures those on which little hangs. */
function isQuiet(node, i) {
    const n = view.nodes.length;
    if (node.type === 'value') return n > VALUES_MAX / 2;
    return node.type === 'tip' ? n > LABELS_MAX : n > 2 * LABELS_MAX && view.lines.filter(line => line.b === i).length < 2;
}
const short = id => id.length > NAME_MAX ? '…' + id.slice(1 - NAME_MAX) : id;
const nodeName = node => node.type === 'value' ? t('node.value', {kind: t('kind.' + node.kind), n: node.tips}) : t('node.' + node.type, {id: node.id});

function place() {
    const {x, y, w, h: height} = view.box;
    view.svg.setAttribute('viewBox', `${x} ${y} ${w} ${height}`);
    const scale = Math.max(w / (view.svg.clientWidth || w), height / (view.svg.clientHeight || height));
    const size = Math.min(SIZE_MAX, Math.max(1, scale)).toFixed(2);
    view.nodes.forEach(node => node.element.setAttribute('transform', `translate(${node.x.toFixed(1)} ${node.y.toFixed(1)}) scale(${size})`));
    view.lines.forEach(line => [line.visible, line.hit].filter(Boolean).forEach(element => {
        element.setAttribute('x1', view.nodes[line.a].x.toFixed(1));
        element.setAttribute('y1', view.nodes[line.a].y.toFixed(1));
        element.setAttribute('x2', view.nodes[line.b].x.toFixed(1));
        element.setAttribute('y2', view.nodes[line.b].y.toFixed(1));
    }));
}

/** Lines below the chosen strength fade, and the shapes that hang on nothing else with them. */
function weaken() {
    const held = new Set();
    view.lines.forEach(line => {
        line.element.classList.toggle('weak', isWeak(line));
        if (!isWeak(line)) { held.add(line.a); held.add(line.b); }
    });
    view.nodes.forEach((node, i) => node.element.classList.toggle('weak', !held.has(i)));
}

function zoom(factor, centre) {
    const box = view.box;
    const c = centre || {x: box.x + box.w / 2, y: box.y + box.h / 2};
    view.box = {x: c.x - (c.x - box.x) * factor, y: c.y - (c.y - box.y) * factor, w: box.w * factor, h: box.h * factor};
    place();
}

function toPicture(event) {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(view.svg.getScreenCTM().inverse());
    return {x: point.x, y: point.y};
}

function wirePicture(svg) {
    let held = null;
    svg.addEventListener('pointerdown', event => {
        const element = event.target.closest('.node');
        held = {node: element ? view.nodes[+element.dataset.node] : null, from: toPicture(event), moved: false, id: event.pointerId};
    });
    svg.addEventListener('pointermove', event => {
        if (!held || held.id !== event.pointerId) return;
        const now = toPicture(event);
        if (!held.moved && Math.hypot(now.x - held.from.x, now.y - held.from.y) < 4) return;
        if (!held.moved) svg.setPointerCapture(event.pointerId);
        held.moved = true;
        if (held.node) { held.node.x = now.x; held.node.y = now.y; }
        else { view.box.x -= now.x - held.from.x; view.box.y -= now.y - held.from.y; }
        place();
    });
    svg.addEventListener('pointerup', () => {
        if (held && held.node && !held.moved) choose({node: held.node});
        held = null;
    });
    svg.addEventListener('pointercancel', () => { held = null; });
    svg.addEventListener('wheel', event => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        zoom(event.deltaY > 0 ? 1.15 : 0.87, toPicture(event));
    }, {passive: false});
    svg.addEventListener('keydown', pictureKey);
}

const ARROWS = {ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1]};
function pictureKey(event) {
    const node = view.nodes[view.focus];
    if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        choose({node});
    } else if (ARROWS[event.key]) {
        event.preventDefault();
        const [dx, dy] = ARROWS[event.key];
        const ahead = view.nodes.map((other, i) => {
            const along = (other.x - node.x) * dx + (other.y - node.y) * dy;
            const aside = Math.abs((other.x - node.x) * dy) + Math.abs((other.y - node.y) * dx);
            return {i, along, cost: along + 2 * aside};
        }).filter(o => o.along > 1).sort((a, b) => a.cost - b.cost || a.i - b.i);
        if (ahead.length) focusNode(ahead[0].i);
    }
}

function focusNode(i) {
    view.nodes[view.focus].element.setAttribute('tabindex', -1);
    view.focus = i;
    view.nodes[i].element.setAttribute('tabindex', 0);
    view.nodes[i].element.focus();
}
redraws.push(drawExplorer);
