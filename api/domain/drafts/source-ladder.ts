import { wordsOf } from '../advice/wording.ts'
import { sentencesAt, wordsAt } from './ground.ts'
import { asSentence, quoted, unquoted } from './in-line.ts'
import { labelFor, nameOf, REPORTER } from './label.ts'
import { namesSource } from './naming.ts'
import { type Material, reporterId, sourceKey } from './speakers.ts'
import { hasFiniteVerb } from './standing-alone.ts'
import { asChoice, evidenceAt, type OptionRow, type Written } from './written.ts'

const MOST = 4

/** A claim that is passed on twice: who said it first. */
export function sourceLadders(material: Material): Written[] {
  const { attributions, sources } = material.reading
  return attributions
    .flatMap((inner, index): Written[] => {
      const outer = attributions.find(({ id }) => id === inner.within)
      const [first, second] = [inner.sourceId, outer?.sourceId ?? null]
      if (outer === undefined || first === null || second === null || first === second) return []
      const words = unquoted(inner.content.map((place) => unquoted(wordsAt(material, place))).join(' '))
      if (words.split(' ').length < 3 || namesSource(wordsOf(words), first, material)) return []
      const others = sources.filter(({ id }) => id !== first && id !== second).map(({ id }) => id)
      const rows: OptionRow[] = [first, second, ...others.slice(0, 1)].map(
        (id): OptionRow => ({
          id: sourceKey(id, material),
          text: nameOf(id, material),
          told:
            id === first ? 'Right.' : id === second ? 'This one only passes it on.' : 'This one is a source elsewhere.',
          errorTag: id === first ? null : 'wrong-speaker',
        }),
      )
      rows.sort((one, other) => (one.text < other.text ? -1 : 1))
      rows.push({
        id: reporterId,
        text: REPORTER,
        told: 'The reporter is the last to pass it on, not the first to say it.',
        errorTag: 'claim-taken-as-fact',
      })
      return [
        {
          id: `ladder-a${index + 1}`,
          question: {
            prompt: `These words reach the reader at second hand. Who said them first? ${quoted(hasFiniteVerb(words) ? asSentence(words) : words)}`,
            points: 1,
            skill: 'attribution',
            ...asChoice(sourceKey(first, material), rows),
            evidence: evidenceAt(
              material,
              [...outer.content, ...inner.content].flatMap((place) => sentencesAt(material, place)),
            ),
            explanation: `${nameOf(first, material)} is passed on by ${labelFor(second, material)}, and the reporter passes on both. Follow one word of saying to the next.`,
          },
          attributions: [inner, outer],
          figures: [],
          trust: 0.85,
        },
      ]
    })
    .slice(0, MOST)
}
