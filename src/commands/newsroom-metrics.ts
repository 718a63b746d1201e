import { createServer, type Server } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Clock } from '../news/instant.ts'
import type { Store } from '../store/store.ts'
import { portTaken } from './free-port.ts'

/** What Prometheus may ask about a newsroom. */
export interface NewsroomMetrics {
  readonly registry: Registry
  readonly visits: Counter
  readonly readings: Counter
  readonly checks: Counter
  readonly pushes: Counter
  readonly pushedItems: Counter
  readonly mails: Counter
  readonly failures: Counter
}

export function createNewsroomMetrics(store: Store, clock: Clock): NewsroomMetrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, measure: () => Promise<number>) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(await measure())
      },
    })
  gauge('nashra_articles', 'Articles kept', () => store.articles.count())
  gauge('nashra_stories', 'Stories kept', () => store.stories.count())
  gauge('nashra_pending_items', 'Accepted items whose page is still to be read', () => store.intake.pendingCount())
  const troubles = async () => await store.intake.feedTroubles(clock())
  gauge('nashra_feeds_late', 'Feeds whose time came over five minutes ago', async () => (await troubles()).late)
  gauge('nashra_feeds_failing', 'Feeds whose last visit failed', async () => (await troubles()).failing)
  gauge('nashra_feeds_gone', 'Feeds that have been gone for days', async () => (await troubles()).gone)
  gauge('nashra_mails_waiting', 'Mails in the outbox', async () => (await store.outbox.counts()).waiting)
  const counter = (name: string, help: string, labelNames: readonly string[]) =>
    new Counter({ name, help, labelNames: [...labelNames], registers: [registry] })
  return {
    registry,
    visits: counter('nashra_feed_visits_total', 'Visits to feeds by outcome', ['outcome', 'reason']),
    readings: counter('nashra_item_readings_total', 'Readings of items by outcome', ['outcome', 'reason']),
    checks: counter('nashra_article_checks_total', 'Second looks at articles by outcome', ['outcome', 'reason']),
    pushes: counter('nashra_pushes_total', 'Pushes of hubs by outcome', ['outcome']),
    pushedItems: counter('nashra_pushed_items_total', 'New items that hubs told of', []),
    mails: counter('nashra_mails_total', 'Tries to send a mail by outcome', ['outcome']),
    failures: counter('nashra_failures_total', 'Errors that nobody foresaw', []),
  }
}

/**
 * Serves the metrics on loopback, on a port of their own: no header of a visitor's request can open them.
 *
 * @throws NashraError PORT_TAKEN
 */
export async function serveMetrics(metrics: NewsroomMetrics, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    metrics.registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      reject(portTaken({ address: `127.0.0.1:${port}`, variable: 'NASHRA_METRICS_PORT' }, cause))
    })
    server.listen(port, '127.0.0.1', resolve)
  })
  return server
}
