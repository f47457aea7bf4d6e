import { anchorAt } from '../anchor.ts'
import { feedbackKey, type OptionFeedback } from '../question.ts'
import { wordsAt } from './ground.ts'
import { labelFor, nameOf } from './label.ts'
import { type Material, sourceKey } from './speakers.ts'
import { type VoicedStatement, voicedStatements } from './voice-statements.ts'
import type { Written } from './written.ts'

const ROWS = 6
const MOST = 6
const MOST_SOURCES = 6
const MOST_CUES = 2

/** Whose voice is it: statements in the order of the text, each to be given the reporter or a source. */
export function voiceStrips(material: Material): Written[] {
  const all = voicedStatements(material)
  const strips: VoicedStatement[][] = []
  for (let at = 0; at < all.length; at += ROWS) {
    // A short rest joins the last strip's end instead of making one of its own.
    const from = all.length - at < 3 ? Math.max(0, all.length - ROWS) : at
    strips.push(all.slice(from, at + ROWS))
  }
  return strips
    .filter((strip) => strip.length >= 3 && new Set(strip.map(({ sourceId }) => sourceId)).size > 1)
    .slice(0, MOST)
    .map((strip, index) => draftOf(strip, `voice-${index + 1}`, material))
}

function draftOf(strip: readonly VoicedStatement[], id: string, material: Material): Written {
  const used = [...new Set(strip.flatMap(({ sourceId }) => sourceId ?? []))]
  const others = material.reading.sources.map((source) => source.id).filter((one) => !used.includes(one))
  const sourceIds = [...used, ...others.slice(0, Math.max(0, 4 - used.length))].slice(0, MOST_SOURCES)
  const rows = strip.map((statement, index) => ({ ...statement, id: `t${index + 1}` }))
  const cues = rows
    .flatMap(({ id: statementId, cue }) => (cue === null ? [] : [{ statementId, cue }]))
    .slice(0, MOST_CUES)
  const keyOf = (sourceId: string | null) => (sourceId === null ? 'reporter' : sourceKey(sourceId, material))
  const offered = ['reporter', ...sourceIds.map(keyOf)]
  const feedback: Record<string, OptionFeedback> = {}
  for (const row of rows) {
    for (const given of offered) {
      if (given !== keyOf(row.sourceId)) feedback[feedbackKey(row.id, given)] = wrong(row, given, material)
    }
  }
  return {
    id,
    question: {
      kind: 'voice',
      prompt: 'Whose voice is it? Say for each statement who stands behind it.',
      points: rows.length + cues.length,
      skill: 'voice',
      content: {
        statements: rows.map((row) => ({ id: row.id, place: anchorAt(material.text, row.place) })),
        sources: sourceIds.map((sourceId) => ({
          id: keyOf(sourceId),
          text: nameOf(sourceId, material),
          is: material.sources.get(sourceId)?.kind === 'document' ? 'document' : 'person',
        })),
        cues: cues.map(({ statementId, cue }) => ({ statementId, place: anchorAt(material.text, cue) })),
      },
      key: {
        voices: Object.fromEntries(rows.map((row) => [row.id, keyOf(row.sourceId)])),
        withoutCue: Object.fromEntries(cues.map(({ statementId }) => [statementId, 'reporter'])),
      },
      evidence: [],
      explanation:
        'A word of saying hands a statement to its source, wherever in the sentence it stands. Where there is none, the reporter vouches for what is said.',
      feedback,
    },
    attributions: rows.map(({ attribution }) => attribution),
    figures: [],
    sourceIds: used,
    trust: 0.9,
  }
}

function wrong({ sourceId, attribution }: VoicedStatement, given: string, material: Material): OptionFeedback {
  if (sourceId === null) {
    return { text: 'No word of saying stands here: the reporter speaks.', errorTag: 'fact-taken-as-claim' }
  }
  const cue = attribution?.cue ? `“${wordsAt(material, attribution.cue)}”` : 'What stands before'
  return given === 'reporter'
    ? { text: `${cue} hands this to a source; the reporter passes it on.`, errorTag: 'claim-taken-as-fact' }
    : { text: `${cue} belongs to ${labelFor(sourceId, material)}.`, errorTag: 'wrong-speaker' }
}
