/** How colours look, by the words that products use for them. */
const PAINTS: Record<string, string> = {
  aqua: '#5fc9d8',
  beige: '#e3d3b3',
  black: '#15151c',
  blue: '#2f6fde',
  bronze: '#94683b',
  brown: '#7b4a2b',
  burgundy: '#7a1f35',
  camel: '#c19a6b',
  charcoal: '#3b3f46',
  clear: 'transparent',
  copper: '#b4703c',
  coral: '#f2795f',
  cream: '#f5ecd6',
  denim: '#3f5d8a',
  forest: '#2e5d3a',
  gold: '#d4af37',
  graphite: '#44484f',
  gray: '#8b8f98',
  green: '#2f9e58',
  grey: '#8b8f98',
  indigo: '#40479c',
  ivory: '#f7f3e3',
  khaki: '#a49a6c',
  lavender: '#c3b3e8',
  lilac: '#c8a9d9',
  lime: '#a8cf3c',
  magenta: '#c2327f',
  maroon: '#6d1f2b',
  mint: '#a6e3c8',
  mustard: '#d9a521',
  natural: '#e2d4ba',
  navy: '#1f2f57',
  nude: '#e5c2ab',
  oak: '#c8a574',
  ochre: '#c68a2d',
  olive: '#6b7136',
  orange: '#f08a24',
  peach: '#f6c3a0',
  pink: '#f29bb8',
  plum: '#6b3a64',
  purple: '#7d4bc0',
  red: '#d83a3a',
  rose: '#e8a0a8',
  sage: '#9caf88',
  sand: '#dcc7a0',
  silver: '#c7cad1',
  sky: '#8ec5ee',
  stone: '#b8b2a6',
  tan: '#cda77c',
  taupe: '#8b7d6f',
  teal: '#1f8a8a',
  turquoise: '#3bc0c3',
  walnut: '#5f4330',
  white: '#ffffff',
  wood: '#a9743f',
  yellow: '#f2cd3b',
}
const MANY = /multi|assorted|mixed|rainbow|colou?rful/i
const RAINBOW = 'conic-gradient(#e5484d, #f5a623, #f2cd3b, #2f9e58, #2f6fde, #7d4bc0, #e5484d)'

/** A dot of the colour beside its name; empty where we do not know how it looks. */
export function ColourSwatch({ name }: { name: string }) {
  return (
    <span
      aria-hidden="true"
      className="size-5 shrink-0 rounded-full border border-control-line"
      style={{ background: paintOf(name) }}
    />
  )
}

/** "Forest green" is a green: the last word that is a colour. */
function paintOf(name: string): string | undefined {
  if (MANY.test(name)) return RAINBOW
  const words = name.toLowerCase().split(/[\s/&-]+/)
  const word = words.findLast((each) => each in PAINTS)
  return word ? PAINTS[word] : undefined
}
