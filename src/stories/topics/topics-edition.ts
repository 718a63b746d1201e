/** Grows with every change of what tells topics: articles that an earlier edition told are told anew, little by little. */
export const TOPICS_EDITION = 1
