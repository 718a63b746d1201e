/** Grows when the finders learn: facts that an earlier edition found are found anew. */
export const FACTS_EDITION = 5
