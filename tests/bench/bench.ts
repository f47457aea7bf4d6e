import { answerDurable } from './answer-durable.ts'
import { reading } from './reading.ts'
import { type Figure, figureInWords } from './support/figure.ts'

/** THE LIST of benchmarks; each measures rounds that are interleaved with those of its floor. */
const benches: { readonly [name: string]: () => AsyncIterable<Figure> } = {
  'answer-durable': answerDurable,
  reading,
}

/** `npm run bench -- [NAME …] [--json]`: all benchmarks or those named; one JSON line a figure with --json. */
const asked = process.argv.slice(2).filter((one) => !one.startsWith('--'))
const isJson = process.argv.includes('--json')
const unknown = asked.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  console.error(`There is no benchmark “${unknown.join(', ')}”. There are: ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}
for (const [name, measure] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  if (!isJson) console.log(name)
  for await (const figure of measure()) console.log(isJson ? JSON.stringify(figure) : figureInWords(figure))
}
