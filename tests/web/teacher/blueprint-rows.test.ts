import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Skill } from '#api/contract.ts'
import { blueprint } from '#api/domain/blueprint.ts'
import { skill } from '#api/domain/question.ts'
import {
  type Blueprint,
  blueprintInWords,
  presets,
  rowsOf,
  stateInWords,
  summaryOf,
  totalOf,
  usualKinds,
  withWanted,
} from '#web/teacher/question-sets/blueprint-rows.ts'

const questions = (...skills: Skill[]) => skills.map((one) => ({ skill: one }))
const plan: Blueprint = [
  { skill: 'attribution', questions: 2 },
  { skill: 'figures', questions: 1 },
]
const skills = fc.constantFrom<Skill>(...skill.options)
const plans = fc
  .array(fc.tuple(skills, fc.integer({ min: 0, max: 200 })))
  .map((wishes) => wishes.reduce((planned, [one, wanted]) => withWanted(planned, one, wanted), [...plan]))

describe('a blueprint', () => {
  it('sets what is wanted against what is there, over every skill', () => {
    const rows = rowsOf(plan, questions('attribution', 'figures', 'figures', 'voice'))
    expect(rows.map(({ skill }) => skill)).toEqual(skill.options)
    expect(rows.slice(0, 4).map((row) => [row.wanted, row.there, row.missing, stateInWords(row)])).toEqual([
      [2, 1, 1, '1 of 2 there, 1 missing'],
      [0, 1, 0, '1 there, not planned'],
      [1, 2, 0, '2 there, 1 more than planned'],
      [0, 0, 0, 'not planned'],
    ])
    expect(stateInWords({ skill: 'voice', wanted: 2, there: 2, missing: 0 })).toBe('all 2 there')
  })

  it('says in one line how far it is', () => {
    expect([
      summaryOf([], []),
      summaryOf(plan, questions('attribution')),
      summaryOf(plan, questions('attribution', 'attribution', 'figures', 'voice')),
    ]).toEqual([
      'Blueprint: plan how many questions of each skill you want',
      'Blueprint: 2 of 3 questions missing',
      'Blueprint: all 3 questions there',
    ])
    expect(blueprintInWords(plan)).toBe('attribution 2, figures 1')
  })

  it('keeps one count a skill, in the order of the menu, whatever order they were typed in', () => {
    fc.assert(
      fc.property(plans, skills, fc.integer({ min: 0, max: 200 }), (planned, one, wanted) => {
        const next = withWanted(planned, one, wanted)
        expect(blueprint.safeParse(next).success).toBe(true)
        expect(next.map(({ skill }) => skill)).toEqual(
          skill.options.filter((name) => next.some((entry) => entry.skill === name)),
        )
        expect(rowsOf(next, []).find((row) => row.skill === one)?.missing).toBe(wanted)
        const before = planned.find((entry) => entry.skill === one)?.questions ?? 0
        expect(totalOf(next)).toBe(totalOf(planned) - before + wanted)
      }),
    )
  })

  it('can start from a mix, and every skill has a usual kind', () => {
    expect(presets.map((preset) => [totalOf(preset.blueprint), blueprint.parse(preset.blueprint)])).toEqual([
      [10, presets[0]?.blueprint],
      [5, presets[1]?.blueprint],
    ])
    expect(Object.keys(usualKinds)).toEqual(skill.options)
  })
})
