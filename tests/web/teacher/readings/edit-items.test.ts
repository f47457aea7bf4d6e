import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limitsOf, stopsOf, withEdge } from '#web/teacher/readings/edges.ts'
import {
  addAttribution,
  addFigure,
  addHedge,
  addPiece,
  confirmItem,
  confirmSure,
  moveEdge,
  withoutHedge,
  withoutItem,
  withoutPieceAt,
} from '#web/teacher/readings/edit-items.ts'
import { anyReading, aReading, at, attribution, figure, PARAGRAPHS, TEXT } from './a-reading.ts'

const stops = stopsOf(TEXT, PARAGRAPHS)
const text = { stops, length: TEXT.length }
const all = { start: 0, end: TEXT.length }
const words = (place: { start: number; end: number } | null | undefined) => place && TEXT.slice(place.start, place.end)

describe('the ends of a place', () => {
  it.each([
    ['old bridge', 'start', 'widen', 'The old bridge'],
    ['old bridge', 'start', 'narrow', 'bridge'],
    ['old bridge', 'end', 'widen', 'old bridge is'],
    ['old bridge', 'end', 'narrow', 'old'],
    ['“Nobody asked us,”', 'start', 'narrow', 'Nobody asked us,”'],
    ['“Nobody asked us,”', 'end', 'narrow', '“Nobody asked us'],
    ['Nobody asked us', 'start', 'widen', '“Nobody asked us'],
    ['Nobody asked us', 'end', 'widen', 'Nobody asked us,”'],
    ['in the storm.', 'end', 'widen', undefined],
    ['bridge', 'end', 'narrow', undefined],
  ] as const)('“%s”: the %s, to %s, is “%s”', (from, edge, way, to) => {
    const limits = from === 'in the storm.' ? PARAGRAPHS[0] : undefined
    expect(words(withEdge(at(from), edge, way, stops, limits ?? all)) ?? undefined).toBe(to)
  })

  it('never leave the text or cross, and come back the way they went', () => {
    const start = fc.constantFrom(...stops.starts)
    const end = fc.constantFrom(...stops.ends)
    fc.assert(
      fc.property(start, end, fc.constantFrom('start' as const, 'end' as const), (from, to, edge) => {
        fc.pre(from < to)
        const place = { start: from, end: to }
        const wider = withEdge(place, edge, 'widen', stops, all)
        if (wider !== null) {
          expect(wider.start >= 0 && wider.end <= TEXT.length && wider.start <= from && wider.end >= to).toBe(true)
          expect(withEdge(wider, edge, 'narrow', stops, all)).toEqual(place)
        }
        const narrower = withEdge(place, edge, 'narrow', stops, all)
        if (narrower !== null) expect(narrower.start < narrower.end).toBe(true)
      }),
    )
  })

  it('of a piece stop at the pieces beside it', () => {
    expect(limitsOf([at('old'), at('is safe'), at('said')], 1, TEXT.length)).toEqual({
      start: at('old').end,
      end: at('said').start,
    })
    const split = aReading({ attributions: [attribution('a1', 'old', { content: [at('old'), at('is safe')] })] })
    const wider = moveEdge(split, 'a1', 0, { edge: 'end', way: 'widen' }, text)
    expect(wider.attributions[0]?.content.map(words)).toEqual(['old bridge', 'is safe'])
    expect(moveEdge(wider, 'a1', 0, { edge: 'end', way: 'widen' }, text)).toBe(wider)
  })

  it('of a figure move too', () => {
    const after = moveEdge(aReading(), 'f1', 0, { edge: 'end', way: 'widen' }, text)
    expect(words(after.figures[0])).toBe('1,200 homes')
  })
})

describe('confirming', () => {
  it('one item leaves the others', () => {
    const after = confirmItem(aReading(), 'f1')
    expect(
      [...after.attributions, ...after.figures].filter(({ isConfirmed }) => isConfirmed).map(({ id }) => id),
    ).toEqual(['f1'])
    expect(confirmItem(after, 'f1', false)).toEqual(aReading())
  })

  it('all that are sure takes in 90 per cent and more, and no figure', () => {
    const after = confirmSure(aReading())
    expect(
      [...after.attributions, ...after.figures].filter(({ isConfirmed }) => isConfirmed).map(({ id }) => id),
    ).toEqual(['a1', 'a2'])
  })
})

describe('deleting', () => {
  it('an attribution leaves what stood in it to the one around it', () => {
    expect(withoutItem(aReading(), 'a3').attributions.map(({ id, within }) => [id, within])).toEqual([
      ['a1', null],
      ['a2', null],
      ['a4', null],
    ])
  })

  it('a figure takes its sums and contradictions with it', () => {
    const figures = ['f1', 'f2', 'f3', 'f4'].map((id) => figure(id, '1,200'))
    const before = aReading({
      figures,
      sums: [{ totalId: 'f1', partIds: ['f2', 'f3'] }],
      contradictions: [{ figureIds: ['f2', 'f3', 'f4'] }, { figureIds: ['f2', 'f4'] }],
    })
    const after = withoutItem(before, 'f2')
    expect([after.figures.length, after.sums, after.contradictions]).toEqual([3, [], [{ figureIds: ['f3', 'f4'] }]])
  })

  it('leaves nothing that points at what is gone', () => {
    fc.assert(
      fc.property(anyReading, fc.nat(), (before, nth) => {
        const ids = [...before.attributions, ...before.figures].map(({ id }) => id)
        fc.pre(ids.length > 0)
        const gone = ids[nth % ids.length] ?? ''
        const after = withoutItem(before, gone)
        expect([...after.attributions, ...after.figures].map(({ id }) => id)).toEqual(ids.filter((id) => id !== gone))
        const left = new Set(after.attributions.map(({ id }) => id))
        expect(after.attributions.filter(({ within }) => within !== null && !left.has(within))).toEqual([])
      }),
    )
  })
})

describe('adding', () => {
  it('an attribution knows its kind and what it stands in', () => {
    const kinds = ['“Nobody asked us,”', 'promised “a new bridge”', 'in the storm'].map((quote) => {
      const { id, reading } = addAttribution(aReading(), TEXT, at(quote))
      const added = reading.attributions.find((one) => one.id === id)
      return [id, added?.kind, added?.within, added?.isConfirmed]
    })
    expect(kinds).toEqual([
      ['a5', 'direct', 'a2', true],
      ['a5', 'mixed', 'a3', true],
      ['a5', 'indirect', null, true],
    ])
  })

  it('a figure is read from its digits, and has no value without any', () => {
    const values = ['1,200 homes', 'storm'].map((quote) => {
      const { id, reading } = addFigure(aReading({ figures: [] }), TEXT, at(quote))
      return [id, reading.figures[0]?.low, reading.figures[0]?.high]
    })
    expect(values).toEqual([
      ['f1', 1200, 1200],
      ['f1', null, null],
    ])
  })

  it('a hedge can be taken back', () => {
    const hedged = addHedge(aReading(), at('had promised'))
    expect([hedged.hedges, withoutHedge(hedged, at('promised')).hedges]).toEqual([[at('had promised')], []])
  })

  it('a piece joins the pieces it touches, and the last piece stays', () => {
    const apart = addPiece(aReading(), 'a1', at('on Monday'))
    expect(apart.attributions[0]?.content.map(words)).toEqual(['The old bridge is safe', 'on Monday'])
    const joined = addPiece(apart, 'a1', at('bridge is safe, Mayor'))
    expect(joined.attributions[0]?.content.map(words)).toEqual(['The old bridge is safe, Mayor', 'on Monday'])
    const one = withoutPieceAt(withoutPieceAt(joined, 'a1', 1), 'a1', 0)
    expect(one.attributions[0]?.content.map(words)).toEqual(['The old bridge is safe, Mayor'])
  })
})
