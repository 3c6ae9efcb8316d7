import { describe, expect, it } from 'vitest'
import { drawable, readText, textOf } from '@/features/studio/blueprint-text'
import { defaultPolicy } from '@/testing/fake-studio'

const { blueprint } = defaultPolicy

describe('a blueprint as text', () => {
  it('is read as it was written', () => {
    expect(readText(textOf(blueprint))).toEqual({ value: blueprint, problem: null })
  })

  it('says at which line it stops being JSON', () => {
    const lines = textOf(blueprint).split('\n')
    const broken = [...lines.slice(0, 3), 'oops', ...lines.slice(3)].join('\n')
    expect(readText(broken).problem).toMatchObject({ where: 'line 4' })
    expect(readText(lines.slice(0, 5).join('\n')).problem).toMatchObject({ where: 'line 5' })
    expect(readText('').problem?.problem).toMatch(/^This is not JSON/)
  })
})

describe('what can be drawn', () => {
  it('is all nodes and moves of a blueprint that is right', () => {
    expect(drawable(blueprint)).toMatchObject({ nodes: blueprint.nodes, edges: blueprint.edges })
  })

  it('is what is there of one that somebody is writing', () => {
    const half = {
      nodes: [{ name: 'a' }, { batch: 'random' }, { name: 'a', batch: 'biased' }, 7, null],
      edges: [{ name: 'BATCH', from: 'a', to: 'a' }, { name: 'HIGH', from: 'a' }, []],
    }
    expect(drawable(half)).toMatchObject({
      nodes: [{ name: 'a', batch: 'biased', parameters: {} }],
      edges: [{ name: 'BATCH', from: 'a', to: 'a' }],
    })
  })

  it('is nothing of what is no blueprint', () => {
    for (const value of [null, 7, 'a', [], {}, { nodes: {} }, { nodes: [] }, { nodes: [{}] }])
      expect(drawable(value)).toBeNull()
  })
})
