import type { BatchType, Blueprint } from '@/features/studio/studio-types'
import { movesOf } from '@/features/studio/graph-layout'

const signals: Record<string, string> = {
  HIGH: 'watched it all',
  MEDIUM: 'watched most',
  LOW: 'watched half',
  LIKE: 'liked',
  SAVE: 'saved',
  SHARE: 'shared',
  FOLLOW: 'followed',
  COMMENT: 'commented',
  TAP: 'opened a product',
  SEARCH: 'searched',
  MORE: 'asked for more',
  SKIP: 'skipped',
  LESS: 'asked for less',
  HIDE: 'not interested',
  REPORT: 'reported',
  DEFAULT: 'anything else',
  BATCH: 'after each batch',
}

/** A signal as people say it; one that a blueprint made up stays as it is written. */
export const signalWords = (name: string): string => signals[name] ?? name

/** What takes away, where the others add. */
export const isNegative = (name: string): boolean =>
  ['SKIP', 'LESS', 'HIDE', 'REPORT'].includes(name)

/** Two or three words for a line of the drawing: its first signal, and how many more. */
export function shortWords(names: readonly string[]): string {
  const [first = '', ...others] = names.toSorted((one) => (one === 'BATCH' ? 1 : 0))
  const word = first === 'DEFAULT' ? 'Other' : first.charAt(0) + first.slice(1).toLowerCase()
  return others.length === 0 ? word : `${word} +${others.length}`
}

export const batchWords: Record<BatchType, string> = {
  random: 'anything, by chance',
  sampled: 'one from each of several topics',
  personalized: 'near what was liked',
  biased: 'near what was liked and what is given',
}

const parameters: Record<string, string> = {
  last_n: 'Signals used',
  r: 'Left to chance',
  mu: 'Nudge',
  alpha: 'Variants',
  n_topics: 'Topics',
  remove_duplicates: 'No clip twice in a batch',
  apply_mmr: 'Spread the picks out',
  apply_threshold: 'Drop weak matches',
}

const hints: Record<string, string> = {
  last_n: 'How many of the newest signals draw clips',
  r: 'The share of clips that chance picks',
  mu: 'How strongly a query is nudged toward another topic',
  alpha: 'How many nudged variants of each query',
  n_topics: 'How many different topics a batch is drawn from',
}

export const parameterWords = (name: string): string => parameters[name] ?? name
export const parameterHint = (name: string): string | undefined => hints[name]

/** The moves as sentences, by the node that they leave: the drawing for those who do not see it. */
export function movesInWords({ nodes, edges }: Blueprint): { node: string; moves: string[] }[] {
  return nodes.map(({ name }) => ({
    node: name,
    moves: movesOf(edges.filter(({ from }) => from === name)).map(({ to, names }) => {
      const on = names.map(signalWords).join(', ')
      return to === name ? `${on}: stays` : `${on}: to ${to}`
    }),
  }))
}
