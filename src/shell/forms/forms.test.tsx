// SPDX-License-Identifier: EUPL-1.2
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Button } from './button.tsx'
import { ErrorSummary, errorOf, wrongIn } from './error-summary.tsx'
import { Form, PostForm } from './form.tsx'
import { DateInput, Select, TextArea, TextInput } from './inputs.tsx'
import { RadioGroup } from './radio-group.tsx'

describe('a field', () => {
  it('belongs to its label, its explanation and its error', () => {
    const html = renderToStaticMarkup(<TextInput name="title" label="Titel" hint="In één zin." error="Vul dit in." />)
    expect(html).toContain('for="veld-title"')
    expect(html).toContain('id="veld-title"')
    expect(html).toContain('aria-describedby="veld-title-uitleg veld-title-fout"')
    expect(html).toContain('aria-invalid="true"')
  })

  it('that may stay empty says so; the others are required', () => {
    expect(renderToStaticMarkup(<TextInput name="a" label="A" optional />)).toContain('niet verplicht')
    expect(renderToStaticMarkup(<TextInput name="a" label="A" />)).toContain('required=""')
  })

  it('counts what is left, in characters and not in bytes', () => {
    expect(renderToStaticMarkup(<TextArea name="a" label="A" most={10} value="éé😀" />)).toContain('Nog 7 tekens')
    expect(renderToStaticMarkup(<TextArea name="a" label="A" most={2} value="abc" />)).toContain('1 teken te veel')
  })

  it('for a date shows the day first', () => {
    expect(renderToStaticMarkup(<DateInput name="d" label="D" value="2022-03-27" />)).toContain('value="27-03-2022"')
  })

  it('for a choice asks to choose as long as nothing is chosen', () => {
    const options = [
      { value: '1', label: 'Een' },
      { value: '2', label: 'Twee' },
    ]
    expect(renderToStaticMarkup(<Select name="s" label="S" options={options} />)).toContain('Maak een keuze')
    expect(renderToStaticMarkup(<Select name="s" label="S" options={options} value="1" />)).not.toContain('Maak een keuze')
  })

  it('for a choice out of one is chosen already, unless it may stay empty', () => {
    const options = [{ value: '1', label: 'Een' }]
    expect(renderToStaticMarkup(<Select name="s" label="S" options={options} />)).not.toContain('Maak een keuze')
    expect(renderToStaticMarkup(<Select name="s" label="S" options={options} optional />)).toContain('Maak een keuze')
  })

  it('stays apart from a field of the same name in another form on the page, and its errors lead to it', () => {
    const problem = { status: 400, detail: 'Klopt niet', errors: [{ field: 'reason', detail: 'Vul dit in.' }] }
    const html = renderToStaticMarkup(
      <>
        <Form problem={null} onSend={() => undefined}>
          <TextInput name="reason" label="Waarom?" />
        </Form>
        <Form problem={problem as never} onSend={() => undefined}>
          <TextInput name="reason" label="Waarom?" />
        </Form>
      </>,
    )
    const ids = [...html.matchAll(/<input[^>]* id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(2)
    expect(html).toContain(`href="#${ids[1]}"`)
    for (const id of ids) expect(html).toContain(`for="${id}"`)
  })

  it('with all choices in view is one group with a legend, and errors lead to its first choice', () => {
    const html = renderToStaticMarkup(
      <RadioGroup
        name="kind"
        label="Soort"
        options={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ]}
        value="b"
      />,
    )
    expect(html).toContain('<legend>Soort</legend>')
    expect(html.match(/id="veld-kind"/g)).toHaveLength(1)
    expect(html).toMatch(/value="b" checked=""|checked="" value="b"/)
  })
})

describe('what is wrong', () => {
  const errors = [
    { field: 'title', detail: 'Vul een titel in.' },
    { field: '', detail: 'Dit is er al.' },
  ]

  it('stands above the form, each with a link to its field', () => {
    const html = renderToStaticMarkup(<ErrorSummary errors={errors} />)
    expect(html).toContain('2 velden kloppen nog niet')
    expect(html).toContain(`<a href="#veld-title">Vul een titel in.</a>`)
    expect(html).toContain('<li>Dit is er al.</li>')
  })

  it('names its field where the form told what its fields are called', () => {
    const html = renderToStaticMarkup(<ErrorSummary errors={errors} labels={{ title: 'Titel' }} />)
    expect(html).toContain('<a href="#veld-title"><strong>Titel </strong>Vul een titel in.</a>')
    expect(html).toContain('<li>Dit is er al.</li>')
  })

  it('is nothing when nothing is wrong', () => {
    expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe('')
  })

  it('is found back by field, and read from a posted form in the language', () => {
    expect(errorOf(errors, 'title')).toBe('Vul een titel in.')
    expect(errorOf(undefined, 'title')).toBeUndefined()
    expect(wrongIn([{ name: '/title', nl: 'Vul dit in.', en: 'Fill this in.' }], 'en')).toEqual([
      { field: 'title', detail: 'Fill this in.' },
    ])
  })
})

describe('a button', () => {
  it('that is refused says why and does nothing, but can be reached', () => {
    const html = renderToStaticMarkup(<Button refused="Alleen de secretaris stelt vast.">Stel vast</Button>)
    expect(html).toContain('aria-disabled="true"')
    expect(html).not.toContain('type="submit"')
    expect(html).not.toMatch(/ disabled=/)
    expect(html).toContain('Alleen de secretaris stelt vast.')
  })
})

describe('a form without script', () => {
  it('carries its key, its version and the proof that it is ours', () => {
    const html = renderToStaticMarkup(
      <PostForm action="/v1/obstacles" language="en" csrf="c" actKey="k" version='"v"' errors={[]}>
        <Button>Report</Button>
      </PostForm>,
    )
    for (const field of ['name="_csrf" value="c"', 'name="_key" value="k"', 'name="_language" value="en"', 'name="_version"'])
      expect(html).toContain(field)
  })
})
