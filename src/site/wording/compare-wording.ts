/** What the site says over a story's outlets side by side. */
export interface CompareWording {
  readonly link: string
  readonly title: string
  readonly intro: string
  readonly introOfTwo: string
  readonly backToStory: string
  readonly first: string
  readonly second: string
  readonly button: string
  readonly all: string
  readonly firstReport: string
  readonly figures: string
  readonly voices: string
  readonly names: string
  readonly leftOut: string
  readonly nothing: string
}
