import { startCluster } from '/work/trees/proof/src/core/database/cluster/start.ts'
import { createRequire } from 'node:module'
import { mkdtempSync, readFileSync } from 'node:fs'
const pg = createRequire('/work/trees/proof/package.json')('pg'); const fc = createRequire('/work/trees/proof/package.json')('fast-check')
const src = readFileSync('/work/trees/proof/tests/contract/names.proof.ts','utf8')
const grab = (n: string) => { const a = src.indexOf(`const ${n} = [`); return eval(src.slice(src.indexOf('[', a), src.indexOf(']\n', a)+1)) }
const [given, before, family] = ['given','before','family'].map(grab)
const parts = fc.tuple(fc.constantFrom(...given), fc.constantFrom(...before), fc.constantFrom(...family), fc.boolean())
const drawn = fc.sample(parts, { numRuns: 5000, seed: 2146312338 })
const all = drawn.map(([f,b,l,ap]: any) => [f,b,l].filter(Boolean).join(' ').normalize(ap?'NFD':'NFC'))
const names = [...new Map(all.map((n: string)=>[n.normalize('NFC'), n])).values()].slice(0,500)
const c = await startCluster({ dataFolder: mkdtempSync('/tmp/sv-ord-'), fast: true })
const k = new pg.Client(c.superuser); await k.connect()
await k.query(`create collation nl (provider = icu, locale = 'nl-NL')`)
const { rows } = await k.query('select n from unnest($1::text[]) n order by n collate nl', [names])
const { compare } = new Intl.Collator('nl-NL')
rows.forEach((r: any, i: number) => { if (i && compare(rows[i-1].n, r.n) > 0) console.log(JSON.stringify([rows[i-1].n, r.n])) })
await k.end(); await c.stop()
