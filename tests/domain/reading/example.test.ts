import { expect, it } from 'vitest'
import type { Place } from '#api/domain/anchor.ts'
import { readingOf } from '#api/domain/reading/reading.ts'
import { examplePassage } from '#api/services/example/passage.ts'

it('reads the example passage as a teacher would', () => {
  const { text } = examplePassage
  const found = readingOf(text)
  const names = new Map(found.sources.map(({ id, name }) => [id, name]))
  const at = ({ start, end }: Place) => text.slice(start, end)
  const nameOf = (id: string | null) => (id === null ? null : names.get(id))

  expect(found.attributions.map((one) => [one.kind, nameOf(one.sourceId), ...one.content.map(at)])).toEqual([
    ['mixed', 'Anatoly Antonov', 'Moscow will “carry out every contract that has been signed,”'],
    [
      'direct',
      'Anatoly Antonov',
      '“Our military and technical ties with Syria are sound and firm,”',
      '“At present nothing gives us cause to think again.”',
    ],
    ['indirect', 'Russian ship', 'it was bound for Turkey'],
    ['indirect', 'Assad’s army', 'areas', 'shelter rebels'],
    ['indirect', 'rights activists', '26 women and 21 children had been found dead in Homs'],
    ['indirect', 'Anatoly Antonov', 'The deliveries comply with international law and more will follow'],
    ['direct', 'Anatoly Antonov', '“There is nothing unlawful in what our two militaries do together,”'],
    [
      'direct',
      'Anatoly Antonov',
      '“One matter alone troubles us at the moment,”',
      '“and that is whether our people there are safe.”',
    ],
    [
      'direct',
      'Anatoly Antonov',
      '“The contracts oblige us to do it,”',
      '“Whoever delivers a weapon must also teach people to handle it.”',
    ],
    [
      'direct',
      'Anatoly Antonov',
      '“No (Russian) commandos are charging about there,”',
      '“with grenade launchers or rifles in their hands.”',
    ],
  ])
  const credited = found.statements.filter(({ voice }) => voice === 'attributed')
  expect(credited.map(({ sourceIds }) => sourceIds.map(nameOf).join(' > '))).toEqual([
    ...['Anatoly Antonov', 'Anatoly Antonov', 'Anatoly Antonov', 'Russian ship', 'rights activists'],
    ...Array.from({ length: 6 }, () => 'Anatoly Antonov'),
  ])
  expect(found.statements.filter(({ voice }) => voice === 'hedged').map(at)).toEqual([])
  expect(found.hedges.map(at)).toEqual(['allegedly'])
  expect(found.figures.map((one) => [at(one), one.low, one.high, one.bound, one.unit, nameOf(one.sourceId)])).toEqual([
    ['7,500', 7500, null, 'at-least', 'civilians', null],
    ['26', 26, 26, 'exact', 'days', null],
    ['700', 700, null, 'at-least', 'civilians', null],
    ['26', 26, 26, 'exact', 'women', 'rights activists'],
    ['21', 21, 21, 'exact', 'children', 'rights activists'],
    ['47', 47, 47, 'exact', 'women and children', null],
    ['two', 2, 2, 'exact', 'militaries', 'Anatoly Antonov'],
  ])
  expect(found.sums).toEqual([{ totalId: 'f6', partIds: ['f4', 'f5'] }])
  expect(found.contradictions).toEqual([])
  expect(found.sources.map(({ name, kind }) => [name, kind])).toEqual([
    ['Anatoly Antonov', 'person'],
    ['Russian ship', 'organisation'],
    ['Assad’s army', 'organisation'],
    ['rights activists', 'role'],
  ])
})
