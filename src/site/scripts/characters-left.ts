/** The characters that are left are shown from so many on. */
const SHOWN_FROM = 500

/** Says how many characters are left, once they are few. The words are the form's, `{n}` their number. */
export function countCharacters(form: HTMLFormElement): void {
  const text = form.querySelector<HTMLTextAreaElement>('textarea[name=text]')
  const words = form.dataset.left
  const most = Number(form.dataset.longest ?? text?.maxLength)
  if (!text || !words || !(most > 0)) return
  // The digits that the site writes.
  const numbers = new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`)
  const note = document.createElement('p')
  note.id = 'characters-left'
  note.className = 'note'
  note.hidden = true
  text.after(note)
  text.setAttribute('aria-describedby', `${text.getAttribute('aria-describedby') ?? ''} ${note.id}`.trim())
  const count = (): void => {
    const left = most - lengthOf(text.value, most + SHOWN_FROM)
    note.hidden = left > SHOWN_FROM
    note.textContent = words.replace('{n}', numbers.format(left))
    note.classList.toggle('problem', left < 0)
  }
  text.addEventListener('input', count)
  count()
}

/** Characters as a reader counts them (grapheme clusters); a longer text than `most` is not counted to its end. */
function lengthOf(text: string, most: number): number {
  let length = 0
  for (const _ of new Intl.Segmenter().segment(text)) if (++length >= most) break
  return length
}
