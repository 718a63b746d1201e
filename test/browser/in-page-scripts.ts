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
