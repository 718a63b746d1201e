// Scripts that run inside the browser. They are text because the compiler knows this tree as Node's, without a document.

/** Tells the console of everything that the page's policy stopped. */
export const REPORT_VIOLATIONS: string = `
document.addEventListener('securitypolicyviolation', (event) => console.error('violation: ' + event.blockedURI))`

/** Adds a script and a foreign picture; answers with the directives that stopped them. */
export const TRY_FORBIDDEN_THINGS: string = `
new Promise((resolve) => {
  const stopped = []
  document.addEventListener('securitypolicyviolation', (event) => {
    stopped.push(event.effectiveDirective)
    if (stopped.length === 2) resolve(stopped.sort())
  })
  document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }))
  document.body.append(Object.assign(document.createElement('img'), { src: 'http://127.0.0.1:9/x.png' }))
})`

/** What axe finds, one line a rule, with the elements. */
export const RUN_AXE: string = `
axe.run().then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' | ')))`

/** The width of the document in CSS pixels. */
export const DOCUMENT_WIDTH: string = 'document.documentElement.scrollWidth'

/** Controls and links outside of running text that are less than 24 CSS pixels high or wide (WCAG 2.2, 2.5.8). */
export const SMALL_TARGETS: string = `
[...document.querySelectorAll('nav a, .nameplate a, button, input, select, summary, .days a, .outlet')]
  .map((target) => ({ text: target.outerHTML.slice(0, 80), box: target.getBoundingClientRect() }))
  .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
  .map(({ text, box }) => text + ' ' + box.width + '×' + box.height)`

/** What has the focus, and whether it can be seen. */
export const FOCUSED: string = `
(() => {
  const { id, className } = document.activeElement
  const { top, bottom } = document.activeElement.getBoundingClientRect()
  return { id, className, isVisible: top >= 0 && bottom > 0 }
})()`

/** The states of the page's typefaces, once they are settled. */
export const FONT_STATES: string = 'document.fonts.ready.then(() => [...document.fonts].map((font) => font.status))'

/** What a page has that no page of ours has: handlers, styles and scripts in the markup, frames, addresses that run or lead elsewhere. */
export const FOREIGN_PARTS: string = `
(() => {
  const found = []
  const tell = (element, what) => found.push(what + ': ' + element.outerHTML.slice(0, 120))
  const LOADING = ['src', 'srcset', 'data', 'poster', 'action', 'formaction', 'ping', 'background', 'manifest']
  const LEADING = ['href', 'xlink:href', 'cite']
  const scheme = (address) => { try { return new URL(address, location.href) } catch { return new URL('bad:') } }
  if (window.__hit !== undefined) found.push('a script ran')
  const ALIEN = 'iframe, frame, object, embed, applet, base, style, math, template, portal, meta[http-equiv], plaintext, xmp, marquee, svg:not(.qr svg, svg.qr, [role=img])'
  for (const element of document.querySelectorAll(ALIEN)) tell(element, 'alien')
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || name === 'style' || name === 'srcdoc') tell(element, name)
      if (LOADING.includes(name) && scheme(value).origin !== location.origin) tell(element, name)
      if (LEADING.includes(name) && !['http:', 'https:'].includes(scheme(value).protocol)) tell(element, name)
    }
    if (element.localName === 'script' && !element.src && element.type !== 'application/ld+json') tell(element, 'script')
    if (element.localName === 'link' && !['canonical', 'alternate'].includes(element.rel) && scheme(element.href).origin !== location.origin) tell(element, 'link')
  }
  return found
})()`

/** All that a page says: its words, its title, and what stands in its fields. */
export const PAGE_WORDS: string = `
document.documentElement.textContent + ' ' + document.title + ' ' +
[...document.querySelectorAll('input, textarea')].map(({ value }) => value).join(' ')`

/** Whether an XML document is well-formed, and how many elements of each kind it has. */
export function readXml(text: string): string {
  return `
(() => {
  const document = new DOMParser().parseFromString(${JSON.stringify(text)}, 'application/xml')
  const wrong = document.querySelector('parsererror')
  const XHTML = 'http://www.w3.org/1999/xhtml'
  return {
    wrong: wrong ? wrong.textContent.slice(0, 200) : '',
    alien: [...document.querySelectorAll('*')].filter((one) => one.namespaceURI === XHTML || one.localName === 'script').length,
    words: document.documentElement.textContent,
  }
})()`
}
