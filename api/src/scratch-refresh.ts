import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { openHouse } from './house.ts';
import { readEnvironment } from './environment.ts';
import { refreshChanged, refreshMetrics, refreshSince } from './schema/metric/refresh.ts';
import { insertFactChanges, settleFactChanges } from '@leadline/db/relational/fact-change';
import { insertMetric, insertMetricVersion, findMetrics } from '@leadline/db/relational/metric';
import { listMetricPoints } from '@leadline/db/relational/metric-point';
import { updateWorkspace } from '@leadline/db/relational/workspace';
import { statement, trusted } from '@leadline/db/facts/sql';
import { kindOf } from './domain/metric-definition.ts';
const dir = '/tmp/h/jobs/s/data';
rmSync(dir, { recursive: true, force: true }); mkdirSync(dir);
const house = await openHouse(readEnvironment({ LEADLINE_DATA: dir } as never));
const zone = process.argv[2] ?? 'UTC';
await updateWorkspace(house.model.db, { timeZone: zone } as never);
let seed = Number(process.argv[3] ?? 1);
const rnd = () => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed / 2147483648; };
const of = (event: string, where: object[] = []) => ({ event, where });
const defs: Record<string, any> = {
  count: { measure: { aggregate: 'COUNT', of: of('a') } },
  uniq: { measure: { aggregate: 'UNIQUE', of: of('a') } },
  wau: { measure: { aggregate: 'UNIQUE', of: of('a'), windowDays: 7 } },
  ratio: { ratio: { numerator: { aggregate: 'UNIQUE', of: of('b'), windowDays: 3 }, denominator: { aggregate: 'COUNT', of: of('a') } } },
  conv: { conversion: { from: of('a'), to: of('b'), withinDays: 5.5 } },
  conv1: { conversion: { from: of('a'), to: of('a'), withinDays: 2 } },
  ret: { retention: { start: of('a', [{ dimension: 'plan', op: 'EQ', values: ['pro'] }]), back: of('b'), fromDay: 1, toDay: 8 } },
  dur: { duration: { from: of('b'), to: of('a'), withinDays: 4, quantile: 0.5 } },
  mrr: { recurring: { event: of('b'), statistic: 'MRR', periodDays: 10 } },
  nrr: { recurring: { event: of('b'), statistic: 'NRR', periodDays: 10 } },
  form: { formula: { expression: 'conv / wau' } },
};
for (const [key, definition] of Object.entries(defs)) {
  await insertMetric(house.model.db, key, { name: key, description: '', stage: 'RETENTION', unit: 'COUNT', goodDirection: 'UP', ownerId: null, currency: null, drives: [] });
  await insertMetricVersion(house.model.db, { metricKey: key, version: 1, kind: kindOf(definition), definition, createdAt: new Date(), createdBy: null });
}
const imports: string[] = [];
const base = Date.UTC(2025, 8, 1);
const points = async () => { const metrics = await findMetrics(house.model.db, Object.keys(defs)); const p = await listMetricPoints(house.model.db, metrics.map((m) => m.current.id)); return p.map((x) => JSON.stringify({ ...x, versionId: metrics.find((m) => m.current.id === x.versionId)!.key })).sort(); };
for (let round = 0; round < Number(process.argv[4] ?? 30); round++) {
  const id = randomUUID();
  if (imports.length > 2 && rnd() < 0.3) {
    const [gone] = imports.splice(Math.floor(rnd() * imports.length), 1);
    const { rows } = await house.facts.query<any>(statement('x', trusted(`SELECT toString(name) AS n, toString(toDate(min(at))) AS f, toString(toDate(max(at))) AS l FROM event WHERE import_id = '${gone}' GROUP BY n`)));
    await insertFactChanges(house.model.db, rows.map((r) => ({ cause: 'EVENTS_REMOVED' as const, importId: gone!, subject: r.n, firstDay: r.f, lastDay: r.l })));
    await house.facts.command(statement('x', trusted(`DELETE FROM event WHERE import_id = '${gone}' SETTINGS lightweight_deletes_sync = 2`)));
    await settleFactChanges(house.model.db, gone!);
    process.stdout.write('u');
  } else {
    const start = base + Math.floor(rnd() * 100) * 86400000; const days = 1 + Math.floor(rnd() * 3); const n = 1 + Math.floor(rnd() * 15);
    const vals = Array.from({ length: n }, (_, i) => { const at = start + Math.floor(rnd() * days * 24) * 3600000; return `('${id}-${i}', fromUnixTimestamp64Milli(toInt64(${at}), 'UTC'), '${rnd() < 0.5 ? 'a' : 'b'}', 'u', 'u${Math.floor(rnd() * 8)}', '', ${Math.floor(rnd() * 50)}, map('plan', '${rnd() < 0.5 ? 'pro' : 'free'}'), map(), '${id}')`; });
    const rowsSql = `SELECT * FROM values('id String, at DateTime64(3,''UTC''), name String, actor String, subject String, account String, value Float64, strings Map(String,String), numbers Map(String, Float64), import_id UUID', ${vals.map(v => v.replace("map()", "CAST(map(), 'Map(String, Float64)')")).join(',')})`;
    const { rows } = await house.facts.query<any>(statement('x', trusted(`SELECT name AS n, toString(toDate(at)) AS f FROM (${rowsSql}) GROUP BY n, f`)));
    await insertFactChanges(house.model.db, rows.map((r) => ({ cause: 'EVENTS_ADDED' as const, importId: id, subject: r.n, firstDay: r.f, lastDay: r.f })));
    if (rnd() < 0.3) await refreshChanged(house); // announced, not yet there
    await house.facts.command(statement('x', trusted(`INSERT INTO event (id, at, name, actor, subject, account, value, strings, numbers, import_id) ${rowsSql}`)));
    if (rnd() < 0.3) await refreshSince(house, ['wau', 'conv', 'form'], '2025-10-20');
    await settleFactChanges(house.model.db, id);
    imports.push(id);
    process.stdout.write('i');
  }
  if (rnd() < 0.7) {
    const r = await refreshChanged(house);
    const again = await refreshChanged(house);
    const a = await points();
    await refreshMetrics(house);
    const b = await points();
    const diff = [...a.filter((x) => !b.includes(x)).map((x) => `- ${x}`), ...b.filter((x) => !a.includes(x)).map((x) => `+ ${x}`)];
    if (diff.length) { console.log('\nround', round, 'DIFF', diff.length); console.log(diff.slice(0, 12).join('\n')); process.exit(1); }
    process.stdout.write(`[${r.buckets}/${b.length}${again.buckets ? '!' + again.buckets : ''}]`);
  }
}
console.log(' ok');
const t = performance.now(); for (let i = 0; i < 5; i++) await refreshChanged(house); console.log('idle refresh ms', ((performance.now() - t) / 5).toFixed(1));
await house.close();
