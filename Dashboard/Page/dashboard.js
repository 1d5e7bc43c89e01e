// Shows /api/dashboard, again and again. Everything is written as text, never as markup.
const every = 2000;
let linked = false;
const state = document.getElementById('state');

const number = (value, digits = 0) => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const mebibytes = (bytes) => `${number(bytes / 1048576)} MiB`;
const sum = (items, of) => items.reduce((total, item) => total + of(item), 0);

function duration(seconds) {
  if (seconds < 90) return `${number(seconds)} s`;
  if (seconds < 5400) return `${number(seconds / 60)} min`;
  return seconds < 129600 ? `${number(seconds / 3600)} h` : `${number(seconds / 86400)} d`;
}

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** Columns are [title, value of a row, class of the cell or a function that says it]. */
function table(id, columns, rows, none) {
  const target = document.getElementById(id);
  if (rows.length === 0) {
    target.replaceChildren(element('p', none, 'none'));
    return;
  }
  const head = element('tr');
  for (const [title, , kind] of columns) {
    const cell = element('th', title, typeof kind === 'function' ? 'number' : (kind ?? ''));
    cell.scope = 'col';
    head.append(cell);
  }
  const body = rows.map((row) => {
    const line = element('tr');
    for (const [, value, kind] of columns) line.append(element('td', value(row), typeof kind === 'function' ? kind(row) : kind));
    return line;
  });
  const made = element('table');
  made.append(element('thead'), element('tbody'));
  made.tHead.append(head);
  made.tBodies[0].append(...body);
  target.replaceChildren(made);
}

function tiles(cluster) {
  const shown = [
    ['silos', number(cluster.silos.length)],
    ['tasks in flight', number(sum(cluster.phases, (phase) => phase.tasks))],
    ['agents at work', number(sum(Object.values(cluster.runs), (count) => count))],
    ['previews', number(sum(cluster.previews, (preview) => preview.previews))],
    ['dead letters', number(sum(cluster.dead_letters, (queue) => queue.letters))],
    ['waiting in queues', cluster.queues_trouble && cluster.queues.length === 0 ? 'unknown' : number(sum(cluster.queues, (queue) => queue.ready + queue.retrying))],
    ['waiting for the broker', number(cluster.unpublished)],
  ];
  document.getElementById('tiles').replaceChildren(...shown.map(([label, value]) => {
    const tile = element('div');
    tile.append(element('b', value), element('span', label));
    return tile;
  }));
}

function show(cluster) {
  tiles(cluster);
  table('silos', [
    ['Silo', (s) => s.silo_id],
    ['Roles', (s) => s.roles?.replaceAll(',', ', ') || 'all', 'words'],
    ['Up', (s) => duration((new Date(cluster.at) - new Date(s.started_at)) / 1000), 'number'],
    ['Heard of', (s) => `${number(s.silent_seconds)} s ago`, (s) => (s.silent_seconds > 6 ? 'number warn' : 'number')],
    ['CPU', (s) => `${number(s.cpu_percent)} %`, 'number'],
    ['Memory', (s) => mebibytes(s.memory_bytes), 'number'],
    ['Heap', (s) => mebibytes(s.heap_bytes), 'number'],
    ['Threads', (s) => number(s.threads), 'number'],
  ], cluster.silos, 'No silo has reported in the last seconds.');
  table('phases', [
    ['Phase', (p) => p.phase || 'not begun'],
    ['Status', (p) => p.status],
    ['Tasks', (p) => number(p.tasks), 'number'],
    ['Longest silence', (p) => duration(p.silent_seconds), (p) => (p.silent_seconds > 600 && p.status !== 'paused' ? 'number warn' : 'number')],
  ], cluster.phases, 'No task is under way.');
  table('queues', [
    ['Queue', (q) => q.name],
    ['Ready', (q) => number(q.ready), 'number'],
    ['In flight', (q) => number(q.in_flight), 'number'],
    ['Retrying', (q) => number(q.retrying), (q) => (q.retrying > 0 ? 'number warn' : 'number')],
    ['Consumers', (q) => number(q.consumers), 'number'],
  ], cluster.queues, cluster.queues_trouble ? `Unknown. ${cluster.queues_trouble}` : 'No broker: phases follow one another directly.');
  if (cluster.queues_trouble && cluster.queues.length > 0) {
    document.getElementById('queues').append(element('p', `Not every silo knows its part. ${cluster.queues_trouble}`, 'warn'));
  }
  table('previews', [
    ['Status', (p) => p.status],
    ['Health', (p) => p.health],
    ['Previews', (p) => number(p.previews), (p) => (p.status === 'failed' ? 'number warn' : 'number')],
  ], cluster.previews, 'No application is shown.');
  table('dead-letters', [
    ['Queue', (d) => d.queue],
    ['Letters', (d) => number(d.letters), 'number danger'],
  ], cluster.dead_letters, 'None that waits to be replayed.');
  table('reminders', [
    ['Grain', (r) => r.grain],
    ['Reminder', (r) => r.reminder],
    ['Count', (r) => number(r.count), 'number'],
    ['Every', (r) => duration(r.period_seconds), 'number'],
  ], cluster.reminders, 'No reminder is set.');
}

/** Orleans has a dashboard of its own where an API with a silo mounts this page; asked for once. */
async function linkOrleans() {
  if (linked) return;
  linked = true;
  const answer = await fetch('/orleans/version');
  document.getElementById('orleans').hidden = !answer.ok;
}

async function refresh() {
  try {
    const response = await fetch('/api/dashboard', { headers: { accept: 'application/json' } });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.detail ?? `The server answered ${response.status}.`);
    show(answer);
    void linkOrleans();
    state.textContent = `Live, ${new Date(answer.at).toLocaleTimeString()}`;
    state.className = 'live';
  } catch (error) {
    state.textContent = error instanceof TypeError ? 'The server cannot be reached; trying again.' : error.message;
    state.className = 'lost';
  }
  setTimeout(refresh, document.hidden ? every * 5 : every);
}

void refresh();
