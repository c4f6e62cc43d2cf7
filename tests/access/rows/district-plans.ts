// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { only, type Who, worksOnContent } from '../cast.ts'
import type { Adds, Furnish, Row, Visible } from '../row.ts'
import type { World } from '../world.ts'

const path = '/v1/district-plans/RE03-STAD-UTRECHT'

/** An action of the municipality of Utrecht, and a theme that its district chose, with an action and numbers. */
export const furnish: Furnish = async ({ site: { owner }, people: { 'adviser-large': adviser } }) => {
  const ids = { cityAction: randomUUID(), otherCityAction: randomUUID() }
  const by = [adviser.id, adviser.organisation]
  const found = async (query: string) => (await owner.query(query)).rows[0].id as string
  const plan = await found(`select id from approach.district_plan where district_code = 'RE03-STAD-UTRECHT' order by period desc limit 1`)
  const elsewhere = await found(`select id from approach.district_plan where district_code = 'RE03-FLEVOLAND' order by period desc limit 1`)
  const theme = await found(`select id from approach.theme where code like '%:horeca'`)
  const freeTheme = await found(`select id from approach.theme where code like '%:motorclubs'`)
  const regional = await found(`select id from approach.action where level = 'region' order by id limit 1`)
  for (const id of Object.values(ids)) {
    await owner.query(
      `insert into approach.action (id, level, area_code, body_id, known_at) values ($1, 'municipality', 'GM0344', $2, '2021-05-01')`,
      [id, adviser.organisation],
    )
    await owner.query(
      `insert into approach.action_scope (id, action_id, title, effect, start_date, end_date, decision, decided_date, known_at) values (gen_random_uuid(), $1, 'Een actie', 'Effect', '2021-01-01', '2021-12-31', 'Besluit', '2021-01-01', '2021-05-01')`,
      [id],
    )
  }
  await owner.query(`insert into approach.plan_section values (gen_random_uuid(), $1, 'picture', null, 'Beeld', $2, $3, '2021-05-01')`, [
    plan,
    ...by,
  ])
  await owner.query(`insert into approach.plan_theme values (gen_random_uuid(), $1, $2, 'Besluit', $3, $4, '2021-05-01')`, [
    plan,
    theme,
    ...by,
  ])
  await owner.query(`insert into approach.theme_action values ($1, $2, $3, $4, '2021-05-01')`, [theme, ids.otherCityAction, ...by])
  await owner.query(
    `insert into approach.plan_casework values (gen_random_uuid(), $1, null, '2021-01-01', 1, 2, 3, $2, $3, '2021-05-01')`,
    [plan, ...by],
  )
  return { ...ids, cityPlan: plan, elsewhere, chosenTheme: theme, freeTheme, regionalAction: regional }
}

/** Who speaks in the college of the district of Utrecht city: its municipality. */
const speaks = (who: Who): boolean => who === 'adviser-large' || who === 'mayor'
const signed = { recorded_by_id: 'person', organisation_id: 'organisation' } as const

function ofPlan(noun: string, body: (world: World) => object, table: string, forged: Adds['forged'] = []): Row {
  const elsewhere = { what: 'in the plan of another district', columns: (world: World) => ({ plan_id: world.things.elsewhere! }) }
  return {
    route: `POST /v1/district-plans/{code}/${noun}`,
    adds: [
      {
        table,
        signed,
        forged: [
          { what: 'in the name of somebody else', columns: world => ({ recorded_by_id: world.people['police-planner'].id }) },
          { what: 'for another organisation', columns: world => ({ organisation_id: world.people['adviser-small'].organisation }) },
          ...(noun === 'theme-actions' ? [] : [elsewhere]),
          ...forged,
        ],
      },
    ],
    cells: [
      { relation: 'of the city', ask: world => ({ path: `${path}/${noun}`, record: path, body: body(world) }), expect: only(speaks) },
    ],
  }
}
const get = (route: string, address: string): Row => ({
  route: `GET ${route}`,
  cells: [{ relation: 'any', ask: () => ({ path: address }), expect: only(worksOnContent) }],
})

/** Every plan is open to whoever works on content; a district writes its own. */
export const rows: Row[] = [
  get('/v1/district-plans', '/v1/district-plans'),
  get('/v1/district-plans/{code}', path),
  ofPlan('sections', () => ({ part: 'aims', text: 'Wat wij willen bereiken' }), 'approach.plan_section'),
  ofPlan('themes', world => ({ themeId: world.things.freeTheme, decision: 'Districtscollege' }), 'approach.plan_theme'),
  ofPlan('theme-actions', world => ({ themeId: world.things.chosenTheme, actionId: world.things.cityAction }), 'approach.theme_action', [
    { what: 'an action that is not in the plan of this district', columns: world => ({ action_id: world.things.regionalAction! }) },
  ]),
  ofPlan('casework', () => ({ quarterDate: '2021-04-01', started: 1, running: 2, ended: 3 }), 'approach.plan_casework'),
  {
    route: 'POST /v1/district-plans/{code}/documents',
    cells: [
      {
        relation: 'of the city',
        ask: () => ({ path: `${path}/documents`, record: path, body: {} }),
        expect: only(who => who === 'adviser-large'),
      },
    ],
  },
]

const tables = ['theme', 'district_plan', 'plan_section', 'plan_theme', 'theme_action', 'plan_casework']
export const visible: Visible = Object.fromEntries(
  tables.map(name => [`approach.${name}`, (who: Who) => (worksOnContent(who) ? 'all' : 'none')]),
)
