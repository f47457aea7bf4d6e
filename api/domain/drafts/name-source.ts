import { wordsOf } from '../advice/wording.ts'
import { isPronoun } from './claims.ts'
import { sentencesAt, wordsAt } from './ground.ts'
import { quoted } from './in-line.ts'
import { namesSource } from './naming.ts'
import type { Material } from './speakers.ts'
import { spread } from './spread.ts'
import { evidenceAt, type Written } from './written.ts'

const MOST = 4

/** Whom a pronoun stands for in the sentence that passes a claim on. */
export function nameSources(material: Material): Written[] {
  const claims = material.claims.filter(({ attribution, sourceId, id }) => {
    const mention = attribution?.mention ?? null
    if (mention === null || sourceId === null || id.includes('.')) return false
    return /^(?:he|she|it|they)$/i.test(wordsAt(material, mention))
  })
  return spread(
    claims,
    ({ sourceId }) => sourceId ?? '',
    (claim) => claim,
    MOST,
  ).flatMap((claim): Written[] => {
    const mention = claim.attribution?.mention ?? null
    const source = material.sources.get(claim.sourceId ?? '')
    const [sentence] = mention === null ? [] : sentencesAt(material, mention)
    if (mention === null || source === undefined || sentence === undefined) return []
    const whole = wordsAt(material, sentence)
    const pronoun = wordsAt(material, mention)
    const uses = whole.match(new RegExp(`(?<![\\p{L}])${pronoun}(?!\\p{L})`, 'giu')) ?? []
    if (whole.length > 240 || uses.length !== 1 || namesSource(wordsOf(whole), source.id, material)) return []
    return [
      {
        id: `pronoun-${claim.id}`,
        question: {
          kind: 'short',
          prompt: `Whom does the word “${pronoun}” stand for in this sentence? ${quoted(whole)} Write the name.`,
          points: 1,
          skill: 'attribution',
          content: {},
          key: { accepted: acceptedFor(source, material) },
          evidence: evidenceAt(material, claim.evidence),
          explanation: `“${pronoun}” points back to ${source.name}. News stories give the full name once and go on with a pronoun, so look for the last one who spoke.`,
          feedback: {},
        },
        attributions: [claim.attribution],
        figures: [],
        trust: source.kind === 'person' ? 0.95 : 0.75,
      },
    ]
  })
}

/** The name, what else the passage calls it, and a person's surname. */
function acceptedFor(
  { name, aliases, kind }: { name: string; aliases: readonly string[]; kind: string },
  _: Material,
): string[] {
  const surname = kind === 'person' ? (name.split(' ').at(-1) ?? name) : name
  const all = [name, surname, ...aliases].filter((one) => !isPronoun(one) && one.length <= 100)
  const distinct = new Map(all.map((one) => [one.toLowerCase(), one]))
  return [...distinct.values()].slice(0, 12)
}
