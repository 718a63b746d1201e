import assert from 'node:assert/strict'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { DOCUMENT_WIDTH, REPORT_VIOLATIONS, RUN_AXE, SMALL_TARGETS } from './in-page-scripts.ts'

const DESKTOP = { width: 1280, height: 800 }
const TELEPHONE = { width: 320, height: 640 }

/** Opens each address and holds that axe finds nothing, no control is small, nothing is wider than a telephone, and the policy stops nothing. */
export async function assertDeskPages(page: Page, addresses: readonly string[]): Promise<void> {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.text().startsWith('violation')) complaints.push(message.text())
  })
  await page.addInitScript(REPORT_VIOLATIONS)
  for (const address of addresses) {
    await page.setViewportSize(DESKTOP)
    await page.goto(address)
    await page.evaluate(axe.source)
    assert.deepEqual(await page.evaluate(RUN_AXE), [], address)
    assert.deepEqual(await page.evaluate(SMALL_TARGETS), [], address)
    await page.setViewportSize(TELEPHONE)
    assert.equal(await page.evaluate(DOCUMENT_WIDTH), TELEPHONE.width, address)
  }
  assert.deepEqual(complaints, [])
}
