// Where the shapes of a case stand: forces on a spiral, no chance in it, so that a case always looks the same.
// After Fruchterman and Reingold (1991), started from Vogel's spiral (1979).
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const STEPS = 320;
const SPACING = 62;

/** Places `n` nodes; `edges` are `[a, b, length]`. Gives `{x, y}` per node around the origin. Cost: steps × n². */
function layout(n, edges) {
    const degree = new Array(n).fill(0);
    edges.forEach(([a, b]) => { degree[a]++; degree[b]++; });
    const order = [...degree.keys()].sort((a, b) => degree[b] - degree[a] || a - b);
    const at = new Array(n);
    order.forEach((node, rank) => {
        const radius = SPACING * 0.8 * Math.sqrt(rank);
        at[node] = {x: radius * Math.cos(rank * GOLDEN), y: radius * Math.sin(rank * GOLDEN), dx: 0, dy: 0};
    });
    for (let step = 0; step < STEPS; step++) {
        repel(at);
        edges.forEach(([a, b, length]) => attract(at[a], at[b], length, 1 / Math.sqrt(Math.max(degree[a], degree[b]))));
        move(at, SPACING * 0.5 * (1 - step / STEPS) ** 1.5 + 0.2);
    }
    return at;
}

function repel(at) {
    for (let i = 0; i < at.length; i++) {
        for (let j = i + 1; j < at.length; j++) {
            const dx = at[i].x - at[j].x;
            const dy = at[i].y - at[j].y;
            const square = Math.max(16, dx * dx + dy * dy);
            const force = SPACING * SPACING * (square < SPACING * SPACING / 4 ? 2 : 0.9) / square;
            at[i].dx += dx * force / 10; at[i].dy += dy * force / 10;
            at[j].dx -= dx * force / 10; at[j].dy -= dy * force / 10;
        }
    }
}

function attract(a, b, length, ease) {
    const dx = b.x - a.x;
    const dy = b.y - a.y;
    const distance = Math.max(1, Math.hypot(dx, dy));
    const force = (distance - length) / distance * 0.5 * ease;
    a.dx += dx * force; a.dy += dy * force;
    b.dx -= dx * force; b.dy -= dy * force;
}

function move(at, reach) {
    for (const node of at) {
        node.dx -= node.x * 0.012;
        node.dy -= node.y * 0.018;
        const length = Math.max(1e-6, Math.hypot(node.dx, node.dy));
        const step = Math.min(length, reach);
        node.x += node.dx / length * step;
        node.y += node.dy / length * step;
        node.dx = 0;
        node.dy = 0;
    }
}
