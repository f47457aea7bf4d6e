import { adviceOn } from '../advice/advice-on.ts'
import type { KeptReading } from '../kept-reading.ts'
import { faultsOf, type Question, question } from '../question.ts'
import { askFigures } from './ask-figure.ts'
import { bystandersIn } from './bystanders.ts'
import { canItBe } from './can-it-be.ts'
import { claimsIn } from './claims.ts'
import { credited } from './credited.ts'
import { datedOrder } from './dated-order.ts'
import type { Draft } from './draft.ts'
import { findSentences } from './find-sentence.ts'
import { gapFigures } from './gap-figure.ts'
import { gapSources } from './gap-source.ts'
import { groundOf } from './ground.ts'
import { groupedBy } from './grouped-by.ts'
import { hedgeQuestions } from './hedges.ts'
import { inheritedSources } from './inherited-source.ts'
import { leftOpen } from './left-open.ts'
import { matchClaims } from './match-claims.ts'
import { nameSources } from './name-source.ts'
import { sameBound } from './same-bound.ts'
import { sourceLadders } from './source-ladder.ts'
import type { Material } from './speakers.ts'
import { statedAsFact } from './stated-as-fact.ts'
import { sums } from './sums.ts'
import { swappedBounds } from './swapped-bound.ts'
import { swappedFigures } from './swapped-figure.ts'
import { figuresIn } from './told-figures.ts'
import { uncreditedNumbers } from './uncredited-number.ts'
import { voiceStrips } from './voice-strip.ts'
import { whatItCounts } from './what-it-counts.ts'
import { whichCameFirst } from './which-came-first.ts'
import { whichClaims } from './which-claims.ts'
import { whoSays } from './who-says.ts'
import { whoseNumbers } from './whose-number.ts'
import type { Written } from './written.ts'

/** What can be drafted. A new idea is a module of this folder and a line here. */
const modules: readonly ((material: Material) => Written[])[] = [
  whoSays,
  matchClaims,
  whichClaims,
  credited,
  nameSources,
  gapSources,
  sourceLadders,
  whoseNumbers,
  voiceStrips,
  statedAsFact,
  hedgeQuestions,
  uncreditedNumbers,
  askFigures,
  canItBe,
  sameBound,
  swappedBounds,
  swappedFigures,
  gapFigures,
  whatItCounts,
  sums,
  inheritedSources,
  findSentences,
  leftOpen,
  whichCameFirst,
  datedOrder,
]

/**
 * Questions made from a reading, each whole, with its key, evidence, explanation and feedback. The same text and reading
 * give the same drafts; `passageId` is null in all of them.
 */
export function draftsOf({ text, reading }: { text: string; reading: KeptReading }): Draft[] {
  const ground = groundOf(text, reading)
  const claims = claimsIn(ground)
  const material: Material = {
    ...ground,
    claims,
    claimsBySource: groupedBy(claims, ({ sourceId }) => sourceId),
    figures: figuresIn(ground),
    bystanders: bystandersIn(ground),
  }
  const seen = new Set<string>()
  return modules
    .flatMap((write) => write(material))
    .flatMap((written) => {
      const draft = draftFrom(written, material)
      const asked = `${draft.question.kind} ${draft.question.prompt} ${JSON.stringify(draft.question.content)}`
      if (seen.has(asked) || !isUsable(draft.question)) return []
      seen.add(asked)
      return [draft]
    })
}

/** What the reporter says is as sure as that nobody else was found to say it. */
const REPORTER_CONFIDENCE = 0.75
const FIGURE_CONFIDENCE = 0.85

function draftFrom(written: Written, { isWhollyConfirmed, reading }: Material): Draft {
  const { attributions, figures, trust } = written
  const isConfirmed =
    attributions.every((one) => one?.isConfirmed ?? isWhollyConfirmed) &&
    figures.every(({ figure }) => figure.isConfirmed)
  const sure = isConfirmed
    ? 1
    : Math.min(
        1,
        ...attributions.map((one) => one?.confidence ?? REPORTER_CONFIDENCE),
        ...figures.map(() => FIGURE_CONFIDENCE),
      )
  const sourceIds = [
    ...attributions.map((one) => one?.sourceId ?? null),
    ...figures.map(({ figure }) => figure.sourceId),
    ...(written.sourceIds ?? []),
  ]
  return {
    question: {
      ...written.question,
      id: written.id,
      passageId: null,
      proof: 'none',
      acceptedProof: [],
    },
    from: isConfirmed ? 'confirmed' : 'proposed',
    confidence: Math.round(100 * sure * trust) / 100,
    about: {
      sourceIds: reading.sources.map(({ id }) => id).filter((id) => sourceIds.includes(id)),
      figureIds: figures.map(({ figure }) => figure.id),
      attributionIds: [...new Set(attributions.flatMap((one) => one?.id ?? []))],
    },
  }
}

/** Whether it can be published as it is, can be kept, and nothing in it gives it away. */
function isUsable(whole: Question): boolean {
  return question.safeParse(whole).success && faultsOf(whole).length === 0 && adviceOn([whole], []).length === 0
}
