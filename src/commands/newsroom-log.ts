import type { Logger } from 'pino'
import { messageOf } from '../base/errors.ts'
import type { NewsroomListener } from '../newsroom.ts'
import type { NewsroomMetrics } from './newsroom-metrics.ts'

/** Writes each outcome of the newsroom once: a line in the log and a count in the metrics. */
export function createNewsroomLog(log: Logger, metrics: NewsroomMetrics): NewsroomListener {
  return {
    visited(outcome, { feed, source }) {
      metrics.visits.inc({ outcome: outcome.kind, reason: outcome.kind === 'refused' ? outcome.reason : '' })
      const line = { source: source.slug, feed: feed.url, ...outcome }
      if (outcome.kind === 'refused') log.warn(line, 'feed refused')
      else log.info(line, 'feed visited')
    },
    read(outcome, { source, url }) {
      const reason = outcome.kind === 'refused' || outcome.kind === 'postponed' ? outcome.reason : ''
      metrics.readings.inc({ outcome: outcome.kind, reason })
      const line = { source: source.slug, url, ...outcome }
      if (reason) log.warn(line, `item ${outcome.kind}`)
      else log.info(line, `article ${outcome.kind}`)
    },
    checked(outcome, { source, url }) {
      metrics.checks.inc({ outcome: outcome.kind, reason: 'reason' in outcome ? outcome.reason : '' })
      const line = { source: source.slug, url, ...outcome }
      if (outcome.kind === 'unchanged') log.debug(line, 'article unchanged')
      else log.info(line, `article ${outcome.kind}`)
    },
    askedHub(outcome, { hubUrl, topic }) {
      const line = { hub: hubUrl, topic, ...outcome }
      if (outcome.kind === 'refused') log.warn(line, 'hub refused')
      else log.info(line, 'hub asked')
    },
    failed(error, where) {
      metrics.failures.inc()
      log.error({ where, error: messageOf(error), stack: error instanceof Error ? error.stack : undefined }, 'failed')
    },
  }
}
