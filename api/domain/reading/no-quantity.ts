import type { Read } from './number-words.ts'

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?'

const nameBefore = /\p{Lu}[\p{L}\p{M}.'’-]*[”"’']?, $/u

const labels =
  /(?:^|[^\p{L}])(?:no\.?|nos\.?|number|page|pages|pp?\.|chapter|section|article|articles|room|route|flight|gate|platform|channel|phase|volume|vol\.|issue|fig\.?|table|version|appendix|paragraph|clause|line|junction|exit|highway|interstate|resolution|proposition|psalm|verse|episode|apartment|apt\.?|suite|box|lot|mark|grade|level|tier|stage|category|group|ward|platform|unit|berth|tunnel|reactor|terminal|pier|year|day|week|round|game|set|act|part|title|rule|class|formula|division|channel|bus|train|size|key stage|reference|ref\.?|extension) $/iu

/** What a number is that reports no quantity: a date, a time, an age, an address, a label, a score, an idiom. */
export function isNoQuantity(text: string, start: number, end: number, read: Read): boolean {
  const lead = text.slice(Math.max(0, start - 60), start)
  const tail = text.slice(end, end + 60)
  const literal = text.slice(start, end)
  const isWhole = /^\d{1,4}$/.test(literal)
  if (read.currency || read.percent) return false
  if (new RegExp(`(?:^|[^\\p{L}])${month} $`, 'u').test(lead) && /^\d{1,4}$/.test(literal)) return true
  if (new RegExp(`^(?:st|nd|rd|th)?(?: of)? ${month}(?![\\p{L}])`, 'u').test(tail) && /^\d{1,2}$/.test(literal))
    return true
  if (/^(?:st|nd|rd|th|s|D|G|K)(?![\p{L}])|^['’]?s(?![\p{L}])/u.test(tail) && /\d$/.test(literal)) return true
  if (/^:\d|^\.\d|^ ?[ap]\.?m(?![\p{L}])| o['’]clock/iu.test(tail.slice(0, 9)) || /\d[:.]$/.test(lead)) return true
  if (/^ ?(?:GMT|BST|UTC|CET|ET|EST|EDT|PST|noon)(?![\p{L}])/u.test(tail)) return true
  if (/^[-/]\d|^\.\d/.test(tail) && /\d$/.test(literal)) return true
  if (isYear(lead, tail, literal)) return true
  if (
    /^(?:19|20)\d\d$/.test(literal) &&
    /(?:^|[^\p{L}])(?:a|an|the|its|their|his|her) $/iu.test(lead) &&
    /^ \p{Ll}+(?<!s)(?![\p{L}])/u.test(tail)
  )
    return true
  if (isAge(lead, tail, read.value, literal)) return true
  if (
    /^ (?:\p{Lu}[\p{L}'’]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Square|Place|Way|Terrace|Close|Crescent|Court)(?![\p{L}])/u.test(
      tail,
    )
  )
    return true
  if (labels.test(lead) && !/^[ -](?:per|%)/.test(tail))
    return !/^(?:set|act|part|year|day|week)/i.test(labels.exec(lead)?.[0]?.trim() ?? '') || isWhole
  if (/^ in the (?:morning|afternoon|evening|small hours)/.test(tail)) return true
  if (/(?:^|[^\p{L}])(?:five|ten|a quarter|twenty|half) (?:to|past) $/iu.test(lead) && read.value <= 12) return true
  if (/halves$/i.test(literal)) return true
  if (/^-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)/i.test(tail)) return true
  if (/^one$/i.test(literal)) return isPlainOne(lead, tail)
  if (/^half$/i.test(literal))
    return (
      /(?:first|second|last|other|better|latter|later|opening|and a) $/i.test(lead) ||
      /^-|^ (?:time|way|back|hearted|brother|sister|term|century|past|-)/i.test(tail)
    )
  if (/^an?[ -](?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)$/i.test(literal)) return isOrdinal(tail)
  if (/(?:several|many|few|some few) $/i.test(lead) && /^(?:a )?(?:dozen|hundred|thousand|million)$/i.test(literal))
    return true
  if (
    /^two$/i.test(literal) &&
    /(?:one or|the|these|those) $/i.test(lead) &&
    /^ (?:of them|sides|men|women|countries|leaders|nations|sets|former)/i.test(tail)
  )
    return true
  return false
}

function isYear(lead: string, tail: string, literal: string): boolean {
  if (!/^(?:1[1-9]|20)\d\d$/.test(literal)) return false
  if (
    /(?:^|[^\p{L}])(?:in|since|by|until|till|from|during|before|after|early|late|mid|mid-|of|and|to|for|the|year|circa|between|winter|spring|summer|autumn|fall|\() ?$/iu.test(
      lead,
    )
  ) {
    return !/^ \p{Ll}+s(?![\p{L}])/u.test(tail) || /(?:in|since|by|until|during|early|late|mid) $/i.test(lead)
  }
  return (
    !/^ \p{Ll}{3,}/u.test(tail) ||
    /^ (?:and|or|when|after|before|with|but|as|was|were|is|had|has|to|for|in|on|at|by)(?![p{L}])/.test(tail)
  )
}

function isAge(lead: string, tail: string, value: number, literal: string): boolean {
  if (value < 1 || value > 115 || !Number.isInteger(value)) return false
  if (/(?:^|[^\p{L}])(?:aged|ages?|age of|ages of|aged between) $/iu.test(lead)) return true
  if (
    /(?:^|[^\p{L}])(?:boy|girl|man|woman|child|baby|toddler|youth|son|daughter) of $/u.test(lead) &&
    !/^ [a-z]+s /.test(tail)
  )
    return true
  if (
    /(?:(?:who|he|she|who,) (?:is|was)|(?:he|she|who)[’']s|I[’']m)(?: now| only| just)? $|(?:turn|turns|turned) $/i.test(
      lead,
    ) &&
    /^(?:[,.;]| and | when | at the time| next)/.test(tail)
  )
    return true
  if (
    /(?:people|adults|men|women|those|anyone|everyone|patients|children|drivers|workers|residents|voters|pensioners)(?: aged)? (?:over|under|above|below)(?: the age of)? $/i.test(
      lead,
    ) &&
    !/^ (?:\p{Ll}+s|percent|per)(?![\p{L}])/u.test(tail)
  )
    return true
  if (/^[- ]years?[- ]olds?/i.test(tail) || /^ years of age/i.test(tail)) return true
  if (!/^\d{1,3}$/.test(literal)) return false
  if (nameBefore.test(lead) && /^(?:,|\.(?:\s|$)|;| and )/.test(tail)) return true
  return /\p{Lu}\p{L}+ \($/u.test(lead) && /^\)/.test(tail)
}

/** "one" that counts nothing: a pronoun, "one of", "one day", "one thing", "not one". */
const isPlainOne = (lead: string, tail: string): boolean =>
  !/^(?: \p{Ll}|-(?:year|month|week|day|hour|mile|minute|third|quarter|fifth))/u.test(tail) ||
  /^ (?:of|day|another|thing|side|hand|way|more|or|and|who|that|which|to|said|says|in|is|was|has|had|can|could|would|will|should|might|may|on|at|for|by|from|with|time|but|as|such|point|reason|theory|option|explanation|example|idea|possibility|problem|question|exception|answer|difference|matter|issue|word|fact|morning|evening|afternoon|night|man's|woman's|minister's|\p{Ll}+['’]s)(?![\p{L}])/u.test(
    tail,
  ) ||
  /(?:^|[^\p{L}])(?:not|no|the|this|that|any|every|each|which|another|page|number|day|only|square|chapter|last|next|his|her|its|their|good|bad|big|new|old|a) $/iu.test(
    lead,
  )

/** "a sixth loss" is an ordinal, "a sixth of losses" a share. */
const isOrdinal = (tail: string): boolean =>
  /^[ -]\p{L}/u.test(tail) &&
  !/^ (?:of|in|since|from|to|by|this|last|over|after|on|at|for|than|more|less|fewer|higher|lower|compared|between|when|as|and|or|but|during|while|were|was|are|is|had|have|say|said|because|before|until|each|the|within)(?![\p{L}])/u.test(
    tail,
  )
