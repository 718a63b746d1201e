import assert from 'node:assert/strict'
import { decodeHTML } from 'entities'
import { type PageElement, wordsOf } from './page-element.ts'

/** A form as it came in a page, with what was typed into it since. */
export interface PageForm {
  readonly page: URL
  readonly element: PageElement
  /** Its fields, wherever they stand in the page. */
  readonly controls: readonly PageElement[]
  /** What it sends, in the order of its fields. */
  readonly values: readonly (readonly [string, string])[]
}

/** What somebody types or ticks, by the names of the fields. */
export type Typed = Readonly<Record<string, string | boolean | readonly string[]>>

interface PageWithForms {
  readonly url: URL
  readonly document: PageElement
}

/** The form that this selector finds, as it stands in the page. */
export function formIn({ url, document }: PageWithForms, selector: string): PageForm {
  const element = document.querySelector(selector)
  assert.ok(element, `${url.pathname} has no form ${selector}`)
  assert.equal(element.tagName.toLowerCase(), 'form', `${selector} is no form`)
  return readForm(element, { url, document })
}

function readForm(element: PageElement, { url, document }: PageWithForms): PageForm {
  const controls = controlsOf(element, document)
  return { page: url, element, controls, values: controls.flatMap(valuesOf) }
}

/** A form's controls: those in it that name no other form, and those elsewhere that name it. */
function controlsOf(form: PageElement, document: PageElement): readonly PageElement[] {
  const id = form.getAttribute('id')
  const elsewhere = id === null ? [] : [...document.querySelectorAll(`[form="${id}"]`)]
  const within = [...form.querySelectorAll('input, textarea, select')]
  return [...within.filter((control) => !control.hasAttribute('form')), ...elsewhere]
}

/** Types into fields that somebody can find: each must be there, not hidden, and have a label with words. */
export function typeInto(form: PageForm, typed: Typed): PageForm {
  let values = form.values
  for (const [name, said] of Object.entries(typed)) {
    assertLabelled(form, name)
    const others = values.filter(([other]) => other !== name)
    const ticked = typeof said === 'boolean' ? (said ? [tickValue(form, name)] : []) : [said].flat()
    for (const value of ticked) assertOffered(form, name, value)
    // A browser ends each line so.
    values = [...others, ...ticked.map((value) => [name, value.replace(/\r?\n/g, '\r\n')] as const)]
  }
  return { ...form, values }
}

/** What a field says of itself now. */
export function typedIn(form: PageForm, name: string): string | undefined {
  return form.values.find(([other]) => other === name)?.[1]
}

/** The words of a field's label. */
function labelOf(form: PageForm, name: string): string {
  const control = controlNamed(form, name)
  const around = control.closest('label')
  if (around) return wordsOf(around)
  const id = control.getAttribute('id')
  return wordsOf(id === null ? undefined : form.element.querySelector(`label[for="${id}"]`))
}

function controlNamed({ controls, values }: PageForm, name: string): PageElement {
  const control = controls.find((found) => found.getAttribute('name') === name)
  const names = [...new Set(values.map(([other]) => other))].join(', ')
  assert.ok(control, `the form has no field ${name}; it has ${names}`)
  return control
}

/** What pressing a button sends: its own name and address count, too. */
export function pressed(
  { page, element, values }: PageForm,
  words?: string,
): { readonly action: URL; readonly method: 'GET' | 'POST'; readonly values: PageForm['values'] } {
  const buttons = [...element.querySelectorAll('button')].filter((button) => button.getAttribute('type') !== 'button')
  const button = words === undefined ? buttons[0] : buttons.find((found) => wordsOf(found) === words)
  assert.ok(button, `the form has no button ${words ?? ''}; it has ${buttons.map(wordsOf).join(', ')}`)
  const name = button.getAttribute('name')
  const own = name ? [[name, button.getAttribute('value') ?? ''] as const] : []
  const method = (button.getAttribute('formmethod') ?? element.getAttribute('method') ?? 'get').toUpperCase()
  return {
    action: new URL(button.getAttribute('formaction') ?? element.getAttribute('action') ?? '', page),
    method: method === 'POST' ? 'POST' : 'GET',
    values: [...values, ...own],
  }
}

function assertLabelled(form: PageForm, name: string): void {
  const control = controlNamed(form, name)
  assert.notEqual(control.getAttribute('type'), 'hidden', `nobody sees the field ${name}`)
  assert.equal(control.closest('[hidden]'), null, `nobody sees the field ${name}`)
  const words =
    labelOf(form, name) || wordsOf(form.element.querySelector('legend')) || control.getAttribute('aria-label')
  assert.ok(words, `the field ${name} has no label`)
}

/** What is chosen from a list must stand in it. */
function assertOffered({ controls }: PageForm, name: string, value: string): void {
  const ofName = controls.filter((control) => control.getAttribute('name') === name)
  const choices = ofName.flatMap((control) => {
    if (control.tagName.toLowerCase() === 'select') return [...control.querySelectorAll('option')]
    return /^(radio|checkbox)$/.test(control.getAttribute('type') ?? '') ? [control] : []
  })
  const values = choices.map((choice) => choice.getAttribute('value') ?? wordsOf(choice))
  assert.ok(values.length === 0 || values.includes(value) || value === 'on', `${name} offers ${values}, not ${value}`)
}

function tickValue(form: PageForm, name: string): string {
  return controlNamed(form, name).getAttribute('value') ?? 'on'
}

/** What a control sends as it stands (HTML, "constructing the entry list"). */
function valuesOf(control: PageElement): PageForm['values'] {
  const name = control.getAttribute('name')
  if (!name || control.hasAttribute('disabled') || control.closest('fieldset[disabled]')) return []
  const value = control.getAttribute('value') ?? ''
  switch (control.tagName.toLowerCase()) {
    case 'textarea':
      return [[name, areaText(control)]]
    case 'select': {
      const options = [...control.querySelectorAll('option')]
      const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0]
      return chosen ? [[name, chosen.getAttribute('value') ?? wordsOf(chosen)]] : []
    }
    default:
      return inputValues(control, name, value)
  }
}

/** A browser leaves out the newline with which a text area may begin; linkedom leaves its entities as they are written. */
function areaText({ textContent }: PageElement): string {
  return decodeHTML((textContent ?? '').replace(/^\n/, '')).replace(/\r?\n/g, '\r\n')
}

function inputValues(control: PageElement, name: string, value: string): PageForm['values'] {
  switch (control.getAttribute('type')) {
    case 'checkbox':
    case 'radio':
      return control.hasAttribute('checked') ? [[name, control.getAttribute('value') ?? 'on']] : []
    case 'submit':
    case 'button':
    case 'image':
    case 'reset':
      return []
    default:
      return [[name, value]]
  }
}
