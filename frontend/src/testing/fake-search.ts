import type {
  Constraint,
  Facet,
  FacetValue,
  Product,
  SearchAnswer,
  SuggestionGroup,
} from '@/lib/shop-types'
import { products, videos } from '@/testing/fake-catalogue'

const PAGE = 20
/** Where fewer meet everything, what is close follows. */
const FEW = 3
const SPELLED: Record<string, string> = { blutooth: 'bluetooth', speker: 'speaker', shoos: 'shoes' }
const CURRENCY = 'USD'

/** What the fake shop answers to a search: words, a few wishes, filters, counts. */
export function searchAnswer(params: URLSearchParams): Omit<SearchAnswer, 'request_id'> {
  const original = params.get('q') ?? ''
  const query = params.get('exact') ? original : respelled(original)
  const without = params.getAll('without')
  const constraints = understood(query).filter(({ key }) => !without.includes(key))
  const hard = constraints.filter(({ is_filter }) => is_filter)
  const found = matching(query).filter((product) => isChosen(product, params))
  const strict = found.filter((product) => hard.every((each) => fits(product, each)))
  const close = strict.length < FEW ? found.filter((each) => !strict.includes(each)) : []
  const relaxed = close.length > 0 ? hard : []
  const sort = params.get('sort')
  const shown = [...inOrder(strict, sort), ...inOrder(close, sort)]
  const start = Number(params.get('cursor') ?? 0)
  return {
    event_id: null,
    query: original,
    products: shown.slice(start, start + PAGE).map((product) => ({
      ...product,
      highlights: highlightsOf(product.name, query),
    })),
    next_cursor: start + PAGE < shown.length ? String(start + PAGE) : null,
    intent: { text: query, constraints },
    relaxed,
    correction: query === original ? null : { query, original },
    total: shown.length,
    matching: strict.length,
    facets: facetsOf(shown),
  }
}

/** Videos that show a product about the text, then others of which some word is in the caption. */
export function videoAnswer(params: URLSearchParams) {
  const query = params.get('q') ?? ''
  const ids = matching(query).map(({ product_id }) => product_id)
  const about = videos.filter(({ product_ids }) => product_ids.some((id) => ids.includes(id)))
  const words = wordsOf(query)
  const close = videos.filter(
    (video) => !about.includes(video) && words.some((word) => video.caption.includes(word)),
  )
  const all = [...about, ...close]
  const start = Number(params.get('cursor') ?? 0)
  const end = start + Number(params.get('limit') ?? PAGE)
  const next_cursor = end < all.length ? String(end) : null
  return { query, matching: about.length, videos: all.slice(start, end), next_cursor }
}

export function suggestionsFor(typed: string): SuggestionGroup[] {
  const begun = (text: string) => text.toLowerCase().includes(typed.toLowerCase())
  const distinct = (texts: string[]) => [...new Set(texts)].filter(begun).slice(0, 4)
  const groups: SuggestionGroup[] = [
    { kind: 'type', label: 'Products', suggestions: asTexts(distinct(products.map(typeOf))) },
    { kind: 'brand', label: 'Brands', suggestions: asTexts(distinct(products.map(brandOf))) },
    {
      kind: 'search',
      label: 'Popular searches',
      suggestions: asTexts(distinct(['bluetooth speaker under $50', 'blue rain jacket'])),
    },
    {
      kind: 'product',
      label: 'In the shop',
      suggestions: products
        .filter(({ name }) => begun(name))
        .slice(0, 3)
        .map(({ name, product_id, image }) => ({ text: name, product_id, image })),
    },
  ]
  return groups.filter(({ suggestions }) => suggestions.length > 0)
}

export function matching(query: string): Product[] {
  const asked = wordsOf(query)
  const score = (product: Product) => {
    const words = `${product.name} ${product.main_category} ${product.sub_categories.join(' ')}`
    return asked.filter((word) => words.toLowerCase().includes(word)).length
  }
  return products.filter((product) => score(product) > 0).sort((a, b) => score(b) - score(a))
}

const STOP = new Set(['under', 'for', 'the', 'want', 'buy', 'who', 'likes', 'year', 'old'])
const wordsOf = (text: string) =>
  (text.toLowerCase().match(/[a-z0-9]{3,}/g) ?? [])
    .filter((word) => !STOP.has(word))
    .map((word) => word.replace(/s$/, ''))

const respelled = (query: string) =>
  query.replaceAll(/\w+/g, (word) => SPELLED[word.toLowerCase()] ?? word)
const typeOf = ({ sub_categories }: Product) => sub_categories[0] ?? ''
const brandOf = ({ brand }: Product) => brand ?? ''
const colourOf = ({ attributes }: Product) => attributes.colour ?? ''
const asTexts = (texts: string[]) => texts.map((text) => ({ text }))

function understood(query: string): Constraint[] {
  const wish = {
    minimum: null,
    maximum: null,
    currency: null,
    negated: false,
    is_filter: true,
    values: [],
  }
  const found: Constraint[] = []
  const price = /under \$?(\d+)/.exec(query)
  if (price?.[1]) {
    const maximum = Number(price[1])
    const [said] = price
    const label = `under $${maximum}`
    found.push({ ...wish, key: 'price', field: 'price', maximum, currency: CURRENCY, label, said })
  }
  const colour = /\b(black|sand|forest)\b/.exec(query)?.[1]
  if (colour)
    found.push({
      ...wish,
      key: `colour:${colour}`,
      field: 'colour',
      values: [colour],
      label: colour,
      said: colour,
    })
  const said = /\b(\d+-year-old )?son\b/.exec(query)?.[0]
  if (said)
    found.push({
      ...wish,
      key: 'audience:boys',
      field: 'audience',
      values: ['boys'],
      label: 'for boys',
      said,
      is_filter: false,
    })
  if (/ben 10/i.test(query))
    found.push({
      ...wish,
      key: 'character:ben 10',
      field: 'character',
      values: ['ben 10'],
      label: 'Ben 10',
      said: 'Ben 10',
      is_filter: false,
    })
  return found
}

function fits(product: Product, { field, values, maximum }: Constraint): boolean {
  if (field === 'price') return (product.price?.amount ?? 0) <= (maximum ?? Infinity)
  return values.includes(colourOf(product))
}

function isChosen(product: Product, params: URLSearchParams): boolean {
  const any = (name: string, values: string[]) => {
    const asked = params.getAll(name)
    return asked.length === 0 || asked.some((each) => values.includes(each))
  }
  const at = (name: string, otherwise: number) => Number(params.get(name) ?? otherwise)
  const amount = product.price?.amount ?? 0
  return (
    any('category', [product.main_category, ...product.sub_categories]) &&
    any('brand', [brandOf(product)]) &&
    any('attribute', [`colour:${colourOf(product)}`]) &&
    amount >= at('min_price', 0) &&
    amount <= at('max_price', Infinity) &&
    (product.rating ?? 0) >= at('min_rating', 0) &&
    (product.in_stock || !params.get('in_stock'))
  )
}

function inOrder(found: Product[], sort: string | null): Product[] {
  const price = ({ price }: Product) => price?.amount ?? 0
  if (sort === 'price_low') return found.toSorted((a, b) => price(a) - price(b))
  if (sort === 'price_high') return found.toSorted((a, b) => price(b) - price(a))
  if (sort === 'rating') return found.toSorted((a, b) => (b.rating ?? 0) - (a.rating ?? 0))
  return found
}

function facetsOf(found: Product[]): Facet[] {
  const counted = (of: (product: Product) => string, among = found): FacetValue[] => {
    const all = among.map(of)
    const count = (value: string) => all.filter((each) => each === value).length
    return [...new Set(all)]
      .map((value) => ({ value, count: count(value), children: [] }))
      .sort((a, b) => b.count - a.count)
  }
  const tree = counted(({ main_category }) => main_category).map((node) => ({
    ...node,
    children: counted(
      typeOf,
      found.filter((each) => each.main_category === node.value),
    ),
  }))
  const prices = found.map(({ price }) => price?.amount ?? 0)
  const rated = (stars: number) => ({
    value: String(stars),
    count: found.filter(({ rating }) => (rating ?? 0) >= stars).length,
    children: [],
  })
  const inStock = found.filter((each) => each.in_stock).length
  const facets: Facet[] = [
    { field: 'category', label: 'Category', values: tree },
    { field: 'brand', label: 'Brand', values: counted(brandOf) },
    {
      field: 'price',
      label: 'Price',
      values: [],
      minimum: Math.min(...prices),
      maximum: Math.max(...prices),
      currency: CURRENCY,
    },
    { field: 'rating', label: 'Rating', values: [rated(4), rated(3)] },
    { field: 'colour', label: 'Colour', values: counted(colourOf) },
    {
      field: 'in_stock',
      label: 'In stock',
      values: [{ value: 'true', count: inStock, children: [] }],
    },
  ]
  return facets.filter(({ values, field }) => values.length > 0 || field === 'price')
}

function highlightsOf(name: string, query: string): [number, number][] {
  const words = wordsOf(query)
  return [...name.matchAll(/[a-z0-9]+/gi)]
    .filter(([word]) => words.includes(word.toLowerCase().replace(/s$/, '')))
    .map(({ index, 0: word }) => [index, index + word.length])
}
