import type { Block } from '../news/block.ts'

const EMBED = /^\[([^\]]*)\]\((https?:\/\/\S+)\)$/
const FIGURE = /^!\[([^\]|]*)(?:\|([^\]]*))?\]\((\S+)\)$/

type LineKind = 'paragraph' | 'cross-head' | 'quote' | 'list' | 'table' | 'figure' | 'embed-link'

function kindOf(line: string): LineKind {
  if (line.startsWith('## ')) return 'cross-head'
  if (line.startsWith('> ')) return 'quote'
  if (line.startsWith('- ')) return 'list'
  if (line.startsWith('|') && line.endsWith('|')) return 'table'
  if (EMBED.test(line)) return 'embed-link'
  return FIGURE.test(line) ? 'figure' : 'paragraph'
}

/**
 * Reads the text of an edition's article: each line is a paragraph; `## ` makes it a cross-head, `> ` a quote, `- ` an
 * item of a list, `| a | b |` a row of a table, `![caption | credit](/image/x)` a figure, `[title](https://…)` a
 * video or post of another service. Lines of a list, table or
 * quote that follow one another are one block.
 */
export function parsePressText(text: string): readonly Block[] {
  const blocks: Block[] = []
  let run: string[] = []
  let runKind: LineKind = 'paragraph'
  const closeRun = (): void => {
    if (run.length > 0) blocks.push(blockOf(runKind, run))
    run = []
  }
  for (const raw of text.split('\n')) {
    const line = raw.trim()
    const kind = kindOf(line)
    const continues = kind === runKind && (kind === 'list' || kind === 'table' || kind === 'quote')
    if (!line || !continues) closeRun()
    if (line) run.push(line)
    runKind = kind
  }
  closeRun()
  return blocks
}

function blockOf(kind: LineKind, lines: readonly string[]): Block {
  const first = lines[0] ?? ''
  switch (kind) {
    case 'paragraph':
      return { kind, text: first }
    case 'cross-head':
      return { kind, text: first.slice(3).trim() }
    case 'quote':
      return { kind, text: lines.map((line) => line.slice(2).trim()).join(' ') }
    case 'list':
      return { kind, ordered: false, items: lines.map((line) => line.slice(2).trim()) }
    case 'table':
      return { kind, rows: lines.map(cellsOf) }
    case 'figure':
      return figureOf(first)
    case 'embed-link':
      return embedOf(first)
  }
}

function cellsOf(line: string): readonly string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
}

function figureOf(line: string): Block {
  const [, caption = '', credit = '', imageUrl = ''] = FIGURE.exec(line) ?? []
  return {
    kind: 'figure',
    imageUrl,
    ...(caption.trim() && { caption: caption.trim() }),
    ...(credit.trim() && { credit: credit.trim() }),
  }
}

function embedOf(line: string): Block {
  const [, title = '', url = ''] = EMBED.exec(line) ?? []
  return { kind: 'embed-link', url, ...(title && { title }) }
}
