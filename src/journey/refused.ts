/** A step's "no" with its reason, as the journey hands it on. */
export interface Refused {
  readonly kind: 'refused'
  readonly reason: string
  readonly detail: string
}
