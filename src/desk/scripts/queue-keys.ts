// Runs in the browser on the desk's pages of comments. All of it can be done without: by Tab, by forms.

/** What the desk answers about a decision, or about its undoing. */
interface DeskAnswer {
  readonly undo?: readonly number[]
  readonly results?: readonly { readonly id: number; readonly kind: string; readonly words?: string }[]
  readonly tabs?: Readonly<Record<string, number>>
  /** In words, for the editor. */
  readonly words?: string
}

/** A card that was decided, and what stands in its place. */
interface DecidedCard {
  readonly card: HTMLElement
  readonly note: HTMLElement
  readonly decisions: readonly number[]
}

const ON = 'nashra-queue-keys'
/** By the keys' places on the keyboard, whatever letters are on them. */
const REASON_CODES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'].map((digit) => `Digit${digit}`).concat('Minus')

const said = document.querySelector<HTMLElement>('#said')
const dialog = document.querySelector<HTMLDialogElement>('#keys')
const switchBox = document.querySelector<HTMLInputElement>('#keys-on')
const decided: DecidedCard[] = []

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-act]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void decide(form)
  })
}
if (dialog && switchBox) {
  readSwitch(dialog, switchBox)
  document.addEventListener('keydown', (event) => pressed(event, switchBox))
}
selectWords()

function readSwitch(keys: HTMLDialogElement, box: HTMLInputElement): void {
  box.checked = localStorage.getItem(ON) !== 'off'
  box.addEventListener('change', () => localStorage.setItem(ON, box.checked ? 'on' : 'off'))
  const opener = document.querySelector<HTMLElement>('#keys-button')
  if (!opener) return
  opener.hidden = false
  opener.querySelector('button')?.addEventListener('click', () => keys.showModal())
}

function cards(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-card]')]
}

function currentCard(): HTMLElement | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-card]') ?? undefined
}

function pressed(event: KeyboardEvent, box: HTMLInputElement): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || dialog?.open) return
  const { target } = event
  if (!box.checked || !(target instanceof HTMLElement)) return
  const select = target.closest<HTMLSelectElement>('form[data-act="reject"] select')
  if (select) {
    chooseReason(event, select)
    return
  }
  const isBox = target instanceof HTMLInputElement && target.type === 'checkbox'
  if (!isBox && target.closest('input, select, textarea, [contenteditable]')) return
  const act = actOf(event)
  if (!act) return
  event.preventDefault()
  act()
}

function actOf({ code, key }: KeyboardEvent): (() => void) | undefined {
  if (key === '?' || key === '؟') return () => dialog?.showModal()
  switch (code) {
    case 'KeyJ':
    case 'ArrowDown':
      return () => move(1)
    case 'KeyK':
    case 'ArrowUp':
      return () => move(-1)
    case 'KeyA':
      return () => currentCard()?.querySelector<HTMLFormElement>('form[data-act="approve"]')?.requestSubmit()
    case 'KeyR':
      return openReasons
    case 'KeyU':
      return undoLast
    case 'KeyX':
      return () => currentCard()?.querySelector<HTMLInputElement>('.pick input')?.click()
    case 'KeyO':
      return () => currentCard()?.querySelector<HTMLAnchorElement>('a[data-open]')?.click()
    case 'Slash':
      return () => document.querySelector<HTMLElement>('#filters select')?.focus()
    default:
      return undefined
  }
}

function move(step: 1 | -1): void {
  const all = cards()
  const current = currentCard()
  const at = current ? all.indexOf(current) + step : step === 1 ? 0 : all.length - 1
  focusOn(all[Math.max(0, Math.min(at, all.length - 1))])
}

function focusOn(card: HTMLElement | undefined): void {
  card?.focus()
  card?.scrollIntoView({ block: 'nearest' })
}

function openReasons(): void {
  const details = currentCard()?.querySelector<HTMLDetailsElement>('details.reject')
  if (!details) return
  details.open = true
  details.querySelector('select')?.focus()
}

/** A digit chooses, Enter rejects, Escape closes. */
function chooseReason(event: KeyboardEvent, select: HTMLSelectElement): void {
  const at = REASON_CODES.indexOf(event.code)
  if (at >= 0) select.selectedIndex = at
  else if (event.key === 'Enter') select.form?.requestSubmit()
  else if (event.key === 'Escape') closeReasons(select)
  else return
  event.preventDefault()
}

function closeReasons(select: HTMLSelectElement): void {
  const details = select.closest('details')
  if (details) details.open = false
  focusOn(select.closest<HTMLElement>('[data-card]') ?? undefined)
}

/** Decides by the desk's door for programs, and puts what came of it in the card's place. */
async function decide(form: HTMLFormElement): Promise<void> {
  const card = form.closest<HTMLElement>('[data-card]')
  if (!card || card.ariaBusy === 'true') return
  card.ariaBusy = 'true'
  const answer = await send(form.action, fieldsOf(form))
  card.ariaBusy = null
  if (!answer) return
  const result = answer.results?.[0]
  say(result?.words ?? '')
  showCounts(answer)
  replaceCard(card, { words: result?.words ?? '', decisions: answer.undo ?? [] })
}

function fieldsOf(form: HTMLFormElement): Readonly<Record<string, string>> {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
}

async function send(action: string, fields: Readonly<Record<string, string>>): Promise<DeskAnswer | undefined> {
  const { csrf = '', ...body } = fields
  try {
    const response = await fetch(new URL(action).pathname.replace(/^\/desk\//, '/desk/api/'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-nashra-csrf': csrf },
      body: JSON.stringify(body),
    })
    const answer: DeskAnswer = await response.json()
    if (response.ok) return answer
    say(answer.words ?? dialog?.dataset.failed ?? '')
  } catch {
    say(dialog?.dataset.offline ?? '')
  }
  return undefined
}

function say(words: string): void {
  if (said) said.textContent = words
}

function showCounts({ tabs = {} }: DeskAnswer): void {
  const number = new Intl.NumberFormat(document.documentElement.lang === 'ar' ? 'ar-u-nu-latn' : 'en')
  for (const [tab, count] of Object.entries(tabs)) {
    const place = document.querySelector(`[data-count="${CSS.escape(tab)}"]`)
    if (place) place.textContent = number.format(count)
  }
}

function replaceCard(
  card: HTMLElement,
  { words, decisions }: { readonly words: string; readonly decisions: readonly number[] },
): void {
  const all = cards()
  const next = all[all.indexOf(card) + 1] ?? all[all.indexOf(card) - 1]
  const note = document.createElement('p')
  note.className = 'notice'
  note.dir = 'auto'
  note.tabIndex = -1
  note.textContent = words
  const entry = { card, note, decisions }
  if (decisions.length > 0) {
    const button = document.createElement('button')
    button.className = 'quiet'
    button.textContent = dialog?.dataset.undo ?? ''
    button.addEventListener('click', () => void undo(entry))
    note.append(' ', button)
    decided.push(entry)
  }
  card.replaceWith(note)
  if (next) focusOn(next)
  else note.focus()
}

function undoLast(): void {
  const last = decided.at(-1)
  if (last) void undo(last)
}

async function undo(entry: DecidedCard): Promise<void> {
  const csrf = entry.card.querySelector<HTMLInputElement>('input[name=csrf]')?.value ?? ''
  const answer = await send(new URL('/desk/undo', location.href).href, { csrf, decisions: entry.decisions.join('.') })
  if (!answer) return
  decided.splice(decided.indexOf(entry), 1)
  entry.note.replaceWith(entry.card)
  for (const details of entry.card.querySelectorAll('details')) details.open = false
  focusOn(entry.card)
  say(answer.words ?? '')
  showCounts(answer)
}

/** On a comment's own page: words that are selected are put into the form that covers them. */
function selectWords(): void {
  const text = document.querySelector<HTMLElement>('[data-selectable]')
  const form = document.querySelector<HTMLFormElement>('form[data-range]')
  if (!text || !form) return
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection()
    if (!selection || selection.isCollapsed || !text.contains(selection.anchorNode)) return
    const words = [...text.querySelectorAll<HTMLElement>('[data-word]')].filter((word) =>
      selection.containsNode(word, true),
    )
    const [first, last] = [words[0]?.dataset.word, words.at(-1)?.dataset.word]
    if (first === undefined || last === undefined) return
    const [from, to] = [
      form.querySelector<HTMLSelectElement>('[name=from]'),
      form.querySelector<HTMLSelectElement>('[name=to]'),
    ]
    if (from) from.value = first
    if (to) to.value = last
  })
}
