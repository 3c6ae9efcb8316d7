/** Pictures of the faces that the demo's people have; any other one is written as its character. */
const pictures = import.meta.glob<string>(
  '/node_modules/@lobehub/fluent-emoji-3d/assets/{1f33f,1f373,1f392,1f3a7,1f44b,1f484,26fa}.webp',
  { eager: true, query: '?url', import: 'default' },
)

/** The address of an emoji's picture, where there is one. */
export function faceOf(emoji: string): string | undefined {
  const points = Array.from(emoji, (point) => point.codePointAt(0)?.toString(16))
  const name = points.filter((point) => point !== 'fe0f').join('-')
  return pictures[`/node_modules/@lobehub/fluent-emoji-3d/assets/${name}.webp`]
}
